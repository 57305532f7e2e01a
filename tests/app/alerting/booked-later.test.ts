import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { aRequestOf, type RequestOf } from '../support/acts.ts'
import { cardsIn } from '../support/chat.ts'
import { slotOf } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

const [karen, lone, kirsten] = ['karen-konsulent', 'lone-leder', 'kirsten-koordinator'] as const

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

/** Lone has asked without choosing a time, and Karen has the request. */
let request: RequestOf
beforeEach(async () => {
  request = await aRequestOf(sandbox, 'varde')
})
/** So that the calendars are as empty for the next test. */
afterEach(() => request.act(lone, { type: 'close', reason: 'returned' }))

/** A time the consultant of the request has free. */
async function aTime({ ref, consultant }: RequestOf, meeting?: string) {
  const query = meeting === undefined ? {} : { meeting }
  const { offers } = await sandbox.as(consultant).call('requestOffers', undefined, { params: { ref }, query })
  const own = offers.find((offer) => offer.consultant.id === sandbox.oid(consultant))
  if (own === undefined) throw new Error('The consultant has no time')
  return { slot: slotOf(own), ...query }
}

const book = async (person: string) =>
  sandbox.as(person).call('book', await aTime(request), { params: { ref: request.ref } })

const newMeetings = async (person: string) =>
  (await cardsIn(sandbox, person)).filter(
    ({ lines, summary }) => summary.startsWith(request.ref) && lines[0]?.startsWith('Nyt møde'),
  )

/** The ledger's rows about booked meetings of a request: to whom, on which channel, how it went. */
async function ledger(ref: string): Promise<unknown[]> {
  const client = new Client({ connectionString: sandbox.databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select alert.recipient_id, delivery.channel, delivery.state from alert
       join delivery using (alert_id) join request using (request_id)
       where request.reference = $1 and alert.kind = 'meetingBooked'`,
      [ref],
    )
    return rows
  } finally {
    await client.end()
  }
}

describe('a meeting that somebody else books later is told to the leader', () => {
  test('booked by the consultant: one card to the leader, with an entry in the ledger, and none to the consultant', async () => {
    await book(karen)
    const [told, ...more] = await newMeetings(lone)
    expect(more).toEqual([])
    expect(told?.lines[0]).toMatch(/^Nyt møde .* kl\. \d\d\.\d\d$/)
    expect(told?.buttons).toEqual(['Åbn', 'Ring til mig'])
    expect(await newMeetings(karen)).toEqual([])
    expect(await ledger(request.ref)).toEqual([{ recipient_id: sandbox.oid(lone), channel: 'bot', state: 'delivered' }])
  })

  test('P-4, P-19: it says reference, workplace and time: no employee, no leader, nothing about health', async () => {
    await book(karen)
    const [told] = await newMeetings(lone)
    expect(told?.summary).toBe(`${request.ref} · Søndervangskolen`)
    expect(JSON.stringify(told?.card)).not.toMatch(/mads|madsen|lone|lindgaard|syg|fravær|rundbord/i)
  })

  test('the same call again tells nothing again', async () => {
    const input = await aTime(request)
    const once = { params: { ref: request.ref }, idempotencyKey: randomUUID() }
    await sandbox.as(karen).call('book', input, once)
    await sandbox.as(karen).call('book', input, once)
    expect(await newMeetings(lone)).toHaveLength(1)
  })

  test('booked by the coordinator: both hear of it', async () => {
    await book(kirsten)
    for (const person of [lone, karen]) expect(await newMeetings(person)).toHaveLength(1)
  })

  test('booked by the leader: the consultant hears of it, the leader knows', async () => {
    await book(lone)
    expect(await newMeetings(lone)).toEqual([])
    expect(await newMeetings(karen)).toHaveLength(1)
  })

  test('P-8: one of the municipality’s own talks is not the leader’s to hear of', async () => {
    request = await aRequestOf(sandbox, 'lyngby-taarbaek')
    const { ref, consultant } = request
    await request.act(consultant, { type: 'screen', problemGroup: 'anxiety' })
    const before = await cardsIn(sandbox, lone)
    await sandbox.as(consultant).call('book', await aTime(request, 'infoMeeting'), { params: { ref } })
    expect(await cardsIn(sandbox, lone)).toHaveLength(before.length)
  })
})
