import type { Temporal } from 'temporal-polyfill'
import { isMoveToConfirm, isOpenProposal } from '../../../shared/domain/journal/decide/decide-proposal.ts'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import type { CardMeeting, ReaderPart, RequestAlertContent } from '../ports/alert-content.ts'

/**
 * The meeting an alert is about, by the booking its subject begins with; else the latest.
 *
 * @param bookings Those the reader may know of.
 */
export function meetingContent(
  subject: string,
  bookings: readonly Booking[],
  reader: ReaderPart,
  now: Temporal.Instant,
): Pick<RequestAlertContent, 'meeting' | 'proposed'> {
  const told = bookings.find(({ bookingId }) => subject === bookingId || subject.startsWith(`${bookingId}#`))
  const latest = bookings.at(-1)
  // A meeting that was cancelled and booked again: what stands now is what the reader needs.
  const meeting = told === undefined || told.state === 'cancelled' ? latest : told
  if (meeting === undefined) return {}
  return { meeting: cardMeeting(meeting, reader), ...proposedOf(meeting, now) }
}

function cardMeeting(booking: Booking, reader: ReaderPart): CardMeeting {
  const { bookingId, startsAt, endsAt, wish, state, isNoShow, isUnchecked, isOutsideWindow, declinedBy = [] } = booking
  const isAuthority = reader !== 'leader' && reader !== 'hr'
  const party = reader === 'leader' || reader === 'consultant' ? reader : undefined
  return {
    bookingId,
    startsAt,
    endsAt,
    place: wish.place,
    // That the employee did not come is not the employer's to hear from us.
    state: state === 'notHeld' && isNoShow === true && isAuthority ? 'noShow' : state,
    isUnchecked: isUnchecked === true,
    ...putBackOf(booking),
    isOutsideWindow: isOutsideWindow === true,
    isMoveUnconfirmed: party !== undefined && isMoveToConfirm(booking, [party]),
    // Who else takes part is not the leader's to know (P-6).
    declinedBy: declinedBy.filter((by) => isAuthority || by === 'employee'),
  }
}

function putBackOf({ isPutBack, undoneChange }: Booking): Pick<CardMeeting, 'putBack'> {
  if (isPutBack === true) return { putBack: 'timeTaken' }
  return undoneChange === undefined ? {} : { putBack: 'outlook' }
}

function proposedOf(booking: Booking, now: Temporal.Instant): Pick<RequestAlertContent, 'proposed'> {
  const { bookingId, proposed } = booking
  if (proposed === undefined) return {}
  const isOpen = isOpenProposal(booking, now)
  if (proposed.answer === undefined && !isOpen) return {}
  const startsAt = proposed.times.map((time) => time.startsAt)
  return { proposed: { bookingId, startsAt, state: proposed.answer ?? 'open' } }
}
