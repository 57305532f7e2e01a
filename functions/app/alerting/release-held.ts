import type { DateText, PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import type { HeldAlert } from '../ports/held-alerts.ts'
import type { Transaction } from '../ports/store.ts'
import { todayOf } from '../today.ts'
import { isToTellAgain } from './to-tell-again.ts'
import { stillToBeDone } from './told-obligation.ts'

const batchSize = 100

/**
 * Tells what waited for somebody's quiet hours to end, and sends each reader's digest. What was done meanwhile is not told.
 * An alert leaves its waiting in one transaction with what comes of it, so that after a restart, or to a second worker, it
 * no longer waits.
 *
 * @returns How many readers something waited for.
 */
export async function releaseHeld(app: App): Promise<number> {
  let released = 0
  for (;;) {
    const readers = await app.store.heldAlerts.dueReaders(app.clock.now().toString(), batchSize)
    for (const personId of readers) await releaseTo(app, personId)
    released += readers.length
    if (readers.length < batchSize) return released
  }
}

async function releaseTo(app: App, personId: PersonId): Promise<void> {
  const now = app.clock.now().toString()
  const held = await app.store.heldAlerts.dueFor(personId, now)
  const told: HeldAlert[] = []
  const overtaken: HeldAlert[] = []
  for (const alert of held) {
    if (await isToTell(app, alert)) told.push(alert)
    else overtaken.push(alert)
  }
  const on = await todayOf(app)
  const jobIds = await app.store.transaction(async (tx) => {
    for (const { alertId } of overtaken) await tx.markAlert(alertId, ['held'], 'overtaken')
    const digest = told.filter((alert) => alert.hold.for === 'digest')
    // One alone comes as itself: its card can be acted on.
    const gathered = digest.length > 1 ? await gather(app, tx, digest, { personId, on, now }) : undefined
    if (gathered === undefined) return release(tx, told)
    return [gathered, ...(await release(tx, told))]
  })
  await app.effects.runNow(jobIds)
}

async function isToTell(app: App, alert: HeldAlert): Promise<boolean> {
  if (alert.hold.for === 'snooze') return isToTellAgain(app, alert)
  return (await stillToBeDone(app, alert)) !== undefined
}

/** Undefined: the reader has had the day's digest, and what came too late for it is told by itself. */
async function gather(
  app: App,
  tx: Transaction,
  alerts: readonly HeldAlert[],
  { personId, on, now }: { readonly personId: PersonId; readonly on: DateText; readonly now: string },
): Promise<string | undefined> {
  const alertId = app.newId()
  const jobId = await tx.addAlert({ alertId, kind: 'digest', subject: on, recipientId: personId, queuedAt: now })
  if (jobId !== undefined) {
    await tx.gatherAlerts(
      alerts.map((alert) => alert.alertId),
      alertId,
    )
  }
  return jobId
}

/** Those that still wait. */
async function release(tx: Transaction, alerts: readonly HeldAlert[]): Promise<string[]> {
  const jobIds: string[] = []
  for (const alert of alerts) {
    const jobId = await tx.releaseAlert(alert)
    if (jobId !== undefined) jobIds.push(jobId)
  }
  return jobIds
}
