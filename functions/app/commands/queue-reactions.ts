import { heldUntil } from '../../../shared/domain/alerting/hold.ts'
import { instantText, msOf } from '../../../shared/domain/calendar/instant.ts'
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import type { Hold } from '../ports/held-alerts.ts'
import type { Transaction } from '../ports/store.ts'
import type { Reaction } from './reactions.ts'

/**
 * Puts effects and alerts into the queue within the transaction. Answers with the jobs' ids, in order; alerts that exist
 * already add none, and neither do warnings that wait for their reader.
 *
 * @param calendar The office's, in which quiet hours and digests are reckoned.
 */
export async function queueReactions(
  app: App,
  tx: Transaction,
  state: RequestState,
  reactions: readonly Reaction[],
  calendar: WorkingCalendar,
): Promise<string[]> {
  const jobIds: string[] = []
  for (const reaction of reactions) {
    const jobId =
      reaction.kind === 'effect' ? await tx.queue(reaction.effect) : await addAlert(app, tx, state, reaction, calendar)
    if (jobId !== undefined) jobIds.push(jobId)
  }
  return jobIds
}

type ToldReaction = Extract<Reaction, { kind: 'alert' }>

async function addAlert(
  app: App,
  tx: Transaction,
  { requestId }: RequestState,
  reaction: ToldReaction,
  calendar: WorkingCalendar,
): Promise<string | undefined> {
  const { alert: kind, subject, recipientId } = reaction
  const alert = { alertId: app.newId(), requestId, kind, subject, recipientId, queuedAt: app.clock.now().toString() }
  const hold = await holdOf(app, tx, reaction, calendar)
  if (hold === undefined) return tx.addAlert(alert)
  await tx.holdAlert(alert, hold)
  return undefined
}

async function holdOf(
  app: App,
  tx: Transaction,
  reaction: ToldReaction,
  calendar: WorkingCalendar,
): Promise<Hold | undefined> {
  if (!('mayWait' in reaction) || reaction.mayWait === undefined) return undefined
  const preferences = await tx.preferencesOf(reaction.recipientId)
  const nowMs = app.clock.now().epochMilliseconds
  const held = heldUntil(preferences, nowMs, msOf(reaction.mayWait.dueAt), calendar)
  return held === undefined ? undefined : { until: instantText(held.untilMs), for: held.for }
}
