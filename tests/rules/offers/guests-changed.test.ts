import { describe, expect, test } from '@jest/globals'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { meetingsWithOtherGuests } from '../../../shared/domain/offers/guests-changed.ts'
import { anHourAt } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'

describe('a meeting that stands is told of others who come along', () => {
  const talk = aMeeting('roundTable')

  test('HJOERRING-8: when the employee asks for the union representative', () => {
    expect(changed('hjoerring', life([talk]), life([talk], { employeeWants: ['unionRep'] }))).toEqual(['booking-1'])
    expect(changed('varde', life([talk]), life([talk], { employeeWants: ['unionRep'] }))).toEqual([])
  })

  test('ROSKILDE-5: when a professional is needed, and when it is another one', () => {
    const [none, one] = [life([talk]), life([talk], { neededProfession: 'psychologist', professionalId: 'one' })]
    expect(changed('roskilde', none, one)).toEqual(['booking-1'])
    expect(changed('roskilde', one, { ...one, professionalId: 'other' })).toEqual(['booking-1'])
    expect(changed('roskilde', one, one)).toEqual([])
  })

  test('KATALOG-5: when it gets a day after the thirtieth of the absence, and when it leaves it again', () => {
    const [early, earlier, late] = [onDay('2026-12-30T15:00'), onDay('2026-12-22T10:00'), onDay('2026-12-31T08:00')]
    expect(changed('katalog', early, late)).toEqual(['booking-1'])
    expect(changed('katalog', late, early)).toEqual(['booking-1'])
    expect(changed('katalog', early, earlier)).toEqual([])
  })

  test('only one that is still to come: neither a cancelled one, nor one that is new with its own invitation', () => {
    const wants = { employeeWants: ['unionRep'] }
    const gone = aMeeting('roundTable', { state: 'cancelled' })
    expect(changed('hjoerring', life([talk]), life([gone], wants))).toEqual([])
    expect(changed('hjoerring', life([]), life([talk], wants))).toEqual([])
  })
})

function aMeeting(meeting: string, change: Partial<Booking> = {}): Booking {
  return {
    ...anHourAt('2026-12-22T10:00'),
    bookingId: 'booking-1',
    meeting,
    wish: { place: 'workplace', participants: ['leader'] },
    state: 'confirmed',
    bookedAt: '2026-12-21T09:00:00Z',
    ...change,
  }
}

function onDay(local: string): Known {
  return life([aMeeting('presenceTalk', anHourAt(local))], { firstAbsenceDay: '2026-12-01' })
}

type Known = LifeFacts & Pick<RequestState, 'professionalId'>

function life(bookings: readonly Booking[], facts: Partial<Known> = {}): Known {
  return { status: 'open', expectedOverEightWeeks: 'yes', bookings, ...facts }
}

function changed(policyId: string, before: Known, after: Known) {
  return meetingsWithOtherGuests(rulesOf(policyId), before, after)
}
