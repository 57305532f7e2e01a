import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { cardAct, type CardVerb } from '../../../shared/contract/verbs.ts'
import { sandboxIds } from '../../../sandbox/identity/ids.ts'
import { aBookedRequest, aStart } from '../support/requests.ts'
import { cardsOf } from '../support/sandbox-answers.ts'
import { everythingKept } from './support/everything-kept.ts'
import { aBookedCard } from './support/presses.ts'
import { validationEvents } from './support/real-card-parser.ts'
import { speakingSandbox, type SpeakingSandbox } from './support/speaking-sandbox.ts'

/** What Karen's card of a booked request says it was pressed on. */
interface OnCard {
  readonly reference: string
  readonly alertId: string
  readonly version: number
  readonly bookingId: string
}

let sandbox: SpeakingSandbox
/** Nothing may change by what is refused, so one card serves all of it. */
let onCard: OnCard
beforeAll(async () => {
  sandbox = await speakingSandbox()
  // The first minute does what has waited for it; what comes after leaves all as it is.
  await sandbox.post('/sandbox/clock', { advance: 'PT1M' })
  const { request, booking } = await aBookedRequest(sandbox)
  onCard = { ...(await cardDataFor('karen-konsulent', request.reference)), bookingId: booking.id }
})
afterAll(() => sandbox.stop())

/** Karen's card of another request, without a meeting. */
async function anotherCard(): Promise<Omit<OnCard, 'bookingId'>> {
  const employeeId = sandbox.oid('tine-tranholm')
  const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox, { employeeId }))
  return cardDataFor('karen-konsulent', request.reference)
}

const cardData = z.looseObject({ reference: z.string(), alertId: z.string(), version: z.number() })

/** What the newest card about the request carries, as Teams would send it back. */
async function cardDataFor(person: string, reference: string): Promise<Omit<OnCard, 'bookingId'>> {
  const card = (await cardsOf(sandbox, person)).findLast(({ text }) => text.includes(reference))
  const found = [...(card?.text.matchAll(/"data":(\{[^{}]*"reference"[^{}]*\})/g) ?? [])].map(([, data = '']) => data)
  const [first = '{}'] = found
  const { alertId, version } = cardData.parse(JSON.parse(first))
  return { reference, alertId, version }
}

/** What each verb carries besides what is on every card: a new verb must be tried here too. */
const moreOf = {
  'contact.reached': {},
  'contact.attempted': {},
  'contact.prefersWritten': {},
  'request.accept': {},
  'request.passOn': { colleagueId: randomUUID(), reason: 'busy' },
  'handOver.accept': {},
  'handOver.decline': {},
  'meeting.propose': { bookingId: true, first: '2026-12-23T09:00:00Z', second: '2026-12-23T12:00:00Z' },
  'meeting.pick': { bookingId: true, startsAt: '2026-12-23T09:00:00Z' },
  'meeting.pickNone': { bookingId: true },
  'move.confirm': { bookingId: true },
  'meeting.held': { bookingId: true },
  'meeting.notHeld': { bookingId: true },
  'meeting.noShow': { bookingId: true },
  'act.takeBack': { entry: 2 },
  'call.ask': {},
  'call.made': {},
  snooze: { until: 'oneHour' },
  'duty.askSwap': { on: '2026-12-22', colleagueId: randomUUID() },
  'duty.acceptSwap': { swapId: randomUUID() },
  'duty.declineSwap': { swapId: randomUUID() },
  refresh: {},
} as const satisfies Record<CardVerb, object>

const verbs = Object.keys(moreOf).filter((key): key is CardVerb => key in moreOf)

function dataOf(verb: CardVerb, { bookingId, reference, alertId, version }: OnCard): object {
  const more = moreOf[verb]
  const booking = 'bookingId' in more ? { bookingId } : {}
  return verb.startsWith('duty.') ? { alertId, ...more } : { reference, alertId, version, ...more, ...booking }
}

function press(person: string, verb: string, data: unknown, different: Readonly<Record<string, unknown>> = {}) {
  return sandbox.speak(
    sandbox.activityOf(person, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      ...different,
    }),
  )
}

/** Does it, and sees that nothing at all that is kept has changed by it. */
async function changingNothing<T>(act: () => Promise<T>): Promise<T> {
  const before = await everythingKept(sandbox.databaseUrl)
  const answer = await act()
  expect(await everythingKept(sandbox.databaseUrl)).toEqual(before)
  return answer
}

