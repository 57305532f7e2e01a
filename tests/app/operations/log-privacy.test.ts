import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { assert, asyncProperty, constantFrom, tuple, uuid } from 'fast-check'
import { Client } from 'pg'
import { people } from '../../../sandbox/tenant/people.ts'
import { aStart, bestSlot } from '../support/requests.ts'
import { cardAbout, press } from '../support/sandbox-answers.ts'
import { loggedSandbox, type LoggedSandbox } from './support.ts'

let sandbox: LoggedSandbox
beforeAll(async () => {
  sandbox = await loggedSandbox()
})
afterAll(() => sandbox.stop())

/** What a person may write anywhere: words, a CPR number, a diagnosis. Never so short that chance would hold it. */
const typed = tuple(
  constantFrom('har fået en depression', '010190-1234', 'Mads er syg igen', 'ring 20 30 40 50'),
  uuid(),
).map(([words, salt]) => `${words} ${salt.slice(0, 8)}`)

/** Everything that tells who somebody is. Not first names alone, for some ("Bo", "Lis") are parts of other words. */
const identities = people
  .all()
  .flatMap(({ displayName, mail, oid }) => [displayName, displayName.split(' ').at(-1) ?? '', mail, oid])

describe('P-19: the log holds no name, no mail, no person’s id and nothing anybody typed', () => {
  test('whatever is written, wherever it is written, whether it is taken, refused or fails', async () => {
    await assert(
      asyncProperty(typed, async (text) => {
        const before = (await sandbox.lines()).length
        await aDayWith(text)
        const lines = (await sandbox.lines()).slice(before)
        expect(lines.length).toBeGreaterThan(10)
        for (const said of [text, ...identities]) {
          const found = lines.filter((line) => line.toLowerCase().includes(said.toLowerCase()))
          expect({ said, found }).toEqual({ said, found: [] })
        }
      }),
      { numRuns: 4 },
    )
  })

  test('also when the database quotes what it refused', async () => {
    const client = new Client({ connectionString: sandbox.databaseUrl })
    await client.connect()
    await client.query(`
      create function refuse_note() returns trigger language plpgsql as $$
        begin raise exception 'refused: %', new.text using detail = new.text, hint = new.text; end $$;
      create trigger refuse_note before insert on note for each row execute function refuse_note()`)
    const before = (await sandbox.lines()).length
    const answers = { adaptations: 'kan ikke løfte armen 77aa88bb' }
    const start = aStart(sandbox, { employeeId: sandbox.oid('yrsa-ydegaard'), answers })
    const refusal = await sandbox
      .as('lone-leder')
      .refusal('startRequest', start)
      .finally(() => client.query('drop trigger refuse_note on note; drop function refuse_note()'))
    await client.end()
    expect(refusal.code).toBe('internal-error')
    const lines = (await sandbox.lines()).slice(before).join('')
    expect(lines).toContain('call-failed')
    expect(lines).not.toContain('77aa88bb')
    expect(JSON.stringify(refusal)).not.toContain('77aa88bb')
  })
})

/** A request with the text in every field, in addresses, headers, searches and chats, while Graph and Teams fail now and then. */
async function aDayWith(text: string): Promise<void> {
  const lone = sandbox.as('lone-leder')
  const answers = { affectedFunctions: text, affectedHowLong: text, adaptations: text }
  for (const match of ['graph', 'teams']) await sandbox.post('/sandbox/faults', { match, status: 503, times: 1 })
  // A CPR number is refused in free text; what is kept is told to the log as little as what is not.
  const isRefused = text.startsWith('010190')
  if (isRefused) await raw('lone-leder', 'POST', 'requests', JSON.stringify(aStart(sandbox, { answers })))
  const slot = await bestSlot(sandbox)
  const { request } = await lone.call('startRequest', aStart(sandbox, { ...(isRefused ? {} : { answers }), slot }))
  await raw('lone-leder', 'POST', `requests/${request.reference}/notes`, JSON.stringify({ room: 'employer', text }))
  await raw('karen-konsulent', 'POST', 'people/search', JSON.stringify({ search: text }))

  await raw('lone-leder', 'GET', `requests/${encodeURIComponent(text)}`)
  await raw('lone-leder', 'GET', `requests?search=${encodeURIComponent(text)}&cursor=${encodeURIComponent(text)}`)
  await raw('lone-leder', 'DELETE', `requests/${request.reference}/bookings/${encodeURIComponent(text)}`)
  await raw(
    'lone-leder',
    'POST',
    'requests',
    JSON.stringify({ ...aStart(sandbox), firstAbsenceDay: text, [text]: text }),
  )
  await raw('lone-leder', 'POST', 'requests', `{"employeeId": "${text}`)
  await raw('hanne-hr', 'POST', `operations/dead-effects/${encodeURIComponent(text)}/retry`)
  await fetch(`${sandbox.baseUrl}/api/me`, {
    headers: { authorization: `Bearer ${Buffer.from(text).toString('base64url')}` },
  })
  await fetch(`${sandbox.baseUrl}/api/messages`, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json' },
  })
  await fetch(`${sandbox.baseUrl}/api/graph/notifications`, { method: 'POST', body: JSON.stringify({ value: [text] }) })

  const booked = request.bookings[0]
  const consultant = people.byOid(booked?.consultant.id ?? '')
  if (consultant === undefined) throw new Error('Nobody was booked')
  await sandbox.post('/sandbox/clock', { advance: 'PT2M' })
  const card = await cardAbout(sandbox, consultant.id, request.reference)
  await press(sandbox, consultant.id, card.id, 'contact.reached')
  await sandbox.post(`/sandbox/teams/${consultant.id}/messages`, { text })
  await lone.call('cancelBooking', undefined, { params: { ref: request.reference, id: booked?.id ?? '' } })
  await sandbox.post('/sandbox/clock', { advance: 'PT16M', asleep: true })
  await lone.call('command', { type: 'close', reason: 'other' }, { params: { ref: request.reference } })
  await fetch(`${sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })
}

/** As nobody's page would send it. Whatever is answered. */
async function raw(person: string, method: string, path: string, body?: string): Promise<void> {
  await fetch(`${sandbox.baseUrl}/api/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await sandbox.as(person).token()}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body === undefined ? {} : { body }),
  })
}
