import { alertContent } from '../app/alerting/alert-content.ts'
import type { App } from '../app/app.ts'
import { settingsOf } from '../app/rules-in-force.ts'
import type { EffectResult } from './effect-result.ts'

/** Brings every card sent about a request up to date, so that an old one never asks for what is done. */
export async function refreshCards(app: App, requestId: string): Promise<EffectResult> {
  const alerts = await app.store.alerts(requestId)
  if (alerts.every(({ card }) => card === undefined)) return { kind: 'done' }
  const settings = await settingsOf(app.store)
  for (const alert of alerts) {
    if (alert.card === undefined) continue
    const answer = await app.alerts.refresh(alert.card, await alertContent(app, settings, alert))
    if (answer.kind === 'unavailable') return { ...answer, kind: 'later' }
    if (answer.kind === 'unreachable') app.log.info('card-gone', { alertId: alert.alertId, code: answer.code })
  }
  return { kind: 'done' }
}
