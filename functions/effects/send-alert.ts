import { alertContent } from '../app/alert-content.ts'
import type { App } from '../app/app.ts'
import type { AlertRow } from '../app/ports/store.ts'
import { municipalityOf } from '../app/rules-in-force.ts'
import type { EffectResult } from './effect-result.ts'

/**
 * Sends a queued alert's card, never twice. Teams takes no key and cannot be asked what arrived, so the attempt is
 * committed first; whoever finds one that came to no known end leaves it at that, and the coordinators are told instead.
 */
export async function sendAlert(app: App, alertId: string): Promise<EffectResult> {
  const alert = await app.store.alert(alertId)
  if (alert === undefined || alert.state !== 'queued') return { kind: 'done' }
  const content = await alertContent(app, alert)
  const begun = await app.store.deliveries.begin(alertId, 'bot', app.clock.now().toString())
  if (begun !== 'begun') return tellInstead(app, alert, 'unconfirmed', 'answer-lost')

  await app.faultPoints.reach('before-alert-sent')
  const answer = await app.alerts.send(content)
  await app.faultPoints.reach('after-alert-sent')
  if (answer.kind === 'unreachable') return tellInstead(app, alert, 'unreachable', answer.code)
  if (answer.kind === 'sent') {
    await app.store.transaction(async (tx) => {
      await tx.endDelivery({ alertId, channel: 'bot', state: 'delivered', at: app.clock.now().toString() })
      await tx.markAlert(alertId, ['queued'], 'sent', answer.value)
    })
    return { kind: 'done' }
  }
  if (answer.mayHaveArrived === true) return tellInstead(app, alert, 'unconfirmed', answer.code)
  const at = app.clock.now().toString()
  await app.store.transaction((tx) =>
    tx.endDelivery({ alertId, channel: 'bot', state: 'postponed', code: answer.code, at }),
  )
  return { ...answer, kind: 'later' }
}

/** Nobody is told about a telling that failed twice: deadlines still escalate, and the list shows it red. */
async function tellInstead(
  app: App,
  alert: AlertRow,
  state: 'unconfirmed' | 'unreachable',
  code: string,
): Promise<EffectResult> {
  const { alertId, requestId, recipientId } = alert
  const { coordinatorIds } = await municipalityOf(app.store)
  const others = alert.kind === 'undelivered' ? [] : coordinatorIds.filter((personId) => personId !== recipientId)
  const queuedAt = app.clock.now().toString()
  const jobIds = await app.store.transaction(async (tx) => {
    if (!(await tx.markAlert(alertId, ['queued'], state))) return []
    const ended = state === 'unconfirmed' ? state : 'failed'
    await tx.endDelivery({ alertId, channel: 'bot', state: ended, code, at: queuedAt })
    const queued: string[] = []
    for (const other of others) {
      const about = { alertId: app.newId(), kind: 'undelivered', subject: alertId } as const
      const of = requestId === undefined ? {} : { requestId }
      const jobId = await tx.addAlert({ ...about, ...of, recipientId: other, queuedAt })
      if (jobId !== undefined) queued.push(jobId)
    }
    return queued
  })
  app.log.warn(`alert-${state}`, { alertId, code })
  await app.effects.runNow(jobIds)
  return { kind: 'done' }
}
