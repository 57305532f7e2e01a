import type { App } from '../app/app.ts'
import type { AlertContent } from '../app/ports/alert-content.ts'
import type { AlertAnswer, SentCard } from '../app/ports/alerts.ts'

/** How soon to look whether Teams has told the bot of an installation. */
const lookAgainMs = 2_000

/**
 * By the bot's card. Somebody who never opened the app is given it, and Teams then tells the bot where to write. Who took
 * it away has said no: it is not put back, and an administrator sees it.
 */
export async function byBot(app: App, content: AlertContent): Promise<AlertAnswer<SentCard>> {
  const answer = await app.alerts.send(content)
  if (answer.kind !== 'unreachable' || answer.code !== 'no-conversation') return answer
  const { recipientId, alertId } = content
  const known = await app.store.deliveries.unreachable(recipientId)
  if (known?.why === 'removed') return { kind: 'unreachable', code: known.code }

  const installed = await app.notices.install(recipientId)
  if (installed.kind !== 'sent') return installed
  // It was there before, so Teams tells of nothing new.
  if (installed.value === 'present') return { kind: 'unreachable', code: 'app-without-chat' }
  app.log.info('app-installed', { alertId })
  return { kind: 'unavailable', code: 'app-installing', retryAfterMs: lookAgainMs }
}
