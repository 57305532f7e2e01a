import { randomUUID } from 'node:crypto'
import { withHeaders, type Link } from './middleware.ts'

/** Ids that survive a move inside the mailbox, times in UTC, and a fresh id on each attempt that support can search for. */
export const preferences: Link = async (context, next) => {
  withHeaders(context, {
    Prefer: 'IdType="ImmutableId", outlook.timezone="UTC"',
    'client-request-id': randomUUID(),
  })
  await next()
}
