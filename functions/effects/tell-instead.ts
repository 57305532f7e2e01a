import type { App } from '../app/app.ts'
import type { AlertRow } from '../app/ports/alert-row.ts'
import { municipalityOf } from '../app/rules-in-force.ts'
import type { EffectResult } from './effect-result.ts'

/**
 * The coordinators hear of an alert that no channel is known to have delivered. Nobody is told about a telling that failed
 * too: deadlines still escalate, the list shows it red, and it stands among what an administrator looks after.
 */
export async function tellInstead(
  app: App,
  { alertId, requestId, recipientId, kind }: AlertRow,
  state: 'unconfirmed' | 'unreachable',
): Promise<EffectResult> {
  const { coordinatorIds } = await municipalityOf(app.store)
  const others = kind === 'undelivered' ? [] : coordinatorIds.filter((personId) => personId !== recipientId)
  const queuedAt = app.clock.now().toString()
  const about = { kind: 'undelivered', subject: alertId, queuedAt } as const
  const jobIds = await app.store.transaction(async (tx) => {
    if (!(await tx.markAlert(alertId, ['queued'], state))) return []
    const queued: string[] = []
    for (const other of others) {
      const of = { ...about, ...(requestId === undefined ? {} : { requestId }) }
      const jobId = await tx.addAlert({ ...of, alertId: app.newId(), recipientId: other })
      if (jobId !== undefined) queued.push(jobId)
    }
    return queued
  })
  if (state === 'unconfirmed') app.log.warn('alert-unconfirmed', { alertId })
  else app.log.warn('alert-unreachable', { alertId })
  await app.effects.runNow(jobIds)
  return { kind: 'done' }
}
