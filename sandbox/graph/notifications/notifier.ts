import type { SandboxContext } from '../../context.ts'
import type { EventChange } from '../../tenant/changes.ts'
import { tenantOf } from '../../tenant/tenant.ts'
import type { StoredSubscription } from '../subscriptions/stored-subscription.ts'
import { subscriptionsOf } from '../subscriptions/subscriptions.ts'
import { changeItems, lifecycleItem, type LifecycleEvent } from './items.ts'
import { createOutbox, type Outbox } from './outbox.ts'

export interface Notifier {
  outbox: Outbox
  /** Tells the app about its subscription. One that is said to be removed is gone. */
  sendLifecycle(subscription: StoredSubscription, event: LifecycleEvent): void
}

/** How long after a challenge to reauthorize notifications still come. */
const challengeMs = 10 * 60_000

const notifiers = new WeakMap<SandboxContext, Notifier>()

/** The one sender of a running sandbox: it watches all calendars from its first use. */
export function notifierOf(context: SandboxContext): Notifier {
  const known = notifiers.get(context) ?? createNotifier(context)
  notifiers.set(context, known)
  return known
}

function createNotifier(context: SandboxContext): Notifier {
  const subscriptions = subscriptionsOf(context)
  const isLive = (id: string) => subscriptions.all().some((each) => each.id === id)
  // What says that a subscription is gone outlives it.
  const outbox = createOutbox(context, (pending) => pending.isLifecycle || isLive(pending.subscriptionId))

  const onChange = (change: EventChange) => {
    const nowMs = context.clock.now().epochMilliseconds
    for (const subscription of subscriptions.all().filter(({ mailbox }) => mailbox === change.mailbox)) {
      const items = changeItems(subscription, change)
      const { id, notificationUrl: url, authorizedUntilMs } = subscription
      // Whoever did not answer the challenge to reauthorize hears nothing more.
      if (authorizedUntilMs !== null && authorizedUntilMs <= nowMs) outbox.countDropped(items.length)
      else outbox.add(items.map((item) => ({ subscriptionId: id, url, isLifecycle: false, item })))
    }
  }
  context.onStop(tenantOf(context).onEventChange(onChange))

  return {
    outbox,
    sendLifecycle(subscription, event) {
      if (event === 'subscriptionRemoved') subscriptions.remove(subscription.id)
      if (event === 'reauthorizationRequired') {
        const authorizedUntilMs = context.clock.now().epochMilliseconds + challengeMs
        subscriptions.put({ ...subscription, authorizedUntilMs })
      }
      const { id, lifecycleNotificationUrl: url } = subscription
      if (url === null) return
      outbox.add([{ subscriptionId: id, url, isLifecycle: true, item: lifecycleItem(subscription, event) }])
    },
  }
}
