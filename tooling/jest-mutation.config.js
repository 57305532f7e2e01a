import rules from './jest-rules.config.js'

/**
 * The rules' quick promises, for code that is changed thousands of times. Left out: what starts processes or reads the
 * source as text, and the oracle's thousands of cases; a few hundred are enough here.
 */
process.env['ORACLE_CASES'] ??= '200'
process.env['ORACLE_SEED'] ??= '1'
export default {
  ...rules,
  testPathIgnorePatterns: ['/node_modules/', 'machine-zone', 'coverage.test', 'clock-changes'],
}