const cardAnswer = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.looseObject({ lang: z.enum(['da', 'en']), fallbackText: z.string() }),
})

/** What stands in the card's place: a card every Teams can show, in words, with nobody's name in it. */
function friendlyCard(answer: { readonly status: number; readonly body: unknown }): string {
  expect(answer.status).toBe(200)
  const { value } = cardAnswer.parse(answer.body)
  expect(validationEvents(value)).toEqual([])
  const text = JSON.stringify(value)
  expect(text).not.toMatch(/Mads|Lone|madsen|lindgaard/i)
  return text
}

describe('from someone who may not', () => {
  test.each(verbs)(
    'another consultant presses %s on a card that is not theirs: refused, and nothing changes',
    async (verb) => {
      const data = dataOf(verb, onCard)
      expect(cardAct.safeParse({ verb, data }).error).toBeUndefined()
      const card = friendlyCard(await changingNothing(() => press('pia-konsulent', verb, data)))
      expect(sandbox.lastRefusal()).toMatch(/^request-unknown$/)
      expect(card).not.toContain('Søndervangskolen')
    },
  )

  test.each(verbs.filter((verb) => verb !== 'refresh'))('a leader from elsewhere presses %s', async (verb) => {
    friendlyCard(await changingNothing(() => press('henning-leder', verb, dataOf(verb, onCard))))
  })

  test.each<CardVerb>([
    'contact.reached',
    'contact.attempted',
    'contact.prefersWritten',
    'meeting.held',
    'act.takeBack',
    'call.made',
  ])('the request’s own leader presses the consultant’s %s', async (verb) => {
    friendlyCard(await changingNothing(() => press('lone-leder', verb, dataOf(verb, onCard))))
    expect(sandbox.lastRefusal()).toMatch(/^(access-denied|request-unknown)$/)
  })

  test('a person Teams does not name', async () => {
    const from = { id: '29:nobody' }
    const act = () => press('karen-konsulent', 'contact.reached', dataOf('contact.reached', onCard), { from })
    expect(friendlyCard(await changingNothing(act))).toContain('person-unknown')
  })
})

describe('on a request that is closed', () => {
  test.each<CardVerb>(['contact.reached', 'contact.attempted', 'request.accept', 'call.made'])('%s', async (verb) => {
    const card = await anotherCard()
    const params = { ref: card.reference }
    await sandbox.as('lone-leder').call('command', { type: 'close', reason: 'returned' }, { params })
    const { sequence: version } = await standingOf(card.reference)
    const data = dataOf(verb, { ...card, version, bookingId: '' })
    expect(friendlyCard(await changingNothing(() => press('karen-konsulent', verb, data)))).toMatch(/afsluttet/i)
    expect(sandbox.lastRefusal()).toBe('request-closed')
  })
})

/** The journal's sequence as the request stands now. */
async function standingOf(ref: string): Promise<{ sequence: number }> {
  const { version } = await sandbox.as('karen-konsulent').call('readRequest', undefined, { params: { ref } })
  return { sequence: version }
}

