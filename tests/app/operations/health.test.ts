import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { health, type Health } from '../../../shared/contract/health.ts'
import { watchedSandbox } from '../outlook/support.ts'
import { aBookedRequest } from '../support/requests.ts'
import type { TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await watchedSandbox()
})
afterAll(() => sandbox.stop())

/** Anybody may ask: no token is sent. */
async function probe(): Promise<{ status: number; text: string; found: Health }> {
  const response = await fetch(`${sandbox.baseUrl}/api/health`)
  const text = await response.text()
  return { status: response.status, text, found: health.parse(JSON.parse(text)) }
}

async function run(text: string): Promise<void> {
  const client = new Client({ connectionString: sandbox.databaseUrl })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

describe('the probe', () => {
  test('all is well: every calendar watched, nothing waiting, Graph answering', async () => {
    await aBookedRequest(sandbox)
    const { status, found } = await probe()
    expect([status, found.status, found.concerns]).toEqual([200, 'ok', []])
    expect(found).toMatchObject({
      effects: { dead: 0 },
      graph: { circuit: 'closed' },
      calendars: { consultants: 3, watched: 3 },
    })
  })

  test('names nobody and no request, whoever asks', async () => {
    const { request } = await aRequestThatIsThere()
    const { text } = await probe()
    expect(text).not.toContain(request)
    expect(text).not.toContain(sandbox.oid('karen-konsulent'))
    expect(text).not.toMatch(/Karen|Mads|@/)
  })

  test('an effect that was given up degrades it, and people are still served', async () => {
    await run(`insert into pgboss.job (name, data) values ('effects-dead', '{"kind":"refreshCards"}')`)
    const { status, found } = await probe()
    expect([status, found.status, found.concerns]).toEqual([200, 'degraded', ['effects-dead']])
    await run(`delete from pgboss.job where name = 'effects-dead'`)
  })

  test('an effect that waits too long, a calendar nobody watches and one nobody reads are each said', async () => {
    await run(`
      insert into pgboss.job (name, data, created_on) values ('effects', '{"kind":"x"}', '2026-12-20T08:00:00Z');
      update calendar_watch set expires_at = '2026-12-20T08:00:00Z', last_delta_at = '2026-12-20T08:00:00Z'
        where consultant_id = '${sandbox.oid('karen-konsulent')}'`)
    const { found } = await probe()
    expect(found.concerns).toEqual(['effects-late', 'calendars-unwatched', 'calendars-unread'])
    expect(found.calendars).toMatchObject({ consultants: 3, watched: 2, oldestReadAt: '2026-12-20T08:00:00Z' })
    expect(found.effects).toMatchObject({ oldestAt: '2026-12-20T08:00:00Z' })
  })

  test.each([
    [
      'whose changes come and whose events were not compared',
      `last_sweep = last_sweep || '{"at":"2026-12-20T08:00:00Z"}'`,
    ],
    [
      'that could not be read even once',
      `last_sweep = null, last_delta_at = null, subscribed_at = '2026-12-20T08:00:00Z'`,
    ],
  ])('a calendar %s is said too', async (_what, change) => {
    await sandbox.post('/sandbox/clock', { advance: 'PT16M' })
    expect((await probe()).found.concerns).not.toContain('calendars-unread')
    await run(`update calendar_watch set ${change} where consultant_id = '${sandbox.oid('karen-konsulent')}'`)
    expect((await probe()).found.concerns).toContain('calendars-unread')
  })

  test('the database is away: 503 in the same words, not an error', async () => {
    const name = new URL(sandbox.databaseUrl).pathname.slice(1)
    const elsewhere = new URL(sandbox.databaseUrl)
    elsewhere.pathname = '/postgres'
    const client = new Client({ connectionString: elsewhere.href })
    await client.connect()
    try {
      await client.query(`alter database "${name}" with allow_connections false`)
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
      const { status, found } = await probe()
      expect([status, found]).toEqual([503, { status: 'down', concerns: ['database-away'], database: { isUp: false } }])
    } finally {
      await client.query(`alter database "${name}" with allow_connections true`)
      await client.end()
    }
  })
})

async function aRequestThatIsThere(): Promise<{ request: string }> {
  const { items } = await sandbox.as('hanne-hr').call('listRequests', undefined)
  const [first] = items
  if (first === undefined) throw new Error('There is no request')
  return { request: first.reference }
}
