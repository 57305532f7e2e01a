import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { eventually } from '../support/eventually.ts'
import { aStart, offersTo, slotOf } from '../support/requests.ts'
import type { TestSandbox } from '../support/running-sandbox.ts'
import { act, aMeetingInOutlook, aMinute, deliveries, eventAt, invitationOf, watchedSandbox } from './support.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await watchedSandbox()
})
afterAll(() => sandbox.stop())

test('our own writes come back as notifications and change nothing', async () => {
  const { request, booking } = await aMeetingInOutlook(sandbox)
  const lone = sandbox.as('lone-leder')
  const params = { ref: request.reference, id: booking.id }
  const { offers } = await lone.call('requestOffers', undefined, { params })
  const other = offers.find(({ consultant }) => consultant.id === booking.consultant.id)
  if (other === undefined) throw new Error('There is no other time')
  const { startsAt, endsAt } = other
  const before = await deliveries(sandbox)
  const { request: moved } = await lone.call('moveBooking', { startsAt, endsAt }, { params })
  await eventually(async () => (await deliveries(sandbox)).counts.delivered > before.counts.delivered)
  for (let minute = 0; minute < 16; minute++) await aMinute(sandbox)
  expect((await lone.call('readRequest', undefined, { params })).version).toBe(moved.version)
})

test('while a move of ours cannot be written, the calendar that lags behind does not move the meeting back', async () => {
  const { request, booking } = await aMeetingInOutlook(sandbox)
  const lone = sandbox.as('lone-leder')
  const params = { ref: request.reference, id: booking.id }
  const { offers } = await lone.call('requestOffers', undefined, { params })
  const other = offers.find(({ consultant }) => consultant.id === booking.consultant.id)
  if (other === undefined) throw new Error('There is no other time')
  const { startsAt, endsAt } = other
  await sandbox.post('/sandbox/faults', { match: 'graph PATCH */events/*', status: 500, times: 1_000 })
  await lone.call('moveBooking', { startsAt, endsAt }, { params })
  await act(sandbox, 'lone-leder', await invitationOf(sandbox, 'lone-leder', booking.startsAt), 'decline')
  for (let minute = 0; minute < 15; minute++) await aMinute(sandbox)
  expect((await lone.call('readRequest', undefined, { params })).bookings).toMatchObject([{ startsAt }])

  await fetch(`${sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })
  for (let minute = 0; minute < 15; minute++) await aMinute(sandbox)
  expect((await eventAt(sandbox, 'karen-konsulent', startsAt)).id).toBeDefined()
  expect((await lone.call('readRequest', undefined, { params })).bookings).toMatchObject([{ startsAt }])
}, 120_000)

test('a no to an event that we did not know was there is heard once we do', async () => {
  await sandbox.post('/sandbox/faults', { match: 'graph POST */events', drop: true })
  await sandbox.post('/sandbox/faults', { match: 'graph GET */events', status: 503, times: 1_000 })
  const karen = sandbox.oid('karen-konsulent')
  const offer = (await offersTo(sandbox, 'lone-leder')).find(({ consultant }) => consultant.id === karen)
  if (offer === undefined) throw new Error('Karen has no time left')
  const lone = sandbox.as('lone-leder')
  const { request } = await lone.call('startRequest', aStart(sandbox, { slot: slotOf(offer) }))
  expect(request.bookings).toMatchObject([{ state: 'held' }])
  await act(sandbox, 'lone-leder', await invitationOf(sandbox, 'lone-leder', offer.startsAt), 'decline')
  await sandbox.post('/sandbox/notifications/deliver', {})
  // The calendar's changes are read too before the answer is found.
  await sandbox.post('/sandbox/notifications/lifecycle', { event: 'missed', person: 'karen-konsulent' })
  await sandbox.post('/sandbox/notifications/deliver', {})
  await aMinute(sandbox)

  await fetch(`${sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })
  for (let minute = 0; minute < 15; minute++) await aMinute(sandbox)
  const params = { ref: request.reference }
  const { bookings, timeline } = await lone.call('readRequest', undefined, { params })
  expect(bookings).toMatchObject([{ state: 'confirmed' }])
  expect(timeline.map(({ what }) => what.da)).toContain('Lederen har sagt nej til mødet')
})
