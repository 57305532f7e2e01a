import { existsSync, mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { startSandboxProcess, type SandboxProcess } from './support/sandbox-process.ts'

let dataDir: string
let sandbox: SandboxProcess

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hurtigspor-sandbox-'))
  chmodSync(dataDir, 0o755)
  sandbox = await startSandboxProcess(dataDir)
}, 120_000)
afterAll(async () => {
  await sandbox.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

describe('a new machine', () => {
  test('the data folder and the port are told, and then, last, where it is ready', () => {
    const port = new URL(sandbox.baseUrl).port
    expect(sandbox.lines).toEqual([`data ${dataDir}`, `port ${port}`, `ready http://127.0.0.1:${port}`])
  })

  test("the administrator's first day is done: a leader can begin at once", async () => {
    const me = await sandbox.get('/api/me', await signedIn('lone-leder'))
    expect(me).toMatchObject({ status: 200, body: { workplaces: [{ name: 'Søndervangskolen' }] } })
  })

  test('everybody has the app in Teams and was welcomed there', async () => {
    expect(await sandbox.get('/sandbox/teams/karen-konsulent/messages')).toMatchObject({ body: [{ from: 'bot' }] })
  })
})

describe('the sandbox says what is wrong with a call', () => {
  test.each([
    ['/sandbox/token', {}, 'person'],
    ['/sandbox/token', { person: 'lone-leder', audience: 'outlook' }, 'audience'],
    ['/sandbox/clock', { now: '2026-02-30T09:00+01:00' }, 'now'],
    ['/sandbox/clock', { advance: 'two hours' }, 'advance'],
    ['/sandbox/clock', { advance: 'P500Y' }, 'advance'],
    ['/sandbox/clock', { now: '2026-12-21T10:00+01:00', speed: 2 }, 'speed'],
    ['/sandbox/faults', { match: 'graph', status: 200 }, 'status'],
    ['/sandbox/faults', { match: '', drop: true }, 'match'],
  ])('%s %j names %s', async (path, body, field) => {
    const answer = await sandbox.post(path, body)
    expect(answer.status).toBe(400)
    expect(fieldsOf(answer.body)).toContain(field)
  })

  test('a body that is no JSON is a 400, an unknown person a 404', async () => {
    expect(await sandbox.post('/sandbox/clock', '{')).toMatchObject({ status: 400, body: { code: 'json-malformed' } })
    expect(await sandbox.post('/sandbox/token', { person: 'nobody' })).toMatchObject({
      status: 404,
      body: { code: 'person-unknown' },
    })
  })
})

test('a second sandbox on the same port or data is told so plainly, with the way out', async () => {
  const port = Number(new URL(sandbox.baseUrl).port)
  const elsewhere = mkdtempSync(join(tmpdir(), 'hurtigspor-sandbox-'))
  await expect(startSandboxProcess(elsewhere, port)).rejects.toThrow(`PORT=${port + 1}`)
  await expect(startSandboxProcess(dataDir)).rejects.toThrow(`runs on ${dataDir} already, at ${sandbox.baseUrl}`)
  rmSync(elsewhere, { recursive: true, force: true })
}, 120_000)

test('moving the clock runs the minute timer for every minute, and the answer says so', async () => {
  const moved = await sandbox.post('/sandbox/clock', { now: '2026-12-21T09:30:30+01:00' })
  const ran = z.object({ timers: z.object({ runs: z.number(), failed: z.number() }) }).parse(moved.body).timers
  expect(ran.runs).toBeGreaterThanOrEqual(25)
  expect(ran.failed).toBe(0)
})

test('killed in the middle, it starts again on the same data: same time, same keys, same settings', async () => {
  const person = await signedIn('lone-leder')
  await sandbox.end('SIGKILL')
  sandbox = await startSandboxProcess(dataDir, Number(new URL(sandbox.baseUrl).port))

  expect(await sandbox.get('/api/me', person)).toMatchObject({ status: 200, body: { today: '2026-12-21' } })
  const { now } = z.object({ now: z.string() }).parse((await sandbox.get('/sandbox/clock')).body)
  expect(now > '2026-12-21T08:30:30').toBe(true)
}, 120_000)

test.each([
  ['played once more', 'on saved data nothing is known of it'],
  ['put back', 'it was kept then'],
])('a reset brings back the first morning without a restart: %s, as %s', async () => {
  await sandbox.post('/sandbox/clock', { advance: 'PT3H', asleep: true })
  await sandbox.post('/sandbox/teams/karen-konsulent/app', { app: 'removed' })
  await sandbox.post('/sandbox/faults', { match: 'graph GET', status: 503 })
  const { body } = await sandbox.post('/sandbox/reset', {})

  expect(z.object({ now: z.string() }).parse(body).now).toContain('2026-12-21T08:00:')
  expect(await sandbox.get('/sandbox/faults')).toMatchObject({ body: { faults: [] } })
  expect(await sandbox.get('/sandbox/teams/karen-konsulent/app')).toMatchObject({ body: { isInstalled: true } })
  expect((await sandbox.get('/api/me', await signedIn('lone-leder'))).status).toBe(200)
})

test('asked to stop, it stops: exit code 0 and no database server left behind', async () => {
  expect(await sandbox.end('SIGTERM')).toBe(0)
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
}, 60_000)

async function signedIn(person: string): Promise<Record<string, string>> {
  const { body } = await sandbox.post('/sandbox/token', { person })
  return { authorization: `Bearer ${z.object({ access_token: z.string() }).parse(body).access_token}` }
}

function fieldsOf(body: unknown): string[] {
  return z
    .object({ fields: z.array(z.object({ path: z.string() })) })
    .parse(body)
    .fields.map(({ path }) => path)
}
