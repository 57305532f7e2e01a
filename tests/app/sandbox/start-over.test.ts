import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { z } from 'zod'
import { aBookedRequest } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardAbout, ownEvents } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
let database: Client
beforeAll(async () => {
  sandbox = await runningSandbox()
  database = new Client({ connectionString: sandbox.databaseUrl })
  await database.connect()
})
afterAll(async () => {
  await database.end()
  await sandbox.stop()
})
beforeEach(startOver)

describe('whoever starts over is back at the first morning', () => {
  test('all that people see and every row is as it was, however often and whatever has happened', async () => {
    const firstMorning = await picture()
    for (const _ of ['once', 'twice']) {
      await aStory()
      expect(await picture()).not.toEqual(firstMorning)
      await startOver()
      expect(await picture()).toEqual(firstMorning)
    }
  })

  test('a call that is under way meanwhile leaves nothing behind', async () => {
    const firstMorning = await picture()
    const calls = Array.from({ length: 12 }, () => aBookedRequest(sandbox))
    await startOver()
    await Promise.allSettled(calls)
    await startOver()
    expect(await picture()).toEqual(firstMorning)
  })

  test('the story begins anew from there: booked, in the calendar, and told on a card', async () => {
    await aStory()
    await startOver()
    const { request } = await aBookedRequest(sandbox)
    expect(await ownEvents(sandbox, 'karen-konsulent')).toHaveLength(1)
    await expect(cardAbout(sandbox, 'karen-konsulent', request.reference)).resolves.toBeDefined()
  })

  test('the journal can be changed by nobody, as before', async () => {
    await aBookedRequest(sandbox)
    await startOver()
    await expect(database.query('delete from journal')).rejects.toThrow('append-only')
  })
})

async function startOver(): Promise<void> {
  const { now } = z.object({ now: z.string() }).parse(await sandbox.post('/sandbox/reset', {}))
  expect(now).toContain('2026-12-21T08:00:0')
}

/** Something of everything: a booking with its card, a setting, the app, a fault, held notifications, and the time. */
async function aStory(): Promise<void> {
  await aBookedRequest(sandbox)
  await sandbox.as('karen-konsulent').call('savePreferences', { language: 'en' })
  await sandbox.post('/sandbox/teams/jonas-konsulent/app', { app: 'removed' })
  await sandbox.post('/sandbox/faults', { match: 'graph GET', status: 503 })
  await sandbox.post('/sandbox/notifications', { hold: true })
  await sandbox.post('/sandbox/graph/settings', { staleChange: 409 })
  await sandbox.post('/sandbox/clock', { advance: 'PT2H', asleep: true })
}

/** The whole sandbox, as its own addresses and the database tell it. */
async function picture(): Promise<Record<string, unknown>> {
  const people = ['lone-leder', 'mads-madsen', 'karen-konsulent', 'jonas-konsulent', 'hanne-hr', 'kirsten-koordinator']
  const addresses = [
    '/sandbox/faults',
    '/sandbox/graph/settings',
    '/sandbox/notifications',
    ...people.flatMap((id) => [`/sandbox/calendars/${id}`, `/sandbox/mail/${id}`]),
    ...people.flatMap((id) => ['app', 'messages', 'activities'].map((part) => `/sandbox/teams/${id}/${part}`)),
  ]
  const seen = new Map<string, unknown>()
  for (const address of addresses) seen.set(address, await (await fetch(sandbox.baseUrl + address)).json())
  for (const reading of await readings()) {
    const { rows } = await database.query(reading)
    seen.set(reading, rows.map((row) => JSON.stringify(row)).toSorted())
  }
  return Object.fromEntries(seen)
}

/** How to read each table, those of the queue among them, and how far each sequence has come. */
async function readings(): Promise<string[]> {
  const { rows } = await database.query<{ reading: string }>(`
    select format('select %s from %I.%I', case relkind when 'S' then 'last_value, is_called' else '*' end, nspname, relname)
      as reading
    from pg_class join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'S') and nspname in ('public', 'pgboss')`)
  return rows.map(({ reading }) => reading)
}
