/**
 * `npm run mutation`: changes the rules one small thing at a time and looks whether a promise breaks. Results of unchanged
 * code are kept, so a second run is short. `npm run mutation -- -m "shared/domain/calendar/*.ts"` looks at a part.
 */
export default {
  mutate: ['shared/domain/**/*.ts', '!shared/domain/policies/*.ts', '!shared/domain/statutes/*.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { configFile: 'tooling/jest-mutation.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // TypeScript 7 has no compiler API to read a tsconfig with; naming none keeps Stryker from trying.
  tsconfigFile: 'none',
  concurrency: 2,
  // What runs only while modules load is data; every test would have to run for each of it. Counted as ignored.
  ignoreStatic: true,
  timeoutMS: 30_000,
  incremental: true,
  incrementalFile: '.data/mutation/results.json',
  tempDirName: '.data/mutation/tree',
  ignorePatterns: ['.data', 'dist', 'docs/images', 'addin', 'sandbox', 'functions', 'tests/e2e', 'tests/app'],
  reporters: ['clear-text', 'progress-append-only', 'html'],
  htmlReporter: { fileName: '.data/mutation/report.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 80, break: null },
}
