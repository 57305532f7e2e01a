import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { z } from 'zod'
import { freshDatabase, type FreshDatabase } from '../../support/postgres.ts'

const run = promisify(execFile)
let folder: string
let database: FreshDatabase

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hurtigspor-bundle-'))
  database = await freshDatabase()
  await run(process.execPath, ['node_modules/rolldown/bin/cli.mjs', '-c', 'tooling/rolldown.config.js', '-d', folder])
}, 120_000)
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('the bundle is a whole Functions app: one file, host.json, and a package.json that names it', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  expect(manifest).toMatchObject({ type: 'module', main: 'main.js' })
  const host: unknown = JSON.parse(readFileSync(join(folder, 'host.json'), 'utf8'))
  expect(host).toMatchObject({ version: '2.0', extensions: { http: { routePrefix: 'api' } } })
})

test('loaded as Azure loads it, it reads its settings, answers health, and lets nobody in without a token', async () => {
  const { answers, timers } = await runBundle({ DATABASE_URL: database.url })
  expect(answers.map(({ status }) => status)).toEqual([200, 401])
  expect(JSON.parse(answers[0]?.body ?? '')).toMatchObject({ database: { isUp: true } })
  expect(JSON.parse(answers[1]?.body ?? '')).toMatchObject({ code: 'token-missing' })
  expect(timers.length).toBeGreaterThan(0)
})

test('with a setting missing it does not start, and says which', async () => {
  await expect(runBundle({})).rejects.toThrow('DATABASE_URL is missing')
})

const output = z.object({
  answers: z.array(z.object({ status: z.number(), body: z.string() })),
  timers: z.array(z.object({ name: z.string(), schedule: z.string() })),
})

async function runBundle(settings: Record<string, string>) {
  const script = 'tests/app/sandbox/support/run-bundle.ts'
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', script, join(folder, 'main.js'), '/api/health', '/api/me'],
    {
      timeout: 60_000,
      env: {
        PATH: process.env['PATH'],
        TENANT_ID: '6f1c0c52-7a3e-4b1c-9a57-2f4d8e90b611',
        API_CLIENT_ID: '3b7c2a90-51de-4c0f-8a4e-d0a6f2c91b27',
        NOTIFICATION_URL: 'https://hurtigspor.example',
        API_AUDIENCE: 'api://hurtigspor.example/3b7c2a90-51de-4c0f-8a4e-d0a6f2c91b27',
        CLIENT_SECRET: 'unused',
        BOT_APP_ID: '9d20e4f7-6c18-4a6b-b3f5-71c8a05e2d43',
        BOT_APP_SECRET: 'unused',
        APP_URL: 'https://hurtigspor.example',
        ...settings,
      },
    },
  )
  return output.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
}
