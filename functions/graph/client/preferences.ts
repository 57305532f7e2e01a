import { randomUUID } from 'node:crypto'
import { headerOf, withHeaders, type Link } from './middleware.ts'

const always = ['IdType="ImmutableId"', 'outlook.timezone="UTC"']

/** Ids that survive a move inside the mailbox, times in UTC, and a fresh id on each attempt that support can search for. */
export const preferences: Link = async (context, next) => {
  // A further attempt carries what the first one was given.
  const preferred = new Set([...always, ...(headerOf(context, 'Prefer')?.split(', ') ?? [])])
  withHeaders(context, { Prefer: [...preferred].join(', '), 'client-request-id': randomUUID() })
  await next()
}
