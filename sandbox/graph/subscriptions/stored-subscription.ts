import { z } from 'zod'

/** A subscription as it is kept. Times are epoch milliseconds of the sandbox's clock. */
export const storedSubscription = z.object({
  id: z.string(),
  /** Client id of the app, or object id of the person, that made it; nobody else finds it. */
  owner: z.string(),
  /** Set when a person made it. */
  creatorId: z.string().nullable(),
  /** The resource as the client wrote it. */
  resource: z.string(),
  /** Object id of the mailbox's owner. */
  mailbox: z.string(),
  changeTypes: z.array(z.enum(['created', 'updated', 'deleted'])),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullable(),
  clientState: z.string().nullable(),
  expiresAtMs: z.number(),
  /** Decided at creation by `Prefer: IdType`, and never changed. */
  hasImmutableIds: z.boolean(),
  /** After a challenge to reauthorize: when notifications stop. */
  authorizedUntilMs: z.number().nullable(),
})

export type StoredSubscription = z.output<typeof storedSubscription>
