import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { z } from 'zod'
import { bookingProperty } from '../../../functions/graph/events/event-body.ts'
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
beforeEach(() => sandbox.post('/sandbox/notifications', { drop: 0 }))

const aQuarter = () => sandbox.post('/sandbox/clock', { advance: 'PT15M' })

async function query(text: string, values: readonly string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: sandbox.databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query(text, [...values])
    return rows
  } finally {
    await client.end()
  }
}

const watchRow = z.object({
  subscription_id: z.string(),
  subscribed_at: z.date(),
  expires_at: z.date(),
  renew_at: z.date(),
  last_delta_at: z.date(),
  last_sweep: z.unknown(),
})

async function rowOf(person: string) {
  const [row] = await query('select * from calendar_watch where consultant_id = $1', [sandbox.oid(person)])
  if (row === undefined) throw new Error(`${person} is not watched`)
  const { subscription_id, subscribed_at, expires_at, renew_at, last_delta_at, last_sweep } = watchRow.parse(row)
  return {
    subscriptionId: subscription_id,
    subscribedAt: subscribed_at,
    expiresAt: expires_at,
    renewAt: renew_at,
    lastDeltaAt: last_delta_at,
    lastSweep: last_sweep,
  }
}

describe('when no notification comes', () => {
  beforeEach(() => sandbox.post('/sandbox/notifications', { drop: 1_000_000 }))

  test('a move is found within 15 minutes', async () => {
    const { request, event } = await aMeetingInOutlook(sandbox)
    await move(sandbox, 'karen-konsulent', event.id, '2027-01-12T12:00:00Z', '2027-01-12T13:00:00Z')
    await aQuarter()
    await onceRequest(sandbox, request.reference, ({ bookings }) => bookings[0]?.startsAt === '2027-01-12T12:00:00Z')
  })

  test.each(['gone', 'not-found'])(
    'a deletion too, also when our place in the changes is lost (%s)',
    async (answer) => {
      const { request, event } = await aMeetingInOutlook(sandbox)
      await sandbox.post('/sandbox/graph/delta/expire', { answer })
      await remove(sandbox, 'karen-konsulent', event.id)
      await aQuarter()
      await onceRequest(sandbox, request.reference, ({ bookings }) => bookings[0]?.state === 'cancelled')
    },
  )
})

describe('what Graph says of the subscriptions themselves', () => {
  test.each(['missed', 'reauthorizationRequired', 'subscriptionRemoved'])(
    '%s is seen to within a minute',
    async (event) => {
      const before = await rowOf('karen-konsulent')
      await sandbox.post('/sandbox/notifications/lifecycle', { event, person: 'karen-konsulent' })
      await sandbox.post('/sandbox/notifications/deliver', {})
      await aMinute(sandbox)
      const after = await rowOf('karen-konsulent')
      if (event === 'missed') expect(after.lastDeltaAt.getTime()).toBeGreaterThan(before.lastDeltaAt.getTime())
      if (event === 'reauthorizationRequired')
        expect(after.expiresAt.getTime()).toBeGreaterThan(before.expiresAt.getTime())
      if (event === 'subscriptionRemoved') expect(after.subscriptionId).not.toBe(before.subscriptionId)
      const { subscriptions } = await deliveries(sandbox)
      expect(subscriptions.filter(({ person }) => person === 'karen-konsulent').map(({ id }) => id)).toEqual([
        after.subscriptionId,
      ])
    },
  )
})

const anEventFor = (bookingId: string) =>
  graphAs(sandbox, 'karen-konsulent', 'POST', '/events', {
    subject: 'Møde',
    start: { dateTime: '2027-01-19T09:00:00', timeZone: 'UTC' },
    end: { dateTime: '2027-01-19T10:00:00', timeZone: 'UTC' },
    transactionId: crypto.randomUUID(),
    singleValueExtendedProperties: [{ id: bookingProperty, value: bookingId }],
  })
const eventsAt = async (startsAt: string) =>
  (await ownEvents(sandbox, 'karen-konsulent')).filter(({ start }) => start.dateTime.startsWith(startsAt))

describe('the sweep compares both ways', () => {
  test('an event whose booking was cancelled here goes; the booking’s calendar has none left', async () => {
    const { request, booking } = await aMeetingInOutlook(sandbox)
    const params = { ref: request.reference, id: booking.id }
    await sandbox.as('lone-leder').call('cancelBooking', undefined, { params })
    await anEventFor(booking.id)
    await aQuarter()
    expect(await eventsAt('2027-01-19T09:00')).toEqual([])
    expect((await rowOf('karen-konsulent')).lastSweep).toMatchObject({ cancelled: 1, unknown: 0 })
  })

  test('a second event of a booking goes, and its own stays', async () => {
    const { booking, event } = await aMeetingInOutlook(sandbox)
    await anEventFor(booking.id)
    await aQuarter()
    expect(await eventsAt('2027-01-19T09:00')).toEqual([])
    expect((await eventsAt(booking.startsAt.slice(0, 16))).map(({ id }) => id)).toContain(event.id)
  })

  test('an event of a booking that we do not know is told and never touched', async () => {
    await anEventFor(crypto.randomUUID())
    await aQuarter()
    expect(await eventsAt('2027-01-19T09:00')).toHaveLength(1)
    expect((await rowOf('karen-konsulent')).lastSweep).toMatchObject({ cancelled: 0, unknown: 1 })
  })

  test('an event that came back under another id is kept: nobody is told of a cancellation', async () => {
    const { request, booking, event } = await aMeetingInOutlook(sandbox)
    await sandbox.post('/sandbox/notifications', { drop: 1_000_000 })
    await remove(sandbox, 'karen-konsulent', event.id)
    await anEventFor(booking.id)
    await aQuarter()
    const { bookings } = await onceRequest(
      sandbox,
      request.reference,
      (now) => now.bookings[0]?.startsAt === '2027-01-19T09:00:00Z',
    )
    expect(bookings).toMatchObject([{ state: 'confirmed' }])
  })
})

test('a subscription is renewed at half of what was granted, and stays the same one', async () => {
  const before = await rowOf('karen-konsulent')
  const halfway = (before.subscribedAt.getTime() + before.expiresAt.getTime()) / 2
  expect(Math.abs(before.renewAt.getTime() - halfway)).toBeLessThan(60_000)
  await query('update calendar_watch set renew_at = look_at where consultant_id = $1', [sandbox.oid('karen-konsulent')])
  await aQuarter()
  const after = await rowOf('karen-konsulent')
  expect(after.subscriptionId).toBe(before.subscriptionId)
  expect(after.expiresAt.getTime()).toBeGreaterThan(before.expiresAt.getTime())
})

test('whoever no longer books and has no meeting ahead is no longer watched', async () => {
  const hanne = sandbox.as('hanne-hr')
  const { consultants } = await hanne.call('readConsultants', undefined)
  const pia = sandbox.oid('pia-konsulent')
  const without = consultants.map((one) => ({ ...one, isActive: one.isActive && one.consultantId !== pia }))
  await hanne.call('saveConsultants', { consultants: without })
  await aMinute(sandbox)
  expect((await deliveries(sandbox)).subscriptions.map(({ person }) => person)).not.toContain('pia-konsulent')
  await expect(rowOf('pia-konsulent')).rejects.toThrow('is not watched')
})
