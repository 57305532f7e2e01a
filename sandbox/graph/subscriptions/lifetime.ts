import { Temporal } from 'temporal-polyfill'
import { parsed, refused, type Parsed } from '../answer.ts'
import type { Call } from '../call.ts'
import { settingsOf } from '../settings.ts'

const shortestMs = 45 * 60_000

/**
 * When a subscription ends that asks for this moment: too soon is raised to 45 minutes ahead, too late is refused.
 * A moment that has passed is refused too; the documentation is silent about it, so our client must not rely on more.
 */
export function grantedExpiry(call: Call, asked: string): Parsed<number> {
  const nowMs = call.context.clock.now().epochMilliseconds
  const askedMs = millisecondsOf(asked)
  if (askedMs === undefined) return invalid(`expirationDateTime '${asked}' is no moment with an offset.`)
  if (askedMs <= nowMs) return invalid('Subscription expiration must be in the future.')
  const mostMinutes = settingsOf(call.context).read().longestSubscriptionMinutes
  if (askedMs > nowMs + mostMinutes * 60_000) {
    return invalid(`Subscription expiration can only be ${mostMinutes} minutes in the future.`)
  }
  return parsed(Math.max(askedMs, nowMs + shortestMs))
}

function millisecondsOf(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function invalid(message: string) {
  return refused(400, 'InvalidRequest', message)
}
