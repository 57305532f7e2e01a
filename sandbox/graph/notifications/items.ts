import { sandboxIds } from '../../identity/ids.ts'
import type { EventChange } from '../../tenant/changes.ts'
import { etagOf } from '../calendar/event-view.ts'
import { graphInstant } from '../graph-time.ts'
import type { StoredSubscription } from '../subscriptions/stored-subscription.ts'

export const lifecycleEvents = ['missed', 'subscriptionRemoved', 'reauthorizationRequired'] as const
export type LifecycleEvent = (typeof lifecycleEvents)[number]

type Item = Record<string, unknown>

/** What one change sends: more than one item, as every action in Outlook touches an event several times. */
export function changeItems(subscription: StoredSubscription, change: EventChange): Item[] {
  const touches = change.kind === 'deleted' ? (['deleted'] as const) : ([change.kind, 'updated'] as const)
  return touches
    .filter((kind) => subscription.changeTypes.includes(kind))
    .map((kind) => changeItem(subscription, change, kind))
}

function changeItem(subscription: StoredSubscription, change: EventChange, changeType: EventChange['kind']): Item {
  const id = subscription.hasImmutableIds ? change.immutableId : change.id
  const resource = `Users/${change.mailbox}/Events/${id}`
  return {
    ...heading(subscription),
    changeType,
    resource,
    resourceData: {
      '@odata.type': '#Microsoft.Graph.Event',
      '@odata.id': resource,
      '@odata.etag': etagOf(change.event),
      id,
    },
  }
}

export function lifecycleItem(subscription: StoredSubscription, lifecycleEvent: LifecycleEvent): Item {
  return { ...heading(subscription), lifecycleEvent }
}

function heading(subscription: StoredSubscription): Item {
  return {
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: graphInstant(subscription.expiresAtMs),
    clientState: subscription.clientState,
    tenantId: sandboxIds.tenantId,
  }
}
