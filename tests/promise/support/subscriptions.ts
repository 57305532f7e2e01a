import { subscriptionsOf } from '../../../sandbox/graph/subscriptions/subscriptions.ts'
import type { World } from './world.ts'

/** The consultants for whom Graph has a subscription now that it would send to. */
export function consultantsHeard({ tenant, now }: World): ReadonlySet<string> {
  const nowMs = now().epochMilliseconds
  const heard = subscriptionsOf(tenant)
    .all()
    .filter(({ authorizedUntilMs }) => authorizedUntilMs === null || authorizedUntilMs > nowMs)
  return new Set(heard.map(({ mailbox }) => mailbox))
}

/** Graph loses every subscription, and nobody is told. */
export function loseSubscriptions({ tenant }: World): void {
  const subscriptions = subscriptionsOf(tenant)
  for (const { id } of subscriptions.all()) subscriptions.remove(id)
}
