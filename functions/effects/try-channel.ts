import { Temporal } from 'temporal-polyfill'
import type { App } from '../app/app.ts'
import type { AlertContent } from '../app/ports/alert-content.ts'
import type { AlertAnswer, SentCard } from '../app/ports/alerts.ts'
import type { Channel, DeliveryState } from '../app/ports/deliveries.ts'
import type { AlertRow } from '../app/ports/alert-row.ts'
import { whyUnreachable } from '../app/alerting/why-unreachable.ts'
import type { InstantText } from '../../shared/domain/ids.ts'
import { byBot } from './by-bot.ts'

export type Tried =
  | { readonly kind: 'delivered' | 'failed' | 'unconfirmed' }
  | { readonly kind: 'later'; readonly code: string; readonly retryAfterMs?: number }

/**
 * For how long an alert waits for a channel that cannot be used at the moment; then the next is taken.
 * Mail is the last and waits as long as the queue does.
 */
const patience: Readonly<Record<Channel, Temporal.DurationLike | undefined>> = {
  bot: { minutes: 3 },
  activity: { minutes: 3 },
  mail: undefined,
}

/**
 * Asks one channel to deliver an alert, never twice. Bot and mail take no key and cannot be asked what arrived, so the
 * attempt is committed first; whoever finds one that came to no known end leaves it at that. An item of the activity feed
 * takes the place of an earlier one of the same alert, so it alone may be repeated.
 */
export async function tryChannel(app: App, alert: AlertRow, content: AlertContent, channel: Channel): Promise<Tried> {
  const isRepeatable = channel === 'activity'
  const begun = await app.store.deliveries.begin(alert.alertId, channel, app.clock.now().toString(), isRepeatable)
  if (begun.kind === 'not-begun') return asItStands(app, alert, channel, begun.state)

  await app.faultPoints.reach('before-alert-sent')
  const answer = await ask(app, content, channel)
  await app.faultPoints.reach('after-alert-sent')
  if (answer.kind === 'sent') return delivered(app, alert, channel, answer.value ?? undefined)
  if (answer.kind === 'unreachable') return ended(app, alert, channel, 'failed', answer.code)
  if (answer.mayHaveArrived === true && !isRepeatable) return ended(app, alert, channel, 'unconfirmed', answer.code)
  if (isPatienceOver(app, channel, begun.since)) {
    // Of the tries that were repeated one may have arrived after all.
    return ended(app, alert, channel, isRepeatable ? 'unconfirmed' : 'failed', answer.code)
  }
  await ended(app, alert, channel, 'postponed', answer.code)
  return { ...answer, kind: 'later' }
}

/** Somebody else has it in hand, had it, or died over it. */
async function asItStands(app: App, alert: AlertRow, channel: Channel, state: DeliveryState): Promise<Tried> {
  switch (state) {
    case 'delivered':
    case 'failed':
    case 'unconfirmed':
      return { kind: state }
    case 'postponed':
      return { kind: 'later', code: 'delivery-elsewhere' }
    case 'attempting':
      return ended(app, alert, channel, 'unconfirmed', 'answer-lost')
  }
}

function ask(app: App, content: AlertContent, channel: Channel): Promise<AlertAnswer<SentCard | void>> {
  switch (channel) {
    case 'bot':
      return byBot(app, content)
    case 'activity':
      return app.notices.notify(content)
    case 'mail':
      return app.notices.mail(content)
  }
}

function isPatienceOver(app: App, channel: Channel, since: InstantText): boolean {
  const limit = patience[channel]
  if (limit === undefined) return false
  return Temporal.Instant.compare(app.clock.now(), Temporal.Instant.from(since).add(limit)) > 0
}

/** Known at last, it counts also where somebody else had given this attempt up for unconfirmed. */
async function delivered(app: App, alert: AlertRow, channel: Channel, card: SentCard | undefined): Promise<Tried> {
  const { alertId, recipientId } = alert
  const at = app.clock.now().toString()
  await app.store.transaction(async (tx) => {
    await tx.endDelivery({ alertId, channel, state: 'delivered', at })
    await tx.markAlert(alertId, ['queued', 'sent', 'unconfirmed', 'unreachable'], 'sent', card)
    if (channel === 'bot') await tx.noteReached(recipientId)
  })
  return { kind: 'delivered' }
}

async function ended<State extends 'postponed' | 'failed' | 'unconfirmed'>(
  app: App,
  { alertId, recipientId }: AlertRow,
  channel: Channel,
  state: State,
  code: string,
): Promise<{ readonly kind: State }> {
  const at = app.clock.now().toString()
  const why = channel === 'bot' && state === 'failed' ? whyUnreachable(code) : undefined
  await app.store.transaction(async (tx) => {
    await tx.endDelivery({ alertId, channel, state, code, at })
    if (why !== undefined) await tx.noteUnreachable({ personId: recipientId, why, code, since: at })
  })
  if (state !== 'postponed') app.log.warn('delivery-failed', { alertId, channel, state, code })
  return { kind: state }
}
