import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aBookedRequest, slotOf } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf, ownEvents } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

describe('a booking in the calendar', () => {
  test('P-4, P-7: an onlooker learns only that time is taken: neutral subject, private, no name or health word; only the leader invited; then moved and cancelled everywhere', async () => {
    const lone = sandbox.as('lone-leder')
    const { request, booking } = await aBookedRequest(sandbox)
    const params = { ref: request.reference, id: booking.id }

    const [event] = await ownEvents(sandbox, 'karen-konsulent')
    expect(event).toMatchObject({ subject: 'Møde', sensitivity: 'private' })
    expect(event?.attendees.map(({ emailAddress }) => emailAddress.address)).toEqual(['lone.lindgaard@havnsby.example'])
    expect(JSON.stringify({ ...event, attendees: [], organizer: {} })).not.toMatch(
      /mads|madsen|syg|fravær|fast ?track|rundbord/i,
    )
    expect((await ownEventsOfLeader()).length).toBe(1)

    const { offers } = await lone.call('requestOffers', undefined, { params })
    const other = offers.find(
      ({ consultant, startsAt }) => consultant.id === booking.consultant.id && startsAt !== booking.startsAt,
    )
    const to = other === undefined ? undefined : slotOf(other)
    if (to === undefined) throw new Error('There is no other time to move to')
    const moved = await lone.call('moveBooking', { startsAt: to.startsAt, endsAt: to.endsAt }, { params })
    expect(moved.request.bookings).toMatchObject([{ startsAt: to.startsAt, state: 'confirmed' }])
    const afterMove = await ownEvents(sandbox, 'karen-konsulent')
    expect(afterMove).toHaveLength(1)
    expect(afterMove[0]?.start.dateTime.slice(0, 16)).toBe(to.startsAt.slice(0, 16))
    expect((await cardsOf(sandbox, 'karen-konsulent')).at(-1)?.text).toContain('flyttet')

    const cancelled = await lone.call('cancelBooking', undefined, { params })
    expect(cancelled.request.bookings).toMatchObject([{ state: 'cancelled' }])
    expect(cancelled.request.obligations.find(({ ruleId }) => ruleId === 'VARDE-4')?.state).toBe('open')
    expect(await ownEvents(sandbox, 'karen-konsulent')).toEqual([])
    expect((await cardsOf(sandbox, 'karen-konsulent')).at(-1)?.text).toContain('aflyst')

    const again = await lone.call('cancelBooking', undefined, { params })
    expect(again.request.version).toBe(cancelled.request.version)
  })

  test('after a cancelled meeting a new one can be booked', async () => {
    const { request } = await aBookedRequest(sandbox)
    const lone = sandbox.as('lone-leder')
    const params = { ref: request.reference, id: request.bookings[0]?.id ?? '' }
    await lone.call('cancelBooking', undefined, { params })
    const { offers } = await lone.call('requestOffers', undefined, { params })
    const [first] = offers
    if (first === undefined) throw new Error('There is no offer')
    const booked = await lone.call('book', { slot: slotOf(first) }, { params })
    expect(booked.outcome).toBe('booked')
    const problem = await lone.refusal('book', { slot: slotOf(first) }, { params })
    expect(problem.status).toBe(409)
  })

  test('the timeline tells who cancelled: a coordinator is not the leader', async () => {
    const { request, booking } = await aBookedRequest(sandbox)
    const params = { ref: request.reference, id: booking.id }
    const cancelled = await sandbox.as('kirsten-koordinator').call('cancelBooking', undefined, { params })
    const texts = cancelled.request.timeline.map(({ what }) => what.da)
    expect(texts).toContain('Mødet er aflyst af koordinatoren')
    expect(texts).not.toContain('Mødet er aflyst af lederen')
  })

  test('an old picture of the request cannot change it', async () => {
    const { request, booking } = await aBookedRequest(sandbox)
    await sandbox
      .as('karen-konsulent')
      .call('command', { type: 'recordContact', outcome: 'reached' }, { params: { ref: request.reference } })
    const problem = await sandbox
      .as('lone-leder')
      .refusal(
        'moveBooking',
        { startsAt: booking.startsAt, endsAt: booking.endsAt, version: request.version },
        { params: { ref: request.reference, id: booking.id } },
      )
    expect(problem).toMatchObject({ status: 409, code: 'request-changed' })
  })
})

async function ownEventsOfLeader() {
  const events = await sandbox.get('/sandbox/calendars/lone-leder?from=2026-12-21&to=2027-01-20')
  return Array.isArray(events) ? events.filter(({ subject }) => subject === 'Møde') : []
}
