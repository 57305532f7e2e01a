import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CalendarWatch, GrantedSubscription } from '../../app/ports/calendar-watch.ts'
import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { failureOf, type GraphReply } from '../client/reply.ts'
import { notUnderstood } from './pages.ts'

export interface SubscriptionOptions {
  readonly graph: GraphClient
  /** The public address of this app, without a trailing slash: Graph sends notifications below it. */
  readonly notificationUrl: string
}

const granted = z.object({ id: z.string().min(1), expirationDateTime: z.string() })

/** Subscriptions on the consultants' events, with immutable ids as every call of ours asks. */
export function subscriptionCalls({
  graph,
  notificationUrl,
}: SubscriptionOptions): Pick<CalendarWatch, 'subscribe' | 'renew' | 'unsubscribe'> {
  return {
    async subscribe(consultantId, clientState, expiresAt) {
      const reply = await graph.call({
        method: 'POST',
        path: '/subscriptions',
        body: {
          // An event that is new is not one of ours yet: what we write, we know.
          changeType: 'updated,deleted',
          notificationUrl: `${notificationUrl}/api/graph/notifications`,
          lifecycleNotificationUrl: `${notificationUrl}/api/graph/lifecycle`,
          resource: `users/${consultantId}/events`,
          expirationDateTime: expiresAt,
          clientState,
        },
      })
      return grantedIn(reply)
    },

    async renew(subscriptionId, expiresAt) {
      const reply = await graph.call({
        method: 'PATCH',
        path: graphPath(['subscriptions', subscriptionId]),
        body: { expirationDateTime: expiresAt },
      })
      return grantedIn(reply)
    },

    async unsubscribe(subscriptionId) {
      const answer = settled(await graph.call({ method: 'DELETE', path: graphPath(['subscriptions', subscriptionId]) }))
      return answer.kind === 'refused' && answer.code === 'not-found' ? { kind: 'done', value: undefined } : answer
    },
  }
}

function grantedIn(reply: GraphReply): CalendarAnswer<GrantedSubscription> {
  const failure = failureIn(reply)
  if (failure) return failure
  const parsed = granted.safeParse(reply.kind === 'answered' ? reply.body : undefined)
  const expiresAt = parsed.success ? instantOf(parsed.data.expirationDateTime) : undefined
  if (!parsed.success || expiresAt === undefined) return notUnderstood
  return { kind: 'done', value: { subscriptionId: parsed.data.id, expiresAt } }
}

function settled(reply: GraphReply): CalendarAnswer<void> {
  return failureIn(reply) ?? { kind: 'done', value: undefined }
}

/** Here 404 is the subscription and never the mailbox, whatever code it carries. */
function failureIn(reply: GraphReply): ReturnType<typeof failureOf> {
  const isGone = reply.kind === 'answered' && reply.status === 404
  return isGone ? { kind: 'refused', code: 'not-found' } : failureOf(reply)
}

function instantOf(text: string): string | undefined {
  try {
    return Temporal.Instant.from(text).toString()
  } catch {
    return undefined
  }
}
