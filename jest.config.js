/** Where packages of many files begin: a test loads each as one. Nothing may import another of their files beside it. */
const loadedAsOne = 'date-holidays/src/index|kysely/dist/esm/index|temporal-polyfill/index|zod/index'

/** One runner for every kind of test; `tests/<kind>` says what it proves. Real servers and a real browser, so time limits are generous. */
export default {
  rootDir: '.',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/tests/bench/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    [`/node_modules/(${loadedAsOne})\\.js$`]: '<rootDir>/tooling/one-file.cjs',
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${loadedAsOne})\\.js$)`],
  // The Azure Functions worker provides this module; in a test the sandbox's host does.
  moduleNameMapper: {
    '^@azure/functions-core$': '<rootDir>/sandbox/functions-host/functions-core.cjs',
    '^jwks-rsa$': '<rootDir>/tests/app/bot/support/jwks-rsa-unused.cjs',
  },
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testSequencer: '<rootDir>/tooling/longest-first.cjs',
  // One for each core of a small machine: half the time goes in waiting for servers and pages.
  maxWorkers: 2,
  // Modules of a finished file are never let go: a worker that has grown is replaced, or it spends its time collecting garbage.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
}
