import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { parsed, refuse, refused, type Answer, type Parsed } from '../answer.ts'
import { readBody } from '../body.ts'
import { appliedPreferences, type Call } from '../call.ts'
import { grantedExpiry } from './lifetime.ts'
import { mailboxOf } from './resource.ts'
import type { StoredSubscription } from './stored-subscription.ts'
import { answerSubscription } from './subscription-view.ts'
import { ownerOf, subscriptionsOf } from './subscriptions.ts'
import { addressFault, handshakeFault } from './webhook-address.ts'

const longestClientState = 128
const mostPerMailbox = 1000

const ignored = z.unknown().optional()

const input = z.strictObject({
  changeType: z.string(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullish(),
  resource: z.string(),
  expirationDateTime: z.string(),
  clientState: z.string().max(longestClientState).nullish(),
  latestSupportedTlsVersion: z.enum(['v1_0', 'v1_1', 'v1_2', 'v1_3']).nullish(),
  includeResourceData: z.literal(false, 'the sandbox sends no resource data').nullish(),
  notificationQueryOptions: z.null().optional(),
  encryptionCertificate: z.null().optional(),
  encryptionCertificateId: z.null().optional(),
  notificationUrlAppId: z.null().optional(),
  id: ignored,
  applicationId: ignored,
  creatorId: ignored,
})

/** Both addresses must have repeated their token before the subscription exists. */
export async function createSubscription(call: Call): Promise<Answer> {
  const wish = readWish(call)
  if (wish.kind === 'refused') return wish.answer
  const { notificationUrl, lifecycleNotificationUrl } = wish.value
  for (const address of [notificationUrl, lifecycleNotificationUrl]) {
    const fault = address === null ? undefined : await handshakeFault(address)
    if (fault) return fault
  }

  const subscriptions = subscriptionsOf(call.context)
  // After the handshakes: several may have waited for theirs at the same time.
  const there = subscriptions.all().filter(({ mailbox }) => mailbox === wish.value.mailbox)
  if (there.length >= mostPerMailbox) {
    // Which answer breaks this limit is not documented.
    return refuse(403, 'Forbidden', `The mailbox has reached its limit of ${mostPerMailbox} subscriptions.`)
  }
  subscriptions.put(wish.value)
  const answer = answerSubscription(call, wish.value, 201)
  return { ...answer, headers: { ...answer.headers, ...appliedPreferences(call.prefer) } }
}

function readWish(call: Call): Parsed<StoredSubscription> {
  const body = readBody(input, 'microsoft.graph.subscription', call.body)
  if (body.kind === 'refused') return body
  const { notificationUrl, lifecycleNotificationUrl, resource, expirationDateTime, clientState } = body.value
  const changeTypes = readChangeTypes(body.value.changeType)
  if (changeTypes.kind === 'refused') return changeTypes
  const fault =
    addressFault('notificationUrl', notificationUrl) ??
    (lifecycleNotificationUrl ? addressFault('lifecycleNotificationUrl', lifecycleNotificationUrl) : undefined)
  if (fault) return { kind: 'refused', answer: fault }
  const owner = mailboxOf(call, resource)
  if (owner.kind === 'refused') return owner
  const expiry = grantedExpiry(call, expirationDateTime)
  if (expiry.kind === 'refused') return expiry

  return parsed({
    id: randomUUID(),
    owner: ownerOf(call.caller),
    creatorId: call.caller.kind === 'person' ? call.caller.person.oid : null,
    resource,
    mailbox: owner.value.oid,
    changeTypes: changeTypes.value,
    notificationUrl,
    lifecycleNotificationUrl: lifecycleNotificationUrl ?? null,
    clientState: clientState ?? null,
    expiresAtMs: expiry.value,
    hasImmutableIds: call.prefer.hasImmutableIds,
    authorizedUntilMs: null,
  })
}

const changeType = z.enum(['created', 'updated', 'deleted'])

function readChangeTypes(text: string): Parsed<StoredSubscription['changeTypes']> {
  const read = z.array(changeType).safeParse(text.split(',').map((word) => word.trim().toLowerCase()))
  if (read.success) return parsed([...new Set(read.data)])
  return refused(400, 'InvalidRequest', `changeType '${text}' is not made of created, updated and deleted.`)
}
