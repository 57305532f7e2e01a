import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'

const script = join(process.cwd(), 'tests/rules/support/print-rules.ts')

async function rulesUnder(timeZone: string): Promise<string> {
  const env = { ...process.env, TZ: timeZone, NODE_OPTIONS: '' }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { env, timeout: 50_000 })
  return stdout
}

test('CAL-1: the machine’s own time zone decides nothing', async () => {
  const here = await rulesUnder('Europe/Copenhagen')
  expect(here).toContain('2026-12-28')
  for (const timeZone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])
    expect(await rulesUnder(timeZone)).toBe(here)
})
