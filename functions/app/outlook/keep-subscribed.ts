import { Temporal } from 'temporal-polyfill'
import type { InstantText } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import type { CalendarAnswer } from '../ports/calendars.ts'
import type { GrantedSubscription } from '../ports/calendar-watch.ts'
import type { Subscription, Watch, WatchChange } from '../ports/watches.ts'
import { clientStateHash } from './client-state.ts'

/** Graph has allowed 4,230 minutes and 10,080 at different times, and refuses more: this is within both. */
const wishedLife = { minutes: 4_200 }
/** After a refusal, which repeating at once would not change. */
const refusalPause = { minutes: 15 }
const shortestPause = { minutes: 1 }

/**
 * Creates the subscription or renews it, and says when to come again: at half of what was granted, so that hours of trouble
 * leave no gap. A gap there was is closed by reading the calendar (`lookAt`).
 *
 * Whoever finds that another process, or Graph, has changed the subscription meanwhile leaves it at that, and takes back one
 * that it has made itself.
 *
 * @returns When the calendar must be read; undefined: when it was to be read anyway.
 */
export async function keepSubscribed(app: App, watch: Watch): Promise<InstantText | undefined> {
  const { consultantId, subscription: before } = watch
  const change = await madeOrRenewed(app, watch)
  const saved = await app.store.transaction((tx) => {
    return tx.changeSubscription(consultantId, before?.subscriptionId, change)
  })
  if (saved === 'changed') return change.lookAt
  const made = change.subscription?.subscriptionId
  if (made !== undefined && made !== before?.subscriptionId) await app.calendarWatch.unsubscribe(made)
  return undefined
}

async function madeOrRenewed(app: App, { consultantId, subscription }: Watch): Promise<WatchChange> {
  const now = app.clock.now()
  const expiresAt = now.add(wishedLife).toString()
  if (subscription !== undefined) {
    const renewed = await app.calendarWatch.renew(subscription.subscriptionId, expiresAt)
    const isGone = renewed.kind === 'refused' && renewed.code === 'not-found'
    if (!isGone) return changeBy(app, renewed, now, (granted) => ({ ...subscription, expiresAt: granted.expiresAt }))
    app.log.warn('subscription-gone')
  }
  const clientState = Buffer.from(app.randomBytes(32)).toString('base64url')
  const created = await app.calendarWatch.subscribe(consultantId, clientState, expiresAt)
  const change = changeBy(app, created, now, (granted) => ({
    ...granted,
    clientStateHash: clientStateHash(clientState),
    subscribedAt: now.toString(),
  }))
  return created.kind === 'done' ? { ...change, lookAt: now.toString() } : { subscription: null, ...change }
}

function changeBy(
  app: App,
  answer: CalendarAnswer<GrantedSubscription>,
  now: Temporal.Instant,
  subscriptionOf: (granted: GrantedSubscription) => Subscription,
): WatchChange {
  switch (answer.kind) {
    case 'done': {
      const life = now.until(Temporal.Instant.from(answer.value.expiresAt))
      const renewAt = now.add({ seconds: Math.max(60, Math.floor(life.total('seconds') / 2)) })
      return { subscription: subscriptionOf(answer.value), renewAt: renewAt.toString() }
    }
    case 'refused':
      app.log.warn('subscription-refused', { code: answer.code })
      return { renewAt: now.add(refusalPause).toString() }
    case 'unavailable': {
      app.log.warn('subscription-postponed', { code: answer.code })
      const pauseAt = now.add(shortestPause)
      const toldAt = now.add({ milliseconds: Math.ceil(answer.retryAfterMs ?? 0) })
      return { renewAt: (Temporal.Instant.compare(toldAt, pauseAt) > 0 ? toldAt : pauseAt).toString() }
    }
  }
}
