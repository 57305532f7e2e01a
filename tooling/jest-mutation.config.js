import rules from './jest-rules.config.js'

/** The rules' quick promises as one file, with few random cases and always the same: they run once for each mutant. */
process.env['ORACLE_CASES'] ??= '200'
process.env['ORACLE_SEED'] ??= '1'
export default { ...rules, testMatch: ['<rootDir>/tests/rules/support/quick-promises.ts'] }
