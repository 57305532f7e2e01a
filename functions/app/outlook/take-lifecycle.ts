import type { App } from '../app.ts'
import type { WatchChange } from '../ports/watches.ts'
import { genuine, type Sender } from './genuine.ts'

export const lifecycleEvents = ['reauthorizationRequired', 'subscriptionRemoved', 'missed'] as const
export type LifecycleEvent = (typeof lifecycleEvents)[number]

export interface GivenLifecycle extends Sender {
  readonly lifecycleEvent: LifecycleEvent
}

/** What Graph says of the subscriptions themselves; the timer does what each asks for, within a minute. */
export async function takeLifecycle(app: App, given: readonly GivenLifecycle[]): Promise<void> {
  const ours = await genuine(app, given)
  if (ours.length === 0) return
  const now = app.clock.now().toString()
  await app.store.transaction(async (tx) => {
    for (const { item, watch } of ours) {
      // What is said of one that was replaced meanwhile is not said of its successor.
      await tx.changeSubscription(watch.consultantId, item.subscriptionId, demandedBy(item.lifecycleEvent, now))
    }
  })
  app.log.info('watch-lifecycle', { told: ours.length, events: ours.map(({ item }) => item.lifecycleEvent).join(' ') })
}

function demandedBy(event: LifecycleEvent, now: string): WatchChange {
  switch (event) {
    // A renewal answers it too.
    case 'reauthorizationRequired':
      return { renewAt: now }
    case 'subscriptionRemoved':
      return { subscription: null, renewAt: now, lookAt: now }
    case 'missed':
      return { lookAt: now }
  }
}
