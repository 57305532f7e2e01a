import rules from './jest-rules.config.js'

/**
 * The rules' promises once more under another time zone: the quick ones in one module registry, as their modules take longer
 * to load than to run, and each clock change apart. The same random cases in every zone, so that a difference is the zone's.
 */
process.env['ORACLE_CASES'] ??= '2000'
process.env['ORACLE_SEED'] ??= '1'
const promises = ['support/quick-promises.ts', 'oracle/clock-changes.test.ts']
export default { ...rules, testMatch: promises.map((file) => `<rootDir>/tests/rules/${file}`) }
