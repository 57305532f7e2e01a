import { once } from 'node:events'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import { feedItem } from '../../../functions/bot/cards/feed-item.ts'
import { letter } from '../../../functions/bot/cards/letter.ts'
import { createGraph } from '../../../functions/graph/create-graph.ts'
import type { CalendarEvent } from '../../../functions/app/ports/calendars.ts'
import { trafficOf } from '../../../sandbox/graph/limits/traffic.ts'
import { chatsOf } from '../../../sandbox/teams/chats.ts'
import { freePort } from '../../../sandbox/server/free-port.ts'
import { eventsOf } from '../../../sandbox/tenant/access.ts'
import { tenantOf } from '../../../sandbox/tenant/tenant.ts'
import { anAlert } from '../../app/bot/support/an-alert.ts'
import { aDirectoryMemory, failLate } from '../client/support/memory.ts'
import { aGraph, person, type TestGraph } from './support.ts'

const karen = person('karen-konsulent')
const lone = person('lone-leder')

let sandbox: TestGraph
let client: ReturnType<typeof createGraph>
let stop: () => Promise<void>

beforeAll(async () => {
  const port = await freePort()
  sandbox = aGraph(undefined, `http://127.0.0.1:${port}`)
  const server = serve({ fetch: sandbox.fetch, port, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const { clock } = sandbox.context
  client = createGraph({
    words: { feedItem, letter },
    notificationUrl: 'https://hurtigspor.example',
    graphUrl: `${sandbox.context.baseUrl}/graph`,
    tokenFor: () => Promise.resolve('app: Calendars.Read Calendars.ReadWrite User.Read.All TeamsActivity.Send'),
    clock,
    log: () => {},
    timeZone: 'Europe/Copenhagen',
    sleep: async (forMs) => clock.set(clock.now().add({ milliseconds: Math.ceil(forMs) })),
    directoryMemory: aDirectoryMemory(sandbox.context.clock),
    onLateFault: failLate,
  })
  stop = async () => {
    server.close()
    await once(server, 'close')
    sandbox.stop()
  }
})
afterAll(() => stop())

function booking(bookingId: string): CalendarEvent {
  return {
    bookingId,
    reference: 'HS-7K3M',
    organizerId: karen.oid,
    attendeeIds: [lone.oid],
    startsAt: '2026-12-22T09:00:00Z',
    endsAt: '2026-12-22T10:00:00Z',
    place: 'workplace',
    link: 'https://hurtigspor.example/r/HS-7K3M',
  }
}

const stored = (bookingId: string) =>
  tenantOf(sandbox.context)
    .events(karen.oid)
    .filter(({ transactionId }) => transactionId === bookingId)

const at = (text: string) => Temporal.Instant.from(`2026-12-22T${text}:00Z`).epochMilliseconds

describe('the product s own client against the sandbox s Graph', () => {
  test('finds people, their workplace and a leader s staff', async () => {
    const reports = await client.directory.directReports(lone.oid)
    expect(await client.directory.person(karen.oid)).toMatchObject({ name: 'Karen Krogh', language: 'da' })
    expect(reports.map(({ name, department }) => `${name}, ${department ?? ''}`)).toContain(
      'Mads Madsen, Søndervangskolen',
    )
  })

  test('reads when a consultant is busy, in whole milliseconds', async () => {
    const answer = await client.calendars.busyTimes([karen.oid], '2026-12-21T23:00:00Z', '2026-12-22T23:00:00Z')
    expect(answer).toMatchObject({
      value: [{ isUnknown: false, busy: [{ startMs: at('07:30'), endMs: at('08:30') }, {}, {}] }],
    })
  })

  test('books a private event without a name, moves it, and cancels it', async () => {
    const answer = await client.calendars.createEvent(booking('whole-life'), 'first')
    if (answer.kind !== 'done') throw new Error(answer.code)
    const day = [Temporal.Instant.from('2026-12-22T09:00:00Z'), Temporal.Instant.from('2026-12-22T10:00:00Z')] as const
    const [event] = eventsOf(sandbox.context, karen, ...day)
    expect(event).toMatchObject({
      sensitivity: 'private',
      showAs: 'busy',
      attendees: [{ emailAddress: { address: lone.mail } }],
    })
    expect(String(event?.['subject'])).toBe('Møde')

    const moved = await client.calendars.moveEvent(
      karen.oid,
      answer.value.eventId,
      '2026-12-23T10:00:00Z',
      '2026-12-23T11:00:00Z',
    )
    const cancelled = await client.calendars.cancelEvent(karen.oid, answer.value.eventId)
    expect([moved.kind, cancelled.kind]).toEqual(['done', 'done'])
    expect(stored('whole-life')).toEqual([])
  })

  test.each(['same-event', 'refused-400', 'refused-409'] as const)(
    'an answer that gets lost never doubles a booking, whatever a repeat answers: %s',
    async (mode) => {
      tenantOf(sandbox.context).setTransactionRepeat(mode)
      sandbox.faults.add({ match: 'graph POST */events', drop: true, times: 1 })
      const answer = await client.calendars.createEvent(booking(`lost-${mode}`), 'first')
      const again = await client.calendars.createEvent(booking(`lost-${mode}`), 'first')
      expect(answer.kind).toBe('done')
      expect(again).toEqual(answer)
      expect(stored(`lost-${mode}`)).toHaveLength(1)
    },
  )

  test('throttling and an outage are waited out', async () => {
    sandbox.faults.add({ match: 'graph POST *getSchedule', status: 429, retryAfter: 1, times: 1 })
    sandbox.faults.add({ match: 'graph POST *getSchedule', status: 503, times: 1 })
    const answer = await client.calendars.busyTimes([karen.oid], '2026-12-21T23:00:00Z', '2026-12-22T23:00:00Z')
    expect(answer.kind).toBe('done')
  })

  test('thirteen alerts at once into activity feeds all arrive, though Teams takes five a second', async () => {
    chatsOf(sandbox.context).setApp(karen, true)
    const alerts = Array.from({ length: 13 }, (_, count) =>
      anAlert({ recipientId: karen.oid, alertId: `alert-${count}`, link: 'https://teams.microsoft.com/l/entity/x' }),
    )
    const answers = await Promise.all(alerts.map((alert) => client.notices.notify(alert)))
    expect(answers.map(({ kind }) => kind)).toEqual(alerts.map(() => 'sent'))
    expect(tenantOf(sandbox.context).activities(karen.oid)).toHaveLength(13)
    expect(trafficOf(sandbox.context).read()).toMatchObject({ statuses: { 204: 13, 429: expect.any(Number) } })
  })
})