describe('twice, late and altered', () => {
  test('what is pressed twice is done once', async () => {
    const card = await anotherCard()
    await press('karen-konsulent', 'contact.reached', card)
    friendlyCard(await changingNothing(() => press('karen-konsulent', 'contact.reached', card)))
    const { timeline } = await sandbox
      .as('karen-konsulent')
      .call('readRequest', undefined, { params: { ref: card.reference } })
    expect(timeline.filter(({ what }) => /kontaktet/i.test(what.da))).toHaveLength(1)
  })

  test('an attempt pressed on a card that lags behind is not counted again', async () => {
    const card = await anotherCard()
    await press('karen-konsulent', 'contact.attempted', card)
    friendlyCard(await changingNothing(() => press('karen-konsulent', 'contact.attempted', card)))
  })

  test('a card that lags behind says what has happened since, instead of doing what no longer fits', async () => {
    const { ref, booking, karen } = await aBookedCard(sandbox)
    const card = { ...(await cardDataFor(karen, ref)), bookingId: booking.id }
    await sandbox.as('lone-leder').call('cancelBooking', undefined, { params: { ref, id: booking.id } })
    const data = dataOf('move.confirm', card)
    expect(friendlyCard(await changingNothing(() => press(karen, 'move.confirm', data)))).toMatch(/aflyst/i)
    expect(sandbox.lastRefusal()).toBe('request-changed')
  })

  test.each<[string, (own: Omit<OnCard, 'bookingId'>, other: Omit<OnCard, 'bookingId'>) => object]>([
    ['another request’s number', (own, other) => ({ ...own, reference: other.reference })],
    ['another card’s number', (own, other) => ({ ...own, alertId: other.alertId })],
    ['a card nobody sent', (own) => ({ ...own, alertId: randomUUID() })],
    ['a request nobody made', (own) => ({ ...own, reference: 'HS-0000' })],
  ])('%s put in by hand is unknown, also to whoever has both', async (_what, altered) => {
    const other = await anotherCard()
    const { bookingId: _none, ...own } = onCard
    friendlyCard(await changingNothing(() => press('karen-konsulent', 'contact.reached', altered(own, other))))
    expect(sandbox.lastRefusal()).toBe('request-unknown')
  })

  test.each<[string, unknown]>([
    ['a version that is no number', { version: 'new' }],
    ['a field more', { personId: 'x' }],
    ['a note slipped in', { note: 'Mads er syg' }],
    ['a card’s number without end', { alertId: 'x'.repeat(1_000) }],
    ['a reference that is none', { reference: 'Mads Madsen' }],
  ])('%s: unreadable', async (_what, wrong) => {
    const { bookingId: _none, ...own } = onCard
    const data = { ...own, ...z.looseObject({}).parse(wrong) }
    friendlyCard(await changingNothing(() => press('karen-konsulent', 'contact.reached', data)))
    expect(sandbox.lastRefusal()).toBe('card-unreadable')
  })

  test('a meeting that is another request’s is not held by this card', async () => {
    const data = { ...(await anotherCard()), bookingId: onCard.bookingId }
    friendlyCard(await changingNothing(() => press('karen-konsulent', 'meeting.held', data)))
    expect(sandbox.lastRefusal()).toBe('booking-unknown')
  })
})

function message(different: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return sandbox.activityOf('karen-konsulent', { type: 'message', text: 'mine sager', ...different })
}

describe('from where nobody of ours speaks', () => {
  const other = '22222222-2222-4222-8222-222222222222'

  test.each<[string, () => Record<string, unknown>, number, string]>([
    ['another tenant', () => message({ channelData: { tenant: { id: other } } }), 403, 'access-denied'],
    [
      'a conversation of another tenant',
      () => message({ conversation: { id: 'a:1', tenantId: other } }),
      403,
      'access-denied',
    ],
    ['no conversation', () => message({ conversation: undefined }), 400, 'input-invalid'],
    ['1 MB of text', () => message({ text: 'a'.repeat(1024 * 1024) }), 413, 'body-too-large'],
  ])('%s', async (_what, activity, status, code) => {
    const before = (await cardsOf(sandbox, 'karen-konsulent')).length
    expect(await changingNothing(() => sandbox.speak(activity()))).toMatchObject({
      status,
      body: { code, detail: { da: expect.any(String) } },
    })
    expect(await cardsOf(sandbox, 'karen-konsulent')).toHaveLength(before)
  })

  test('the bot’s tokens open no door of the API, and a person’s none of the bot', async () => {
    const { issueForConnector, issueForApp, issueFor } = sandbox.tokens
    const connectors = (await issueForConnector(`${sandbox.baseUrl}/teams/connector`)).accessToken
    const bots = (await issueForApp(sandboxIds.botAppId, 'botframework')).accessToken
    for (const token of [connectors, bots]) {
      const answer = await fetch(`${sandbox.baseUrl}/api/requests/${onCard.reference}/commands`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify({ type: 'recordContact', outcome: 'reached' }),
      })
      expect([answer.status, await answer.json()]).toEqual([
        401,
        expect.objectContaining({ code: expect.stringMatching(/^token-/) }),
      ])
    }
    for (const audience of ['api', 'graph'] as const) {
      const { accessToken } = await issueFor(sandbox.person('karen-konsulent'), audience)
      const answer = await changingNothing(() => sandbox.speak(message(), accessToken))
      expect(answer).toMatchObject({ status: 401, body: { code: expect.stringMatching(/^token-/) } })
    }
  })
})
