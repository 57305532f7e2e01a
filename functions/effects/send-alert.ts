import { alertContent } from '../app/alert-content.ts'
import type { App } from '../app/app.ts'
import type { EffectResult } from './effect-result.ts'

/** Sends a queued alert's card. Somebody without the bot is marked unreachable, so that it can be seen and told another way. */
export async function sendAlert(app: App, alertId: string): Promise<EffectResult> {
  const alert = await app.store.alert(alertId)
  if (alert === undefined || alert.state !== 'queued') return { kind: 'done' }
  const content = await alertContent(app, alert)
  await app.faultPoints.reach('before-alert-sent')
  const answer = await app.alerts.send(content)
  await app.faultPoints.reach('after-alert-sent')
  if (answer.kind === 'unavailable') return { ...answer, kind: 'later' }
  await app.store.transaction((tx) =>
    answer.kind === 'sent'
      ? tx.markAlert(alertId, ['queued'], 'sent', answer.value)
      : tx.markAlert(alertId, ['queued'], 'unreachable'),
  )
  if (answer.kind === 'unreachable') app.log.warn('alert-unreachable', { alertId, code: answer.code })
  return { kind: 'done' }
}
