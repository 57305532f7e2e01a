import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const granted = z.looseObject({ expirationDateTime: z.string() })
const imagined = { hours: 30 * 24 }

/** How long a subscription lives is imagined instead of read from the answer, and so its renewal comes too late. */
export function lateRenewal(): void {
  const send = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const response = await send(input, init)
    const url = String(input instanceof Request ? input.url : input)
    if (!url.includes('/v1.0/subscriptions') || !response.ok || response.status === 204) return response
    const subscription = granted.parse(await response.json())
    const expiresAt = Temporal.Instant.from(subscription.expirationDateTime).add(imagined)
    const { status, headers } = response
    return Response.json({ ...subscription, expirationDateTime: expiresAt.toString() }, { status, headers })
  }
}
