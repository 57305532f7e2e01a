import all from '../jest.config.js'

/** The rules' tests alone: they need no database, so nothing is started for them. */
const { globalSetup: _globalSetup, globalTeardown: _globalTeardown, ...rules } = all
export default { ...rules, rootDir: '..', roots: ['<rootDir>/tests/rules'] }
