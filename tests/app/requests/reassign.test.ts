import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { slotTaken } from '../../../shared/contract/requests.ts'
import { aBookedRequest, aStart, slotOf } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf, ownEvents } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const lone = () => sandbox.as('lone-leder')

describe('a meeting given to another consultant', () => {
  test('in one call: the colleague is invited, the first is told and free again, and the limit is still kept', async () => {
    const { request, booking } = await aBookedRequest(sandbox)
    const params = { ref: request.reference, id: booking.id }
    const other = await withAnother(request.reference, booking)
    const given = await lone().call('moveBooking', other, { params })

    expect(given.outcome).toBe('booked')
    expect(given.request.consultant?.id).toBe(other.consultantId)
    expect(given.request.bookings).toMatchObject([
      { id: booking.id, state: 'cancelled' },
      { consultant: { id: other.consultantId }, startsAt: other.startsAt, state: 'confirmed' },
    ])
    expect(given.request.obligations.find(({ ruleId }) => ruleId === 'VARDE-4')?.state).toBe('met')
    expect(await ownEvents(sandbox, 'karen-konsulent')).toEqual([])
    const told = (await cardsOf(sandbox, 'karen-konsulent')).at(-1)?.text
    expect(told).toContain('aflyst')
    expect(told).toContain(request.reference)
  })

  test('who is booked by now: 409 with fresh offers and the request as it was, and nothing is changed', async () => {
    const { request, booking } = await aBookedRequest(sandbox)
    const params = { ref: request.reference, id: booking.id }
    const other = await withAnother(request.reference, booking)
    await lone().call('startRequest', aStart(sandbox, { slot: other }))

    const problem = await lone().refusal('moveBooking', other, { params })
    expect(problem).toMatchObject({ status: 409, code: 'slot-taken' })
    const { offers, request: present } = slotTaken.parse(problem)
    expect(offers.length).toBeGreaterThan(0)
    expect(offers.map(slotOf)).not.toContainEqual(other)
    expect(present).toMatchObject({ version: request.version, bookings: [{ id: booking.id, state: 'confirmed' }] })
  })

  test('from an old picture: 409 with the request as it stands', async () => {
    const { request, booking } = await aBookedRequest(sandbox)
    const params = { ref: request.reference, id: booking.id }
    const other = await withAnother(request.reference, booking)
    const problem = await lone().refusal('moveBooking', { ...other, version: 1 }, { params })
    expect(problem).toMatchObject({
      status: 409,
      code: 'request-changed',
      version: request.version,
      request: { version: request.version, bookings: [{ id: booking.id }] },
    })
  })

  test('colleagues are asked apart: the times are theirs, and the first of them takes it over', async () => {
    const { request, booking } = await aBookedRequest(sandbox)
    const params = { ref: request.reference, id: booking.id }
    const query = { moving: booking.id, by: 'colleague' } as const
    const { offers } = await lone().call('requestOffers', undefined, { params, query })
    expect(offers.map(({ consultant }) => consultant.id)).not.toContain(booking.consultant.id)
    const [first] = offers
    if (first === undefined) throw new Error('No colleague has a time')
    const given = await lone().call('moveBooking', slotOf(first), { params })
    expect(given.request.bookings.at(-1)).toMatchObject({ consultant: first.consultant, startsAt: first.startsAt })
  })
})

/** A time of the same meeting with somebody else. */
async function withAnother(
  reference: string,
  booking: { readonly id: string; readonly consultant: { readonly id: string } },
) {
  const options = { params: { ref: reference }, query: { moving: booking.id } }
  const { offers } = await lone().call('requestOffers', undefined, options)
  const found = offers.map(slotOf).find(({ consultantId }) => consultantId !== booking.consultant.id)
  if (found === undefined) throw new Error('There is no offer with another consultant')
  return found
}
