import { alertContent } from '../app/alerting/alert-content.ts'
import type { App } from '../app/app.ts'
import { channels } from '../app/ports/deliveries.ts'
import { settingsOf } from '../app/rules-in-force.ts'
import type { EffectResult } from './effect-result.ts'
import { tellInstead } from './tell-instead.ts'
import { tryChannel } from './try-channel.ts'

/**
 * Brings a queued alert to its reader: by the bot's card, else the activity feed, else mail. Each channel is asked once; one
 * that failed, or of which nobody knows, is followed by the next, and when none is left the coordinators are told instead.
 */
export async function sendAlert(app: App, alertId: string): Promise<EffectResult> {
  const alert = await app.store.alert(alertId)
  if (alert === undefined || alert.state !== 'queued') return { kind: 'done' }
  const content = await alertContent(app, await settingsOf(app.store), alert)
  // What it was about is gone, and nobody had heard of it yet.
  if (content.kind === 'lapsed') {
    await app.store.transaction((tx) => tx.markAlert(alertId, ['queued'], 'overtaken'))
    return { kind: 'done' }
  }
  let state: 'unreachable' | 'unconfirmed' = 'unreachable'
  for (const channel of channels) {
    const tried = await tryChannel(app, alert, content, channel)
    if (tried.kind === 'delivered') return { kind: 'done' }
    if (tried.kind === 'later') return tried
    if (tried.kind === 'unconfirmed') state = 'unconfirmed'
  }
  return tellInstead(app, alert, state)
}
