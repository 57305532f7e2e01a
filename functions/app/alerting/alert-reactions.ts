import type { PersonId } from '../../../shared/domain/ids.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { isAuthorityMeeting } from '../../../shared/domain/policies/meeting-rule.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { deadlineAlerts, type AlertReaction } from './deadline-alerts.ts'
import type { AlertKind } from '../ports/alert-kinds.ts'

export interface AlertContext {
  readonly coordinatorIds: readonly PersonId[]
  /** HR's contact for the workplace, where something is told to HR. */
  readonly hrContactId?: PersonId | undefined
  /** The request's obligations after the entries: what a deadline alert is about. */
  readonly obligations: readonly Obligation[]
  readonly policy: Policy
}

/** Whom an entry is told to. Nobody is told what they did themselves. Pure. */
export function alertsOf(
  entry: JournalEntry,
  before: RequestState | undefined,
  after: RequestState,
  context: AlertContext,
): AlertReaction[] {
  const { by } = entry
  const told = toldOf(entry, before, after, context)
  return by.kind === 'person' ? told.filter(({ recipientId }) => recipientId !== by.personId) : told
}

function toldOf(
  { event, sequence }: JournalEntry,
  before: RequestState | undefined,
  after: RequestState,
  { coordinatorIds, hrContactId, obligations, policy }: AlertContext,
): AlertReaction[] {
  const toConsultant = (alert: AlertKind, subject: string): AlertReaction[] =>
    after.consultantId === undefined ? [] : to(after.consultantId, alert, subject)
  const toCoordinators = (alert: AlertKind, subject: string): AlertReaction[] =>
    coordinatorIds.flatMap((recipientId) => to(recipientId, alert, subject))
  const bookingOf = (bookingId: string) => after.bookings.filter((booking) => booking.bookingId === bookingId)
  /** The consultant whose meeting it is, who may be another than the request's by now. */
  const toBooked = (bookingId: string, alert: AlertKind, subject: string): AlertReaction[] =>
    bookingOf(bookingId).flatMap(({ consultantId }) => to(consultantId, alert, subject))
  /** A booking of the authority room is not the leader's to hear of (P-8). */
  const toLeader = (bookingId: string, alert: AlertKind, subject: string): AlertReaction[] =>
    bookingOf(bookingId)
      .filter(({ meeting }) => !isAuthorityMeeting(policy, meeting))
      .flatMap(() => to(after.leaderId, alert, subject))
  const toBoth = (bookingId: string, alert: AlertKind, subject: string): AlertReaction[] => [
    ...toBooked(bookingId, alert, subject),
    ...toLeader(bookingId, alert, subject),
  ]

  switch (event.type) {
    // Only the consultant who ends up with it is told: choosing a colleague's time re-assigns within one decision.
    case 'ConsultantAssigned': {
      const isNews = event.consultantId === after.consultantId && event.consultantId !== before?.consultantId
      // A call that settled it needs nobody any more.
      if (!isNews || after.status === 'closed') return []
      // By the entry: whoever gets it back hears of it again.
      const subject = `assigned:${sequence}`
      return [...toConsultant('newRequest', subject), ...to(after.leaderId, 'consultantAssigned', subject)]
    }
    case 'HandedOver':
      return [
        ...toConsultant('newRequest', `handedOver:${sequence}`),
        ...to(event.fromConsultantId, 'handOverAnswered', `handedOver:${sequence}`),
        ...to(after.leaderId, 'consultantAssigned', `handedOver:${sequence}`),
      ]
    case 'HandOverAsked':
      return to(event.consultantId, 'handOverAsked', `handOver:${sequence}`)
    case 'HandOverDeclined':
      return toConsultant('handOverAnswered', `handOver:${sequence}`)
    case 'RequestQueued':
      return after.consultantId === undefined ? toCoordinators('unassigned', 'queued') : []
    case 'ProfessionalAwaited':
      return obligations
        .filter(({ on }) => on.kind === 'task' && on.task === 'findProfessional')
        .flatMap(({ key }) => toCoordinators('taskDue', `${key}:${sequence}`))
    // Booked with the request, or by a consultant who got it in doing so: then that is told, and the card says when they meet.
    case 'SlotHeld': {
      if (before === undefined || before.consultantId !== after.consultantId) return []
      const about = ['meetingBooked', event.bookingId] as const
      return [...toConsultant(...about), ...toLeader(event.bookingId, ...about)]
    }
    case 'MeetingMoved':
      return toBoth(
        event.bookingId,
        event.source === 'timeTaken' ? 'meetingMovedBack' : 'meetingMoved',
        `${event.bookingId}#${sequence}`,
      )
    case 'TimesProposed':
      return toLeader(event.bookingId, 'timesProposed', `${event.bookingId}#${sequence}`)
    case 'TimesDeclined':
      return toBooked(event.bookingId, 'timesRefused', `${event.bookingId}#${sequence}`)
    case 'CallAsked':
      return toConsultant('callAsked', `call:${sequence}`)
    case 'MeetingMoveUndone':
      return [
        ...toBooked(event.bookingId, 'meetingMovedBack', `${event.bookingId}#${sequence}`),
        ...toCoordinators('meetingMovedBack', `${event.bookingId}#${sequence}`),
      ]
    // Who else takes part is not the leader's to hear of (P-6), and of the own answer the leader knows.
    case 'InvitationDeclined': {
      const about = [event.bookingId, 'invitationDeclined', `${event.bookingId}#${sequence}`] as const
      return event.by === 'employee' ? toBoth(...about) : toBooked(...about)
    }
    case 'MeetingCancelled': {
      if (event.reason === 'calendarBusy') return toBoth(event.bookingId, 'timeTaken', event.bookingId)
      // The rest of the story tells the leader more than the meeting that went with it.
      const isPart = event.reason === 'requestClosed' || event.reason === 'reassigned'
      return (isPart ? toBooked : toBoth)(event.bookingId, 'meetingCancelled', event.bookingId)
    }
    // Whose calendar it stands in goes there; whoever has the request can tell what came of it.
    case 'MeetingReminded': {
      const subject = `${event.bookingId}#${sequence}`
      switch (event.of) {
        case 'tomorrow':
          return toBooked(event.bookingId, 'meetingTomorrow', subject)
        case 'outcome':
          return toConsultant('outcomeMissing', subject)
        case 'unconfirmed':
          return [
            ...toLeader(event.bookingId, 'meetingUnconfirmed', subject),
            ...toCoordinators('meetingUnconfirmed', subject),
          ]
      }
    }
    case 'StatutoryReminded':
      return to(after.leaderId, 'statutoryDue', `statutory:${event.step}`)
    case 'DeadlineAlerted':
      return deadlineAlerts(event, after, obligations, { coordinatorIds, hrContactId })
    default:
      return []
  }
}

function to(recipientId: PersonId, alert: AlertKind, subject: string): AlertReaction[] {
  return [{ kind: 'alert', alert, subject, recipientId }]
}
