import { isAt } from '../../../shared/domain/journal/booking.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { meetingsWithOtherGuests } from '../../../shared/domain/offers/guests-changed.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { alertsOf, type AlertContext } from '../alerting/alert-reactions.ts'
import type { AlertReaction } from '../alerting/deadline-alerts.ts'
import type { WrittenEvent } from '../ports/calendars.ts'
import type { Effect } from '../ports/effect.ts'

/** What the outside world is told because of some events. */
export type Reaction = { readonly kind: 'effect'; readonly effect: Effect } | AlertReaction

export interface ReactionContext extends AlertContext, Pick<Rules, 'calendar'> {
  /** The event behind a confirmation, where the calendar has it: the booking may have moved while it was written. */
  readonly event?: WrittenEvent | undefined
}

/**
 * The effects and alerts of freshly appended entries, calendar first. Pure.
 *
 * `subject` makes an alert unique within its request: the same thing is never told twice, whatever is restarted.
 */
export function reactionsTo(
  before: RequestState | undefined,
  entries: readonly JournalEntry[],
  after: RequestState,
  context: ReactionContext,
): Reaction[] {
  const calendar = entries.flatMap((entry) => calendarEffects(entry, before, after, context))
  const alerts = entries.flatMap((entry) => alertsOf(entry, before, after, context))
  const last = entries.at(-1)
  const refresh: Reaction[] =
    before === undefined || last === undefined
      ? []
      : [{ kind: 'effect', effect: { kind: 'refreshCards', requestId: after.requestId, key: String(last.sequence) } }]
  return [...calendar, ...guestEffects(before, after, context), ...alerts, ...refresh]
}

function guestEffects(before: RequestState | undefined, after: RequestState, context: ReactionContext): Reaction[] {
  if (before === undefined) return []
  const { requestId, sequence } = after
  return meetingsWithOtherGuests(context, before, after).map((bookingId): Reaction => {
    return { kind: 'effect', effect: { kind: 'inviteGuests', bookingId, requestId, key: String(sequence) } }
  })
}

function calendarEffects(
  { event, sequence }: JournalEntry,
  before: RequestState | undefined,
  { requestId, bookings }: RequestState,
  { event: written }: ReactionContext,
): Reaction[] {
  switch (event.type) {
    case 'SlotHeld':
      return [{ kind: 'effect', effect: { kind: 'createEvent', bookingId: event.bookingId, requestId } }]
    case 'MeetingMoved':
      // It stands there already, moved in Outlook or never moved at all; writing it again would mail everybody once more.
      if (event.source === 'outlook' || event.source === 'timeTaken') return []
      return [
        { kind: 'effect', effect: { kind: 'moveEvent', bookingId: event.bookingId, requestId, key: String(sequence) } },
      ]
    case 'MeetingBooked': {
      const booking = bookings.find((one) => one.bookingId === event.bookingId)
      const isElsewhere = booking !== undefined && written !== undefined && !isAt(booking, written)
      return isElsewhere
        ? [
            {
              kind: 'effect',
              effect: { kind: 'moveEvent', bookingId: event.bookingId, requestId, key: String(sequence) },
            },
          ]
        : []
    }
    case 'MeetingMoveUndone':
      return [
        { kind: 'effect', effect: { kind: 'moveEvent', bookingId: event.bookingId, requestId, key: String(sequence) } },
      ]
    case 'MeetingCancelled':
      if (event.reason === 'inCalendar') return []
      return [{ kind: 'effect', effect: { kind: 'cancelEvent', bookingId: event.bookingId, requestId } }]
    case 'MeetingHeld':
    case 'MeetingNotHeld': {
      // Held before the calendar ever knew of it: the invitation must not go out afterwards.
      const wasHeld = before?.bookings.some((one) => one.bookingId === event.bookingId && one.state === 'held')
      return wasHeld === true
        ? [{ kind: 'effect', effect: { kind: 'cancelEvent', bookingId: event.bookingId, requestId } }]
        : []
    }
    default:
      return []
  }
}
