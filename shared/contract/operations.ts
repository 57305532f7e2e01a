import { z } from 'zod'
import { instantText, reference, text } from './primitives.ts'

const deadEffect = z.object({
  id: z.uuid(),
  /** The request it belongs to; missing when that is not stored. */
  reference: reference.optional(),
  /** What should have happened outside. */
  what: text,
  /** The last answer that was got, as a stable word and in a sentence. */
  code: z.string(),
  why: text,
  queuedAt: instantText.optional(),
  givenUpAt: instantText,
  attempts: z.int(),
  /** Of the call or the run that queued it: its lines in the log carry the same. */
  correlationId: z.string().optional(),
})

/** The newest hundred; `total` counts them all. */
export const deadEffectList = z.object({
  effects: z.array(deadEffect),
  total: z.int(),
  mayRetry: z.boolean(),
})

/** `waiting`: it was tried at once without luck, and is tried again by itself. */
export const retried = z.object({ result: z.enum(['done', 'waiting']), why: text.optional() })

export type DeadEffectView = z.output<typeof deadEffect>
export type Retried = z.output<typeof retried>
