import { msOf } from '../../shared/domain/calendar/instant.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import type { AlertLevel, JournalEntry } from '../../shared/domain/journal/events.ts'
import type { Booking, RequestState } from '../../shared/domain/journal/state.ts'
import type { Obligation, ObligationOn } from '../../shared/domain/obligations/obligation.ts'
import { isAuthorityMeeting } from '../../shared/domain/policies/meeting-rule.ts'
import type { Policy } from '../../shared/domain/policies/schema.ts'
import type { AlertKind } from './ports/alert-kinds.ts'
import type { WrittenEvent } from './ports/calendars.ts'
import type { Effect } from './ports/effect.ts'

/** What the outside world is told because of some events. */
export type Reaction =
  | { readonly kind: 'effect'; readonly effect: Effect }
  | { readonly kind: 'alert'; readonly alert: AlertKind; readonly subject: string; readonly recipientId: PersonId }

export interface ReactionContext {
  readonly coordinatorIds: readonly PersonId[]
  /** The request's obligations after the entries: what a deadline alert is about. */
  readonly obligations: readonly Obligation[]
  readonly policy: Policy
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
  return [...calendar, ...alerts, ...refresh]
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
      // Moved in Outlook it stands there already; writing it again would mail everybody a second time.
      if (event.source === 'outlook') return []
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
    case 'MeetingHeld': {
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

function isAt(booking: Pick<Booking, 'startsAt' | 'endsAt'>, { startsAt, endsAt }: WrittenEvent): boolean {
  return msOf(booking.startsAt) === msOf(startsAt) && msOf(booking.endsAt) === msOf(endsAt)
}

function alertsOf(
  { event, sequence }: JournalEntry,
  before: RequestState | undefined,
  after: RequestState,
  { coordinatorIds, obligations, policy }: ReactionContext,
): Reaction[] {
  const toConsultant = (alert: AlertKind, subject: string): Reaction[] =>
    after.consultantId === undefined ? [] : [{ kind: 'alert', alert, subject, recipientId: after.consultantId }]
  /** The consultant whose meeting it is, who may be another than the request's by now. */
  const toBooked = (bookingId: string, alert: AlertKind, subject: string): Reaction[] =>
    after.bookings
      .filter((booking) => booking.bookingId === bookingId)
      .map(({ consultantId }) => ({ kind: 'alert', alert, subject, recipientId: consultantId }))
  /** A booking of the authority room is not the leader's to hear of (P-8). */
  const toLeader = (bookingId: string, alert: AlertKind, subject: string): Reaction[] =>
    after.bookings
      .filter((booking) => booking.bookingId === bookingId && !isAuthorityMeeting(policy, booking.meeting))
      .map(() => ({ kind: 'alert', alert, subject, recipientId: after.leaderId }))
  const toBoth = (isForLeader: boolean, bookingId: string, alert: AlertKind, subject: string): Reaction[] => [
    ...toBooked(bookingId, alert, subject),
    ...(isForLeader ? toLeader(bookingId, alert, subject) : []),
  ]
  const toCoordinators = (alert: AlertKind, subject: string): Reaction[] =>
    coordinatorIds.map((recipientId) => ({ kind: 'alert', alert, subject, recipientId }))

  switch (event.type) {
    // Only the consultant who ends up with it is told: choosing a colleague's time re-assigns within one decision.
    case 'ConsultantAssigned':
      return event.consultantId === after.consultantId && event.consultantId !== before?.consultantId
        ? toConsultant('newRequest', `assigned:${after.consultantId}`)
        : []
    case 'HandedOver':
      return toConsultant('newRequest', `handedOver:${sequence}`)
    case 'RequestQueued':
      return after.consultantId === undefined ? toCoordinators('unassigned', 'queued') : []
    case 'ProfessionalAwaited':
      return obligations
        .filter(({ on }) => on.kind === 'task' && on.task === 'findProfessional')
        .flatMap(({ key }) => toCoordinators('taskDue', `${key}:${sequence}`))
    case 'SlotHeld':
      return before?.consultantId === after.consultantId ? toConsultant('meetingBooked', event.bookingId) : []
    case 'MeetingMoved':
      return toBoth(event.source === 'outlook', event.bookingId, 'meetingMoved', `${event.bookingId}#${sequence}`)
    case 'MeetingMoveUndone':
      return [
        ...toBooked(event.bookingId, 'meetingMovedBack', `${event.bookingId}#${sequence}`),
        ...toCoordinators('meetingMovedBack', `${event.bookingId}#${sequence}`),
      ]
    // Who else takes part is not the leader's to hear of (P-6), and of the own answer the leader knows.
    case 'InvitationDeclined':
      return toBoth(event.by === 'employee', event.bookingId, 'invitationDeclined', `${event.bookingId}#${sequence}`)
    case 'MeetingCancelled': {
      if (event.reason === 'calendarBusy') return toBoth(true, event.bookingId, 'timeTaken', event.bookingId)
      const told = toBooked(event.bookingId, 'meetingCancelled', event.bookingId)
      // Nobody chose this: whoever booked the time must hear that it is gone.
      const isOurs = ['calendarRefused', 'holdExpired', 'inCalendar'].includes(event.reason)
      return isOurs ? [...told, ...toLeader(event.bookingId, 'meetingCancelled', event.bookingId)] : told
    }
    case 'DeadlineAlerted': {
      const on = obligations.find(({ key }) => key === event.obligation)?.on
      if (on === undefined) return []
      const alert = deadlineAlert(on, event.level)
      const subject = `${event.obligation}:${event.level}`
      return event.to === 'coordinator' ? toCoordinators(alert, subject) : toConsultant(alert, subject)
    }
    default:
      return []
  }
}

function deadlineAlert(on: ObligationOn, level: AlertLevel): AlertKind {
  if (on.kind === 'meeting') return level === 'escalation' ? 'meetingOverdue' : 'meetingDue'
  if (on.task === 'assignConsultant') return 'unassigned'
  if (on.task !== 'contactEmployee') return 'taskDue'
  return level === 'escalation' ? 'contactOverdue' : 'contactDue'
}
