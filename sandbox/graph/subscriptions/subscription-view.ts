import { sandboxIds } from '../../identity/ids.ts'
import { ok, refuse, type Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { graphInstant } from '../graph-time.ts'
import type { StoredSubscription } from './stored-subscription.ts'
import { subscriptionsOf } from './subscriptions.ts'

export function subscriptionView(subscription: StoredSubscription): Record<string, unknown> {
  return {
    id: subscription.id,
    resource: subscription.resource,
    applicationId: subscription.creatorId === null ? subscription.owner : sandboxIds.apiClientId,
    changeType: subscription.changeTypes.join(','),
    clientState: subscription.clientState,
    notificationUrl: subscription.notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl: subscription.lifecycleNotificationUrl,
    expirationDateTime: graphInstant(subscription.expiresAtMs),
    creatorId: subscription.creatorId ?? subscription.owner,
    includeResourceData: null,
    latestSupportedTlsVersion: 'v1_2',
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationUrlAppId: null,
  }
}

export function answerSubscription(call: Call, subscription: StoredSubscription, status: 200 | 201): Answer {
  const context = `${call.context.baseUrl}/graph/v1.0/$metadata#subscriptions/$entity`
  return { ...ok({ '@odata.context': context, ...subscriptionView(subscription) }), status }
}

/** The subscription the path names, if this caller made it and it has not run out. */
export function namedSubscription(call: Call): StoredSubscription | undefined {
  const id = call.params['subscription']?.toLowerCase()
  return subscriptionsOf(call.context)
    .ownedBy(call.caller)
    .find((each) => each.id === id)
}

/** What a subscription that is gone answers is not documented; 404 has been seen. */
export function subscriptionNotFound(): Answer {
  return refuse(404, 'ResourceNotFound', 'The object was not found.')
}
