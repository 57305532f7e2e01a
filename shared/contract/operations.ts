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

const channel = z.enum(['bot', 'activity', 'mail'])

const delivery = z.object({
  channel,
  /** `postponed`: tried again by itself. `unconfirmed`: it may have arrived, and is not sent there again. */
  state: z.enum(['attempting', 'postponed', 'delivered', 'failed', 'unconfirmed']),
  /** The last answer, as a stable word and in a sentence; missing where there is none to repair. */
  code: z.string().optional(),
  why: text.optional(),
  at: instantText,
})

const troubledAlert = z.object({
  id: z.string(),
  /** The request it is about; missing for one about the office. */
  reference: reference.optional(),
  what: text,
  /** `waiting`: not given up. `unconfirmed`: it may have arrived somewhere. */
  state: z.enum(['waiting', 'unconfirmed', 'undelivered']),
  queuedAt: instantText,
  deliveries: z.array(delivery),
})

const unreachablePerson = z.object({
  personId: z.string(),
  /** Missing while the directory cannot be read, and for somebody who has left. */
  name: z.string().optional(),
  /** `removed`: took the app away. `blocked`: blocked its bot. `stoppedByAdmin`: the tenant lets nobody use it. */
  why: z.enum(['removed', 'blocked', 'stoppedByAdmin', 'notInstalled']),
  code: z.string(),
  since: instantText,
})

/**
 * Whom the bot cannot write to, and what has not been delivered of the last fortnight: the newest hundred of each; the
 * totals count them all. Alerts stand without their readers' names: who is told about a request is not an administrator's to see.
 */
export const deliveryList = z.object({
  people: z.array(unreachablePerson),
  totalPeople: z.int(),
  alerts: z.array(troubledAlert),
  totalAlerts: z.int(),
  mayRetry: z.boolean(),
})

/** `failed`: every channel said no again, or may have delivered before and is not asked twice. */
export const deliveryRetried = z.object({ result: z.enum(['done', 'waiting', 'failed']), why: text.optional() })

export type DeliveryList = z.output<typeof deliveryList>
export type TroubledAlertView = DeliveryList['alerts'][number]
export type UnreachablePersonView = DeliveryList['people'][number]
export type DeliveryRetried = z.output<typeof deliveryRetried>
export type DeadEffectView = z.output<typeof deadEffect>
export type Retried = z.output<typeof retried>
