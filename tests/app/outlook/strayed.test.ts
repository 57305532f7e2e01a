import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { eventually } from '../support/eventually.ts'
import type { TestSandbox } from '../support/running-sandbox.ts'
import { ownEvents } from '../support/sandbox-answers.ts'
import {
  aMeetingInOutlook,
  aMinute,
  deliveries,
  eventAt,
  graphAs,
  move,
  onceRequest,
  remove,
  watchedSandbox,
} from './support.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await watchedSandbox()
})
afterAll(() => sandbox.stop())

const aQuarter = () => sandbox.post('/sandbox/clock', { advance: 'PT15M' })
const asleepUntil = (now: string) => sandbox.post('/sandbox/clock', { now, asleep: true })

async function eventIdsOf(person: string): Promise<string[]> {
  return (await ownEvents(sandbox, person)).map(({ id }) => id)
}

test('two meetings that change places both go back: neither is ended by the other standing in its time', async () => {
  const first = await aMeetingInOutlook(sandbox)
  const second = await aMeetingInOutlook(sandbox)
  // Long enough that a move would look at the calendars before it is written.
  await sandbox.post('/sandbox/clock', { advance: 'PT11M', asleep: true })
  await sandbox.post('/sandbox/notifications', { hold: true })
  await move(sandbox, 'karen-konsulent', first.event.id, second.booking.startsAt, second.booking.endsAt)
  await move(sandbox, 'karen-konsulent', second.event.id, first.booking.startsAt, first.booking.endsAt)
  await sandbox.post('/sandbox/notifications', { hold: false })
  for (const { request, booking, event } of [first, second]) {
    const { startsAt } = booking
    const kept = await onceRequest(sandbox, request.reference, ({ version }) => version > request.version)
    expect(kept.bookings).toMatchObject([{ startsAt, state: 'confirmed' }])
    await eventually(async () => (await eventAt(sandbox, 'karen-konsulent', startsAt)).id === event.id)
  }
})

test('a meeting made to last all day lies on the municipality’s day, and can be given a time here again', async () => {
  const { request, booking, event } = await aMeetingInOutlook(sandbox)
  await graphAs(sandbox, 'karen-konsulent', 'PATCH', `/events/${encodeURIComponent(event.id)}`, {
    isAllDay: true,
    start: { dateTime: '2027-01-12T00:00:00', timeZone: 'Romance Standard Time' },
    end: { dateTime: '2027-01-13T00:00:00', timeZone: 'Romance Standard Time' },
  })
  await onceRequest(sandbox, request.reference, ({ bookings }) => bookings[0]?.startsAt === '2027-01-11T23:00:00Z')

  const { startsAt, endsAt } = booking
  const params = { ref: request.reference, id: booking.id }
  await sandbox.as('lone-leder').call('moveBooking', { startsAt, endsAt }, { params })
  await aQuarter()
  const after = await onceRequest(sandbox, request.reference, ({ bookings }) => bookings[0]?.startsAt === startsAt)
  expect(after.bookings).toMatchObject([{ state: 'confirmed', startsAt, endsAt }])
})

test('a meeting that came to nothing and is dragged to another day is moved, and never taken for an event without a booking', async () => {
  await sandbox.post('/sandbox/notifications', { drop: 1_000_000 })
  const { request, event } = await aMeetingInOutlook(sandbox)
  await asleepUntil('2026-12-28T08:00:00Z')
  await move(sandbox, 'karen-konsulent', event.id, '2027-01-14T12:00:00Z', '2027-01-14T13:00:00Z')
  await aQuarter()
  expect(await eventIdsOf('karen-konsulent')).toContain(event.id)
  await onceRequest(sandbox, request.reference, ({ bookings }) => bookings[0]?.startsAt === '2027-01-14T12:00:00Z')
  await sandbox.post('/sandbox/notifications', { drop: 0 })
})

test('whoever no longer books is watched until the last meeting is over', async () => {
  const { request, event } = await aMeetingInOutlook(sandbox)
  const hanne = sandbox.as('hanne-hr')
  const karen = sandbox.oid('karen-konsulent')
  const { consultants } = await hanne.call('readConsultants', undefined)
  await hanne.call('saveConsultants', { consultants: consultants.filter(({ consultantId }) => consultantId !== karen) })
  await aMinute(sandbox)
  await remove(sandbox, 'karen-konsulent', event.id)
  await onceRequest(sandbox, request.reference, ({ bookings }) => bookings[0]?.state === 'cancelled')

  await asleepUntil('2027-01-15T08:00:00Z')
  await aMinute(sandbox)
  expect((await deliveries(sandbox)).subscriptions.map(({ person }) => person)).not.toContain('karen-konsulent')
})
