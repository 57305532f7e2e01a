import { describe, expect, test } from '@jest/globals'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import { wishFor } from '../../../shared/domain/offers/wish-for.ts'
import { policyOf } from '../support/models.ts'

const lyngbyTaarbaek = policyOf('lyngby-taarbaek')

const asked = { place: 'workplace', participants: ['leader'] } as const
const alone = { place: 'municipality', participants: ['employee'] } as const

describe('how a meeting is held unless somebody says otherwise (LYNGBY-3, LYNGBY-4)', () => {
  test('the one the form books as the leader asked, a talk with the employee alone as the policy says', () => {
    expect(wishOf('roundTable', [])).toEqual(asked)
    expect(wishOf('startTalk', [])).toEqual(alone)
  })

  test('again as it was, and a talk before it lends it nothing', () => {
    const online = { place: 'online', participants: ['employee'] } as const
    expect(wishOf('startTalk', [aBooking('startTalk', online)])).toEqual(online)
    expect(wishOf('roundTable', [aBooking('startTalk', online)])).toEqual(asked)
  })
})

function wishOf(meeting: string, bookings: readonly Booking[]) {
  return wishFor(lyngbyTaarbaek, { wish: asked, bookings }, meeting)
}

function aBooking(meeting: string, wish: Booking['wish']): Booking {
  return {
    bookingId: '0b0f3f6e-6f0e-4a51-9a0e-0d7d5a9f4c11',
    meeting,
    consultantId: 'c4f6520f-5331-544c-ac77-6f1ff128bc2f',
    startsAt: '2026-12-22T09:00:00Z',
    endsAt: '2026-12-22T10:00:00Z',
    wish,
    state: 'cancelled',
    bookedAt: '2026-12-21T08:00:00Z',
  }
}
