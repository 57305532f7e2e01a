import { z } from 'zod'
import { faultPointNames } from '../../../functions/app/ports/fault-points.ts'

/** What the tenant's side says to the product's process. */
export const toProduct = z.discriminatedUnion('kind', [
  /** The tenant's clock: how far it is ahead of the machine's. */
  z.object({ kind: z.literal('clock'), offsetMs: z.number() }),
  z.object({
    kind: z.literal('timer'),
    call: z.int(),
    name: z.string(),
    scheduledAt: z.string(),
    isPastDue: z.boolean(),
    offsetMs: z.number(),
  }),
  /** Dies, by its own hand, when it reaches this point for the nth time from now. */
  z.object({ kind: z.literal('dieAt'), point: z.enum(faultPointNames), nth: z.int().min(1) }),
  z.object({ kind: z.literal('weighYourself') }),
])
export type ToProduct = z.output<typeof toProduct>

/** After a garbage collection. */
const memoryReading = z.object({ rssBytes: z.number(), heapBytes: z.number() })
export type MemoryReading = z.output<typeof memoryReading>

/** By both clocks of the product's process, as it measures waits itself. */
const moment = z.object({ machineMs: z.number(), clockMs: z.number() })

/** One attempt at a call to Graph, as far as the process has told of it. */
export interface CallTimes {
  readonly sent?: z.output<typeof moment>
  readonly read?: z.output<typeof moment>
}

/** What the product's process answers, and tells unasked. */
export const fromProduct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), timers: z.array(z.object({ name: z.string(), schedule: z.string() })) }),
  z.object({ kind: z.literal('timerRan'), call: z.int(), isOk: z.boolean() }),
  z.object({ kind: z.literal('armed') }),
  z.object({ kind: z.literal('weighed'), memory: memoryReading }),
  /** One attempt at a call to Graph, by its `client-request-id`: it goes, and its answer has been read or given up. */
  z.object({ kind: z.literal('graphCall'), id: z.string(), step: z.enum(['sent', 'read']), at: moment }),
])
export type FromProduct = z.output<typeof fromProduct>
