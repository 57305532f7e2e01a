import { z } from 'zod'

/** What may happen to notifications on their way, as a test or a person at the sandbox wants it. */
export const deliverySettings = z.strictObject({
  /** Nothing is sent while this is true; it waits. */
  hold: z.boolean(),
  /** How many of the coming notifications get lost without a trace. */
  drop: z.int().min(0).max(1_000_000),
  /** How often each is sent. */
  copies: z.int().min(1).max(10),
  /** Sends in random order, each by itself. */
  shuffle: z.boolean(),
  /** Milliseconds of the sandbox's clock before the first attempt. */
  delayMs: z.int().min(0).max(86_400_000),
  /** Real milliseconds that an endpoint may take. */
  answerWithinMs: z.int().min(10).max(60_000),
})

export type DeliverySettings = z.output<typeof deliverySettings>

export const usualDelivery: DeliverySettings = {
  hold: false,
  drop: 0,
  copies: 1,
  shuffle: false,
  delayMs: 0,
  answerWithinMs: 3_000,
}
