import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { TestSandbox } from '../support/running-sandbox.ts'
import { ownEvents } from '../support/sandbox-answers.ts'
import {
  aMeetingInOutlook,
  aMinute,
  deliveries,
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
