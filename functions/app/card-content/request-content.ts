import type { Temporal } from 'temporal-polyfill'
import type { CardForm } from '../../../shared/contract/verbs.ts'
import { bookingsSeen, obligationsSeen } from '../../../shared/domain/access/side.ts'
import type { PersonId, RequestId } from '../../../shared/domain/ids.ts'
import { actToTakeBack } from '../../../shared/domain/journal/decide/decide-take-back.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { nextObligation } from '../../../shared/domain/obligations/light.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { App } from '../app.ts'
import { languageFor } from '../alerting/language-for.ts'
import { namesOf } from '../people/names.ts'
import type { CardMeeting, ReaderPart, RequestAlertContent } from '../ports/alert-content.ts'
import { isOfficeKind, type RequestAlertKind } from '../ports/alert-kinds.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { requestLink } from '../requests/request-link.ts'
import { rulesOf } from '../rules-in-force.ts'
import { unlessAway } from '../alerting/unless-away.ts'
import { formContent } from './form-content.ts'
import { meetingContent } from './meeting-content.ts'
import { handOverContent } from './hand-over-content.ts'

export type RequestAlert = AlertRow & { readonly kind: RequestAlertKind; readonly requestId: RequestId }

const nobody: ReadonlyMap<PersonId, string> = new Map()

/** What a card about a request says to its reader: only what that reader may know of it. */
export async function requestContent(
  app: App,
  settings: SettingsInForce,
  alert: RequestAlert,
  form?: CardForm,
): Promise<RequestAlertContent> {
  const { municipality, workplaces } = settings
  const { recipientId } = alert
  const [entries, told, snoozedUntil] = await Promise.all([
    app.store.journal(alert.requestId),
    toldFirst(app, alert),
    app.store.heldAlerts.snoozedUntil(alert.retells ?? alert.alertId),
  ])
  const state = fold(entries)
  const now = app.clock.now()
  const rules = rulesOf(municipality, state)
  const reader = readerOf(told, state, municipality.coordinatorIds)
  const side = reader === 'leader' || reader === 'hr' ? 'employer' : 'authority'
  // Whose meeting went to a colleague is told about the own one, and nothing of how it goes on.
  const isInvolved = reader !== 'other' || isAsked(recipientId, state)
  const bookings = bookingsSeen(rules.policy, side, state.bookings).filter(
    ({ consultantId }) => isInvolved || consultantId === recipientId,
  )
  const obligations = isInvolved ? obligationsSeen(rules.policy, side, obligationsOf(rules, state, now)) : []
  const [language, names, asked] = await Promise.all([
    languageFor(app, recipientId),
    unlessAway(namesOf(app, namedIn(reader, told, state)), nobody),
    formContent(app, settings, state, bookings, reader === 'consultant' ? form : undefined),
  ])
  const meeting = meetingContent(told.subject, bookings, reader, now)
  const consultantName = reader === 'consultant' ? undefined : names.get(state.consultantId ?? '')

  return {
    about: 'request',
    kind: alert.kind,
    ...(told.kind === alert.kind ? {} : { retells: told.kind }),
    alertId: alert.alertId,
    recipientId,
    reader,
    language,
    reference: state.reference,
    version: state.sequence,
    workplaceName: workplaces.find(({ workplaceId }) => workplaceId === state.workplaceId)?.name ?? '',
    isClosed: state.status === 'closed',
    ...(consultantName === undefined ? {} : { consultantName }),
    isAccepted: state.acceptedAt !== undefined,
    ...contactOf(state, obligations),
    ...meeting,
    ...stepsOf(told, obligations),
    ...handOverContent(told, state, reader, names),
    ...callOf(state),
    ...(reader === 'consultant' ? takeBackOf(rules, state, meeting.meeting, now) : {}),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    ...asked,
    link: requestLink(app.appId, state.reference, told.kind === 'statutoryDue' ? 'answers' : undefined),
    now: now.toString(),
  }
}

/** One that is told again is about what the first one was about. */
async function toldFirst(app: App, alert: RequestAlert): Promise<RequestAlert> {
  if (alert.retells === undefined) return alert
  const first = await app.store.alert(alert.retells)
  if (first === undefined || isOfficeKind(first.kind)) return alert
  return { ...alert, kind: first.kind, subject: first.subject }
}

function readerOf(
  { recipientId, kind }: RequestAlert,
  { consultantId, substituteId, leaderId }: RequestState,
  coordinatorIds: readonly PersonId[],
): ReaderPart {
  if (recipientId === consultantId || recipientId === substituteId) return 'consultant'
  if (recipientId === leaderId) return 'leader'
  if (coordinatorIds.includes(recipientId)) return 'coordinator'
  return kind === 'stillOverdue' ? 'hr' : 'other'
}

function isAsked(personId: PersonId, { handOver }: RequestState): boolean {
  return handOver?.consultantId === personId && handOver.answer === undefined
}

/** Colleagues only, and only where the card names them: nobody is looked up for nothing. */
function namedIn(reader: ReaderPart, { kind }: RequestAlert, state: RequestState): readonly (PersonId | undefined)[] {
  const isAboutHandOver = kind === 'handOverAsked' || kind === 'handOverAnswered' || reader === 'consultant'
  return [
    ...(reader === 'consultant' ? [] : [state.consultantId]),
    ...(isAboutHandOver ? [state.handOver?.fromConsultantId, state.handOver?.consultantId] : []),
  ]
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

function callOf({ call }: RequestState): Pick<RequestAlertContent, 'call'> {
  if (call === undefined) return {}
  return { call: { askedAt: call.askedAt, state: call.madeAt === undefined ? 'asked' : 'made' } }
}

/** An outcome is taken back on a card about its meeting; a contact is the same on every card. */
function takeBackOf(
  rules: Rules,
  state: RequestState,
  meeting: CardMeeting | undefined,
  now: Temporal.Instant,
): Pick<RequestAlertContent, 'takeBack'> {
  const act = actToTakeBack(rules, state, now)
  if (act === undefined) return {}
  if (act.kind === 'contact') return { takeBack: { entry: act.entry, of: 'contact' } }
  return act.bookingId === meeting?.bookingId ? { takeBack: { entry: act.entry, of: 'meeting' } } : {}
}

const aboutStep: ReadonlySet<RequestAlertKind> = new Set(['taskDue', 'followUpDue', 'stillOverdue'])

/** The subject of an alert about a deadline begins with its obligation's key. */
function stepsOf(
  { kind, subject }: RequestAlert,
  obligations: readonly Obligation[],
): Pick<RequestAlertContent, 'task' | 'statutory' | 'next'> {
  const task = aboutStep.has(kind) ? obligations.find(({ key }) => subject.startsWith(`${key}:`)) : undefined
  const statutory = obligations.find(({ on }) => on.kind === 'task' && on.task === 'statutoryRequest')
  const next = nextObligation(obligations)
  return {
    ...(task === undefined ? {} : { task: { what: task.what, actBy: task.actBy, state: task.state } }),
    ...(statutory === undefined ? {} : { statutory: { actBy: statutory.actBy, state: statutory.state } }),
    ...(next === undefined ? {} : { next: { what: next.what, actBy: next.actBy, dueAt: next.dueAt } }),
  }
}
