import { bookingsSeen, obligationsSeen } from '../../shared/domain/access/side.ts'
import { fold } from '../../shared/domain/journal/evolve.ts'
import { nextObligation } from '../../shared/domain/obligations/light.ts'
import type { Obligation } from '../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../shared/domain/obligations/obligations-of.ts'
import type { App } from './app.ts'
import { namesOf } from './names.ts'
import type { AlertContent } from './ports/alerts.ts'
import type { AlertRow } from './ports/store.ts'
import { requestLink } from './request-link.ts'
import { municipalityOf, rulesOf } from './rules-in-force.ts'
import { unlessAway } from './unless-away.ts'

const nobody: ReadonlyMap<string, string> = new Map()

/**
 * What a card says now: built anew from the journal each time, so that a refreshed card never lags behind. A deadline is
 * told also while the directory is away: in Danish, and without a colleague's name.
 */
export async function alertContent(app: App, alert: AlertRow): Promise<AlertContent> {
  if (alert.requestId === undefined) throw new Error(`The alert ${alert.alertId} is about no request`)
  const state = fold(await app.store.journal(alert.requestId))
  const now = app.clock.now()
  const municipality = await municipalityOf(app.store)
  const rules = rulesOf(municipality, state)
  const isInvolved = [state.consultantId, state.leaderId, ...municipality.coordinatorIds].includes(alert.recipientId)
  const side = alert.recipientId === state.leaderId ? 'employer' : 'authority'
  // Whose meeting went to a colleague is told about the own one, and nothing of how it goes on.
  const own = bookingsSeen(rules.policy, side, state.bookings).filter(
    ({ consultantId }) => isInvolved || consultantId === alert.recipientId,
  )
  const meeting = own.at(-1)
  const obligations = isInvolved ? obligationsSeen(rules.policy, side, obligationsOf(rules, state, now)) : []
  const contact = obligations.find(({ on }) => on.kind === 'task' && on.task === 'contactEmployee')
  const next = nextObligation(obligations)
  const task = taskOf(alert, obligations)
  const [recipient, workplaces, names] = await Promise.all([
    unlessAway(app.directory.person(alert.recipientId), undefined),
    app.store.workplaces(),
    alert.recipientId === state.consultantId ? nobody : unlessAway(namesOf(app, [state.consultantId]), nobody),
  ])
  const consultantName = state.consultantId === undefined ? undefined : names.get(state.consultantId)

  return {
    kind: alert.kind,
    alertId: alert.alertId,
    recipientId: alert.recipientId,
    language: recipient?.language ?? 'da',
    reference: state.reference,
    version: state.sequence,
    workplaceName: workplaces.find(({ workplaceId }) => workplaceId === state.workplaceId)?.name ?? '',
    isClosed: state.status === 'closed',
    ...(consultantName === undefined ? {} : { consultantName }),
    ...(contact === undefined
      ? {}
      : {
          contact: {
            state: contact.state,
            dueAt: contact.dueAt,
            attempts: state.contactAttempts,
            ...(contact.metAt === undefined ? {} : { metAt: contact.metAt }),
          },
        }),
    ...(meeting === undefined
      ? {}
      : {
          meeting: {
            startsAt: meeting.startsAt,
            endsAt: meeting.endsAt,
            place: meeting.wish.place,
            state: meeting.state,
            isOutsideWindow: meeting.isOutsideWindow === true,
            // Who else takes part is not the leader's to know (P-6).
            declinedBy: (meeting.declinedBy ?? []).filter((by) => side === 'authority' || by === 'employee'),
          },
        }),
    ...(task === undefined ? {} : { task: { what: task.what, actBy: task.actBy, state: task.state } }),
    ...(next === undefined ? {} : { next: { what: next.what, actBy: next.actBy, dueAt: next.dueAt } }),
    link: requestLink(app.appId, state.reference),
    now: now.toString(),
  }
}

/** The subject of an alert about a task begins with its obligation's key. */
function taskOf({ kind, subject }: AlertRow, obligations: readonly Obligation[]): Obligation | undefined {
  return kind === 'taskDue' ? obligations.find(({ key }) => subject.startsWith(`${key}:`)) : undefined
}
