import { z } from 'zod'
import { ok, refuse, type Answer } from '../answer.ts'
import { readBody } from '../body.ts'
import type { Call } from '../call.ts'
import { grantedExpiry } from './lifetime.ts'
import { answerSubscription, namedSubscription, subscriptionNotFound, subscriptionView } from './subscription-view.ts'
import { subscriptionsOf } from './subscriptions.ts'
import { addressFault, handshakeFault } from './webhook-address.ts'

const renewal = z.strictObject({ expirationDateTime: z.string().optional(), notificationUrl: z.string().optional() })

export function listSubscriptions(call: Call): Answer {
  const context = `${call.context.baseUrl}/graph/v1.0/$metadata#subscriptions`
  return ok({
    '@odata.context': context,
    value: subscriptionsOf(call.context).ownedBy(call.caller).map(subscriptionView),
  })
}

export function readSubscription(call: Call): Answer {
  const subscription = namedSubscription(call)
  return subscription ? answerSubscription(call, subscription, 200) : subscriptionNotFound()
}

/** Renews, which reauthorizes as well. A lifecycle address cannot be added or changed later. */
export async function renewSubscription(call: Call): Promise<Answer> {
  const subscription = namedSubscription(call)
  if (!subscription) return subscriptionNotFound()
  const body = readBody(renewal, 'microsoft.graph.subscription', call.body)
  if (body.kind === 'refused') return body.answer
  const { expirationDateTime, notificationUrl } = body.value
  if (expirationDateTime === undefined && notificationUrl === undefined) {
    return refuse(400, 'InvalidRequest', 'Nothing is asked for.')
  }
  const expiry = expirationDateTime === undefined ? undefined : grantedExpiry(call, expirationDateTime)
  if (expiry?.kind === 'refused') return expiry.answer
  if (notificationUrl !== undefined) {
    const fault = addressFault('notificationUrl', notificationUrl) ?? (await handshakeFault(notificationUrl))
    if (fault) return fault
    if (!namedSubscription(call)) return subscriptionNotFound() // it ended during the handshake
  }

  const renewed = {
    ...subscription,
    expiresAtMs: expiry?.value ?? subscription.expiresAtMs,
    notificationUrl: notificationUrl ?? subscription.notificationUrl,
    authorizedUntilMs: null,
  }
  subscriptionsOf(call.context).put(renewed)
  return answerSubscription(call, renewed, 200)
}

export function reauthorizeSubscription(call: Call): Answer {
  const subscription = namedSubscription(call)
  if (!subscription) return subscriptionNotFound()
  subscriptionsOf(call.context).put({ ...subscription, authorizedUntilMs: null })
  return { status: 204 }
}

export function deleteSubscription(call: Call): Answer {
  const subscription = namedSubscription(call)
  if (!subscription) return subscriptionNotFound()
  subscriptionsOf(call.context).remove(subscription.id)
  return { status: 204 }
}
