import type { Temporal } from 'temporal-polyfill'
import { snoozeUntil, type SnoozeChoice } from '../../../shared/domain/alerting/snooze-until.ts'
import { instantText, msOf } from '../../../shared/domain/calendar/instant.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import { nextObligation } from '../../../shared/domain/obligations/light.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import { rulesOf } from '../rules-in-force.ts'
import type { RequestCard } from './press.ts'

/**
 * The reader is told again later, once, and never later than what it is about is due. Nothing else waits for it: the
 * coordinator is told in time.
 */
export async function snoozeAlert(app: App, card: RequestCard, choice: SnoozeChoice): Promise<Outcome<undefined>> {
  const { settings, state, viewer, alert, isOwn } = card
  if (!isOwn) return refused('access-denied')
  if (state.status === 'closed') return refused('request-closed')
  const rules = rulesOf(settings.municipality, state)
  const first = alert.retells === undefined ? alert : ((await app.store.alert(alert.retells)) ?? alert)
  const obligation = aboutObligation(app, rules, card, first)
  const now = app.clock.now()
  const dueAt = obligation?.dueAt ?? meetingToCome(card, first, now)
  const untilMs = snoozeUntil(
    choice,
    now.epochMilliseconds,
    rules.calendar,
    dueAt === undefined ? undefined : msOf(dueAt),
  )
  if (untilMs === undefined) return refused('snooze-overdue')

  const again = {
    alertId: app.newId(),
    requestId: state.requestId,
    kind: 'snoozed',
    // Its obligation first, as in every alert about one; else the meeting it was about.
    subject: `${obligation?.key ?? first.subject}:${app.newId()}`,
    recipientId: viewer.personId,
    queuedAt: now.toString(),
    retells: first.alertId,
  } as const
  await app.store.transaction((tx) => tx.snooze(again, instantText(untilMs)))
  return done(undefined)
}

/** A new request is about whatever is to be done first; another alert about what its subject begins with, if anything. */
function aboutObligation(app: App, rules: Rules, { state }: RequestCard, first: AlertRow): Obligation | undefined {
  const obligations = obligationsOf(rules, state, app.clock.now())
  if (first.kind === 'newRequest') return nextObligation(obligations)
  return obligations.find(({ key }) => first.subject.startsWith(`${key}:`))
}

/** A meeting that is still to come is not told of after it has begun. */
function meetingToCome({ state }: RequestCard, { subject }: AlertRow, now: Temporal.Instant): InstantText | undefined {
  const booking = state.bookings.find(({ bookingId }) => subject.startsWith(bookingId))
  return booking !== undefined && msOf(booking.startsAt) > now.epochMilliseconds ? booking.startsAt : undefined
}
