import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../../calendar/instant.ts'
import type { NotHeldReason } from '../act-events.ts'
import type { Decision } from '../commands.ts'
import { accepted, rejected } from './decisions.ts'
import type { Booking } from '../booking.ts'

/** How a booked meeting went: told from the minute it begins, and told anew when it was told wrongly. */

export function held({ bookingId, startsAt }: Booking, now: Temporal.Instant): Decision {
  if (msOf(startsAt) > now.epochMilliseconds) return rejected('meeting-not-started', 'bookingId')
  return accepted({ type: 'MeetingHeld', bookingId, heldAt: startsAt })
}

export function notHeld({ bookingId, startsAt }: Booking, reason: NotHeldReason, now: Temporal.Instant): Decision {
  if (msOf(startsAt) > now.epochMilliseconds) return rejected('meeting-not-started', 'bookingId')
  return accepted({ type: 'MeetingNotHeld', bookingId, reason })
}

export function isToldAs({ state, isNoShow }: Booking, reason: NotHeldReason): boolean {
  return state === 'notHeld' && (isNoShow === true) === (reason === 'noShow')
}
