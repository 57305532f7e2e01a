import { spawnSync } from 'node:child_process'

/**
 * The rules' tests in another setting, with any further arguments passed on to Jest.
 *
 * `npm run test:zones`: once under each time zone a machine may stand in, for no answer may depend on it (CAL-1).
 * `npm run test:oracle`: the properties against the oracle with a hundred thousand cases.
 */
const runs: Record<string, readonly { readonly env: Record<string, string>; readonly only: readonly string[] }[]> = {
  zones: ['UTC', 'Europe/Copenhagen', 'Pacific/Auckland'].map((zone) => ({ env: { TZ: zone }, only: [] })),
  oracle: [{ env: { ORACLE_CASES: '100000' }, only: ['tests/rules/oracle', 'tests/rules/laws'] }],
}

const [setting = '', ...args] = process.argv.slice(2)
const chosen = runs[setting]
if (chosen === undefined) throw new Error(`Expected one of: ${Object.keys(runs).join(', ')}`)

for (const { env, only } of chosen) {
  for (const [name, value] of Object.entries(env)) console.log(`${name}=${value}`)
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']
  const config = ['-c', 'tooling/jest-rules.config.js']
  const { status } = spawnSync(process.execPath, [...jest, ...config, ...only, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) process.exitCode = 1
}
