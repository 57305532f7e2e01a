import { z } from 'zod'
import { instantText } from './primitives.ts'

/** What is not as it should be, the gravest first. Words are stable: alerts and runbooks refer to them. */
export const healthConcerns = [
  'database-away',
  'graph-circuit-open',
  'effects-dead',
  'effects-late',
  'alerts-undelivered',
  'calendars-unwatched',
  'calendars-unread',
] as const

/**
 * How the service stands, in counts and moments alone: anybody may ask. `degraded` is answered with 200, for people are still
 * served; `down` with 503. Parts that the database knows are missing while it is away.
 */
export const health = z.object({
  status: z.enum(['ok', 'degraded', 'down']),
  concerns: z.array(z.enum(healthConcerns)),
  database: z.object({ isUp: z.boolean() }),
  effects: z
    .object({
      waiting: z.int(),
      /** Given up; somebody has to look. */
      dead: z.int(),
      /** When the one that has waited longest was queued. */
      oldestAt: instantText.optional(),
    })
    .optional(),
  alerts: z
    .object({
      /** Of the last day, by no channel: the coordinators were told instead. */
      undelivered: z.int(),
      /** People the bot cannot write to; they are told on another channel. */
      unreachable: z.int(),
    })
    .optional(),
  /** How Microsoft Graph has answered the process that was asked. */
  graph: z
    .object({ circuit: z.enum(['closed', 'open', 'half-open']), since: instantText, failures: z.int() })
    .optional(),
  calendars: z
    .object({
      /** Consultants who can be booked. */
      consultants: z.int(),
      /** Those of whose changes Graph tells us now. */
      watched: z.int(),
      /** The first of their subscriptions to run out. */
      nextExpiryAt: instantText.optional(),
      /** When the calendar that has gone longest without was last read. */
      oldestReadAt: instantText.optional(),
    })
    .optional(),
})

export type Health = z.output<typeof health>
export type HealthConcern = Health['concerns'][number]
