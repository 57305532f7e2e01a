import { instantText, msOf } from '../../calendar/instant.ts'
import type { InstantText } from '../../ids.ts'
import type { Booking } from '../booking.ts'

/** How long a slot may wait for the calendar: a day, in which whoever runs the calendar has had a morning to help. */
const longestHoldMs = 24 * 60 * 60_000

/**
 * When a slot that the calendar has not confirmed is let go: a day after it was reserved (at the booking, or at the last
 * move), or when its own time comes, whichever is first. Undefined: it is not waiting.
 */
export function holdExpiresAt({ state, bookedAt, startsAt }: Booking): InstantText | undefined {
  if (state !== 'held') return undefined
  return instantText(Math.min(msOf(bookedAt) + longestHoldMs, msOf(startsAt)))
}

/** The first of a request's waiting slots to be let go. */
export function nextHoldExpiry(bookings: readonly Booking[]): InstantText | undefined {
  return bookings
    .map(holdExpiresAt)
    .filter((at) => at !== undefined)
    .toSorted((a, b) => msOf(a) - msOf(b))[0]
}
