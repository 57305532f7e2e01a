import type { CardForm } from '../../../shared/contract/verbs.ts'
import { bookingsSeen, obligationsSeen } from '../../../shared/domain/access/side.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { Booking, RequestState } from '../../../shared/domain/journal/state.ts'
import { nextObligation } from '../../../shared/domain/obligations/light.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { RequestId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { namesOf } from '../names.ts'
import type { CardMeeting, ReaderPart, RequestAlertContent } from '../ports/alert-content.ts'
import type { RequestAlertKind } from '../ports/alert-kinds.ts'
import type { AlertRow } from '../ports/store.ts'
import { requestLink } from '../request-link.ts'
import { municipalityOf, rulesOf } from '../rules-in-force.ts'
import { unlessAway } from '../unless-away.ts'

type RequestAlert = AlertRow & { readonly kind: RequestAlertKind; readonly requestId: RequestId }

const nobody: ReadonlyMap<string, string> = new Map()

/** What a card about a request says to its reader: only what that reader may know of it. */
export async function requestContent(app: App, alert: RequestAlert, _form?: CardForm): Promise<RequestAlertContent> {
  const state = fold(await app.store.journal(alert.requestId))
  const now = app.clock.now()
  const municipality = await municipalityOf(app.store)
  const rules = rulesOf(municipality, state)
  const reader = readerOf(alert, state, municipality.coordinatorIds)
  const side = reader === 'leader' || reader === 'hr' ? 'employer' : 'authority'
  // Whose meeting went to a colleague is told about the own one, and nothing of how it goes on.
  const isInvolved = reader !== 'other'
  const bookings = bookingsSeen(rules.policy, side, state.bookings).filter(
    ({ consultantId }) => isInvolved || consultantId === alert.recipientId,
  )
  const obligations = isInvolved ? obligationsSeen(rules.policy, side, obligationsOf(rules, state, now)) : []
  const [recipient, workplaces, names] = await Promise.all([
    unlessAway(app.directory.person(alert.recipientId), undefined),
    app.store.workplaces(),
    reader === 'consultant' ? nobody : unlessAway(namesOf(app, [state.consultantId]), nobody),
  ])
  const consultantName = state.consultantId === undefined ? undefined : names.get(state.consultantId)

  return {
    about: 'request',
    kind: alert.kind,
    alertId: alert.alertId,
    recipientId: alert.recipientId,
    reader,
    language: recipient?.language ?? 'da',
    reference: state.reference,
    version: state.sequence,
    workplaceName: workplaces.find(({ workplaceId }) => workplaceId === state.workplaceId)?.name ?? '',
    isClosed: state.status === 'closed',
    ...(consultantName === undefined ? {} : { consultantName }),
    ...contactOf(state, obligations),
    ...meetingOf(alert, bookings, side === 'authority'),
    ...stepsOf(alert, obligations),
    link: requestLink(app.appId, state.reference),
    now: now.toString(),
  }
}

function readerOf(
  { recipientId, kind }: RequestAlert,
  { consultantId, leaderId }: RequestState,
  coordinatorIds: readonly string[],
): ReaderPart {
  if (recipientId === consultantId) return 'consultant'
  if (recipientId === leaderId) return 'leader'
  if (coordinatorIds.includes(recipientId)) return 'coordinator'
  return kind === 'stillOverdue' ? 'hr' : 'other'
}

function contactOf(
  { contactAttempts: attempts }: RequestState,
  obligations: readonly Obligation[],
): Pick<RequestAlertContent, 'contact'> {
  const contact = obligations.find(({ on }) => on.kind === 'task' && on.task === 'contactEmployee')
  if (contact === undefined) return {}
  const { state, dueAt, metAt } = contact
  return { contact: { state, dueAt, attempts, ...(metAt === undefined ? {} : { metAt }) } }
}

/** The meeting the alert is about, by the booking its subject begins with; else the latest. */
function meetingOf(
  { subject }: RequestAlert,
  bookings: readonly Booking[],
  isAuthority: boolean,
): { readonly meeting?: CardMeeting } {
  const told = bookings.find(({ bookingId }) => subject === bookingId || subject.startsWith(`${bookingId}#`))
  const latest = bookings.at(-1)
  // A meeting that was cancelled and booked again: what stands now is what the reader needs.
  const meeting = told === undefined || (told.state === 'cancelled' && latest !== undefined) ? latest : told
  if (meeting === undefined) return {}
  const { bookingId, startsAt, endsAt, wish, state, isOutsideWindow, declinedBy = [] } = meeting
  return {
    meeting: {
      bookingId,
      startsAt,
      endsAt,
      place: wish.place,
      state,
      isOutsideWindow: isOutsideWindow === true,
      // Who else takes part is not the leader's to know (P-6).
      declinedBy: declinedBy.filter((by) => isAuthority || by === 'employee'),
    },
  }
}

const aboutTask: ReadonlySet<RequestAlertKind> = new Set(['taskDue', 'followUpDue', 'stillOverdue'])

/** The subject of an alert about a deadline begins with its obligation's key. */
function stepsOf(
  { kind, subject }: RequestAlert,
  obligations: readonly Obligation[],
): Pick<RequestAlertContent, 'task' | 'statutory' | 'next'> {
  const task = aboutTask.has(kind) ? obligations.find(({ key }) => subject.startsWith(`${key}:`)) : undefined
  const statutory = obligations.find(({ on }) => on.kind === 'task' && on.task === 'statutoryRequest')
  const next = nextObligation(obligations)
  return {
    ...(task === undefined ? {} : { task: { what: task.what, actBy: task.actBy, state: task.state } }),
    ...(statutory === undefined ? {} : { statutory: { actBy: statutory.actBy, state: statutory.state } }),
    ...(next === undefined ? {} : { next: { what: next.what, actBy: next.actBy, dueAt: next.dueAt } }),
  }
}
