import type { InstantText, RequestId } from '../ids.ts'
import { msOf } from '../calendar/instant.ts'
import type { Policy } from '../policies/schema.ts'

export interface Waiting {
  readonly requestId: RequestId
  readonly receivedAt: InstantText
  readonly employer: {
    /** A workplace of the municipality itself. */
    readonly isOwn: boolean
    /** Unknown counts as the smallest. */
    readonly employees?: number
  }
}

/**
 * Whose turn it is when somebody gets room: the municipality's own workplaces, then the largest employer, where the model
 * says so (ISHOEJ-6); else, and between equals, whoever came first.
 */
export function inTurn({ routing }: Pick<Policy, 'routing'>, waiting: readonly Waiting[]): readonly Waiting[] {
  const bySize = routing.some(({ kind }) => kind === 'largestEmployerFirst')
  return waiting.toSorted((a, b) => (bySize ? bySizeOf(a, b) : 0) || byArrival(a, b))
}

function bySizeOf({ employer: a }: Waiting, { employer: b }: Waiting): number {
  if (a.isOwn !== b.isOwn) return a.isOwn ? -1 : 1
  return (b.employees ?? 0) - (a.employees ?? 0)
}

function byArrival(a: Waiting, b: Waiting): number {
  return msOf(a.receivedAt) - msOf(b.receivedAt) || (a.requestId < b.requestId ? -1 : 1)
}
