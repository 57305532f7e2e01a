import { spawnSync } from 'node:child_process'

interface Run {
  readonly config: string
  readonly env: Readonly<Record<string, string>>
  readonly only: readonly string[]
}

/**
 * The rules' tests in another setting, with any further arguments passed on to Jest.
 *
 * `npm run test:zones`: once under each time zone a machine may stand in, for no answer may depend on it (CAL-1).
 * `npm run test:oracle`: the properties against the oracle with a hundred thousand cases.
 */
const runs: Readonly<Record<string, readonly Run[]>> = {
  zones: ['UTC', 'Europe/Copenhagen', 'Pacific/Auckland'].map((zone) => ({
    config: 'tooling/jest-zones.config.js',
    env: { TZ: zone },
    only: [],
  })),
  oracle: [
    {
      config: 'tooling/jest-rules.config.js',
      env: { ORACLE_CASES: '100000' },
      only: ['tests/rules/oracle', 'tests/rules/laws'],
    },
  ],
}

const [setting = '', ...args] = process.argv.slice(2)
const chosen = runs[setting]
if (chosen === undefined) throw new Error(`Expected one of: ${Object.keys(runs).join(', ')}`)

for (const { config, env, only } of chosen) {
  for (const [name, value] of Object.entries(env)) console.log(`${name}=${value}`)
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']
  const { status } = spawnSync(process.execPath, [...jest, '-c', config, ...only, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) process.exitCode = 1
}
