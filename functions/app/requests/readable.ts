import { listSide, readScope } from '../../../shared/domain/access/access.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { Caller } from '../ports/caller.ts'
import type { RequestFilter } from '../ports/request-row.ts'
import { viewerOf } from '../viewer.ts'

/**
 * What the database may look at for this caller, and the side it is read from; undefined for who has no requests at all,
 * as an administrator.
 */
export function readableBy(caller: Caller): (RequestFilter & { readonly side: Side }) | undefined {
  const viewer = viewerOf(caller)
  const reach = readScope(viewer)
  const side = listSide(viewer)
  if (reach.kind === 'all') return { side }
  const { leaderId, consultantId } = reach
  if (consultantId !== undefined) return { side, ownConsultantId: consultantId }
  return leaderId === undefined ? undefined : { side, leaderId }
}
