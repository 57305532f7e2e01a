import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import type { CalendarWatch } from '../../../functions/app/ports/calendar-watch.ts'
import { feedItem } from '../../../functions/bot/cards/feed-item.ts'
import { letter } from '../../../functions/bot/cards/letter.ts'
import { createGraph } from '../../../functions/graph/create-graph.ts'
import { aDirectoryMemory, failLate } from './support/memory.ts'

interface Answer {
  readonly status: number
  readonly body?: unknown
}
interface Asked {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly prefer: string | undefined
}

const clock = { now: () => Temporal.Instant.from('2026-12-21T08:00:00Z') }
let server: Server
let url: string
let asked: Asked[]
/** What is answered, in order; the last one again and again. */
let answers: Answer[]
let watch: CalendarWatch

beforeEach(async () => {
  asked = []
  answers = []
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  url = `http://127.0.0.1:${address.port}/graph`
  watch = createGraph({
    words: { feedItem, letter },
    graphUrl: url,
    tokenFor: async () => 'a-token',
    clock,
    directoryMemory: aDirectoryMemory(clock),
    onLateFault: failLate,
    log: () => {},
    timeZone: 'Europe/Copenhagen',
    notificationUrl: 'https://hurtigspor.havnsby.example',
    sleep: async () => {},
  }).calendarWatch
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString('utf8')
  const { method = '', url: path = '', headers } = request
  const prefer = headers['prefer']
  asked.push({ method, path, body: text === '' ? undefined : JSON.parse(text), prefer: String(prefer) })
  const { status, body } = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500 }
  response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

const refusal = (status: number, code: string): Answer => ({ status, body: { error: { code, message: 'as worded' } } })

describe('subscriptions', () => {
  const granted = { status: 201, body: { id: 'sub-1', expirationDateTime: '2026-12-22T08:00:00.0000000Z' } }

  test('are asked for on the consultant’s events, to our own addresses, with a secret', async () => {
    answers = [granted]
    const answered = await watch.subscribe('karen', 'a-secret', '2026-12-24T06:00:00Z')
    expect(asked).toMatchObject([
      {
        method: 'POST',
        path: '/graph/v1.0/subscriptions',
        body: {
          changeType: 'updated,deleted',
          resource: 'users/karen/events',
          notificationUrl: 'https://hurtigspor.havnsby.example/api/graph/notifications',
          lifecycleNotificationUrl: 'https://hurtigspor.havnsby.example/api/graph/lifecycle',
          expirationDateTime: '2026-12-24T06:00:00Z',
          clientState: 'a-secret',
        },
      },
    ])
    // Ids in notifications are immutable only when the subscription was made so.
    expect(asked[0]?.prefer).toContain('IdType="ImmutableId"')
    expect(answered).toEqual({ kind: 'done', value: { subscriptionId: 'sub-1', expiresAt: '2026-12-22T08:00:00Z' } })
  })

  test('live as long as the answer says, not as long as was asked', async () => {
    answers = [{ ...granted, status: 200 }]
    expect(await watch.renew('sub-1', '2026-12-30T00:00:00Z')).toMatchObject({
      value: { expiresAt: '2026-12-22T08:00:00Z' },
    })
  })

  test.each(['ResourceNotFound', 'ErrorItemNotFound', 'ExtensionError'])(
    'one that is gone says so, also when Graph calls it %s',
    async (code) => {
      answers = [refusal(404, code)]
      expect(await watch.renew('sub-1', '2026-12-24T06:00:00Z')).toEqual({ kind: 'refused', code: 'not-found' })
      expect(await watch.unsubscribe('sub-1')).toEqual({ kind: 'done', value: undefined })
    },
  )

  test('our addresses did not answer Graph: refused, and not tried at once', async () => {
    answers = [refusal(400, 'ValidationError')]
    expect(await watch.subscribe('karen', 'a-secret', '2026-12-24T06:00:00Z')).toMatchObject({ kind: 'refused' })
    expect(asked).toHaveLength(1)
  })

  test('an answer without a life is not taken for one', async () => {
    answers = [{ status: 201, body: { id: 'sub-1', expirationDateTime: 'soon' } }]
    expect(await watch.subscribe('karen', 'a-secret', '2026-12-24T06:00:00Z')).toMatchObject({ kind: 'unavailable' })
  })
})

const ours = 'String {5D0A3C1E-8F4B-4C62-9B7D-2E61F0A9C384} Name BookingId'
const anEvent = (more: object = {}) => ({
  id: 'AAMk/1=',
  start: { dateTime: '2026-12-22T09:00:00.0000000', timeZone: 'UTC' },
  end: { dateTime: '2026-12-22T10:00:00.0000000', timeZone: 'UTC' },
  isCancelled: false,
  changeKey: 'key-1',
  attendees: [],
  ...more,
})

const attendee = (address: string, response: string, type = 'required') => ({
  type,
  status: { response, time: '0001-01-01T00:00:00Z' },
  emailAddress: { address, name: 'unused' },
})

const midnight = (day: string) => ({ dateTime: `${day}T00:00:00.0000000`, timeZone: 'UTC' })

describe('one event', () => {
  test('P-4: subject, text and place are not even asked for', async () => {
    answers = [{ status: 200, body: anEvent({ singleValueExtendedProperties: [{ id: ours, value: 'booking-1' }] }) }]
    const read = await watch.readEvent('karen', 'AAMk/1=')
    expect(read).toEqual({
      kind: 'done',
      value: {
        eventId: 'AAMk/1=',
        bookingId: 'booking-1',
        startsAt: '2026-12-22T09:00:00Z',
        endsAt: '2026-12-22T10:00:00Z',
        isCancelled: false,
        changeKey: 'key-1',
        declined: [],
      },
    })
    const path = new URL(asked[0]?.path ?? '', url)
    expect(path.pathname).toBe('/graph/v1.0/users/karen/events/AAMk%2F1%3D')
    expect(path.searchParams.get('$select')).toBe('id,start,end,isAllDay,isCancelled,isOrganizer,changeKey,attendees')
  })

  test('who has said no is known by address, and rooms are known for rooms', async () => {
    answers = [
      {
        status: 200,
        body: anEvent({
          attendees: [
            attendee('a@havnsby.example', 'declined'),
            attendee('b@havnsby.example', 'accepted'),
            attendee('room@havnsby.example', 'declined', 'resource'),
          ],
        }),
      },
    ]
    expect(await watch.readEvent('karen', 'AAMk/1=')).toMatchObject({
      value: {
        declined: [
          { mail: 'a@havnsby.example', isRoom: false },
          { mail: 'room@havnsby.example', isRoom: true },
        ],
      },
    })
  })

  test('a whole day is the municipality’s day, though Graph gives it from midnight to midnight in UTC', async () => {
    answers = [
      { status: 200, body: anEvent({ isAllDay: true, start: midnight('2027-06-22'), end: midnight('2027-06-23') }) },
    ]
    expect(await watch.readEvent('karen', 'x')).toMatchObject({
      value: { startsAt: '2027-06-21T22:00:00Z', endsAt: '2027-06-22T22:00:00Z' },
    })
  })

  test('a meeting without length, which Outlook takes, has a minute: nothing shorter can be reserved', async () => {
    answers = [{ status: 200, body: anEvent({ end: anEvent().start }) }]
    expect(await watch.readEvent('karen', 'x')).toMatchObject({
      value: { startsAt: '2026-12-22T09:00:00Z', endsAt: '2026-12-22T09:01:00Z' },
    })
  })

  test('one that is gone is undefined; one that cannot be read is not taken for gone', async () => {
    answers = [refusal(404, 'ErrorItemNotFound')]
    expect(await watch.readEvent('karen', 'x')).toEqual({ kind: 'done', value: undefined })
    answers = [refusal(403, 'ErrorAccessDenied')]
    expect(await watch.readEvent('karen', 'x')).toMatchObject({ kind: 'refused', code: 'access-denied' })
    answers = [refusal(404, 'MailboxNotEnabledForRESTAPI')]
    expect(await watch.readEvent('karen', 'x')).toMatchObject({ kind: 'refused', code: 'mailbox-unknown' })
    answers = [{ status: 200, body: anEvent({ start: { dateTime: 'never', timeZone: 'UTC' } }) }]
    expect(await watch.readEvent('karen', 'x')).toMatchObject({ kind: 'unavailable' })
    answers = [{ status: 503 }]
    expect(await watch.readEvent('karen', 'x')).toMatchObject({ kind: 'unavailable' })
  })
})

const root = () => `${url}/v1.0/users/karen/calendarView/delta`

describe('changes since last time', () => {
  const period = { from: '2026-12-20T08:00:00Z', until: '2027-06-18T08:00:00Z' }

  test('are followed to the end of the round; a deleted event counts, the same one twice counts once', async () => {
    answers = [
      { status: 200, body: { value: [{ id: 'a' }, { id: 'b' }], '@odata.nextLink': `${root()}?$skiptoken=1` } },
      { status: 200, body: { value: [], '@odata.nextLink': `${root()}?$skiptoken=2` } },
      {
        status: 200,
        body: {
          value: [{ id: 'b' }, { id: 'c', '@removed': { reason: 'deleted' } }],
          '@odata.deltaLink': `${root()}?$deltatoken=3`,
        },
      },
    ]
    expect(await watch.changes('karen', period)).toEqual({
      kind: 'done',
      value: { kind: 'changed', eventIds: ['a', 'b', 'c'], deltaLink: `${root()}?$deltatoken=3` },
    })
    expect(asked.map(({ path }) => path.split('?')[1]?.replaceAll('%3A', ':'))).toEqual([
      'startDateTime=2026-12-20T08:00:00Z&endDateTime=2027-06-18T08:00:00Z',
      '$skiptoken=1',
      '$skiptoken=2',
    ])
    for (const { prefer } of asked) expect(prefer).toContain('odata.maxpagesize=100')
  })

  test.each([
    [410, 'syncStateNotFound'],
    [410, 'resyncRequired'],
    [410, 'whatever'],
    [404, 'SyncStateNotFound'],
    [400, 'SyncStateInvalid'],
    [400, 'InvalidDeltaToken'],
    [400, 'ErrorInvalidUrlQuery'],
  ])('a place that is lost (%d %s) says so, so that all is read again', async (status, code) => {
    answers = [refusal(status, code)]
    expect(await watch.changes('karen', `${root()}?$deltatoken=1`)).toEqual({
      kind: 'done',
      value: { kind: 'expired' },
    })
  })

  test('a calendar that may not be read from its beginning is no lost place: it is refused by name', async () => {
    answers = [refusal(403, 'ErrorAccessDenied')]
    expect(await watch.changes('karen', period)).toEqual({ kind: 'refused', code: 'access-denied' })
  })

  test('a link that leads elsewhere is never followed: our token stays with Graph', async () => {
    expect(await watch.changes('karen', 'https://elsewhere.example/v1.0/delta?$deltatoken=1')).toEqual({
      kind: 'done',
      value: { kind: 'expired' },
    })
    expect(asked).toEqual([])
    answers = [{ status: 200, body: { value: [], '@odata.nextLink': 'https://elsewhere.example/v1.0/x' } }]
    expect(await watch.changes('karen', period)).toMatchObject({ kind: 'unavailable' })
    expect(asked).toHaveLength(1)
  })

  test('pages without end are not followed for ever', async () => {
    answers = [{ status: 200, body: { value: [], '@odata.nextLink': `${root()}?$skiptoken=again` } }]
    expect(await watch.changes('karen', period)).toMatchObject({ kind: 'unavailable', code: 'too-many-pages' })
  })

  test.each([[{ value: [{}] }], [{ value: 'none' }], [{ value: [] }]])('nothing is concluded from %j', async (body) => {
    answers = [{ status: 200, body }]
    expect(await watch.changes('karen', period)).toEqual({ kind: 'unavailable', code: 'answer-not-understood' })
  })
})

test('our own events are known by our own property; all others are left out', async () => {
  answers = [
    {
      status: 200,
      body: {
        value: [
          anEvent({ id: 'private' }),
          anEvent({ id: 'ours', singleValueExtendedProperties: [{ id: ours, value: 'booking-1' }] }),
          anEvent({
            id: 'a guest’s copy',
            isOrganizer: false,
            singleValueExtendedProperties: [{ id: ours, value: 'booking-2' }],
          }),
        ],
      },
    },
  ]
  const period = { from: '2026-12-21T08:00:00Z', until: '2027-06-18T08:00:00Z' }
  const own = await watch.ownEvents('karen', period)
  expect(own).toMatchObject({ kind: 'done', value: [{ eventId: 'ours', bookingId: 'booking-1' }] })
  expect(own.kind === 'done' ? own.value : []).toHaveLength(1)
})

test('a call that is repeated asks for the same as the first time', async () => {
  answers = [{ status: 503 }, { status: 200, body: { value: [], '@odata.deltaLink': `${url}/v1.0/d` } }]
  await watch.changes('karen', { from: '2026-12-20T08:00:00Z', until: '2027-06-18T08:00:00Z' })
  expect(asked).toHaveLength(2)
  expect(asked[1]?.prefer).toBe(asked[0]?.prefer)
})
