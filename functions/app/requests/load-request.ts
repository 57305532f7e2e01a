import { reference as referenceShape } from '../../../shared/contract/primitives.ts'
import { may, mayRead } from '../../../shared/domain/access/access.ts'
import type { Action } from '../../../shared/domain/access/access-table.ts'
import type { Reference } from '../../../shared/domain/ids.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { viewerOf } from '../viewer.ts'

export interface Loaded {
  readonly state: RequestState
  readonly entries: readonly JournalEntry[]
}

/** A request this caller may read, and act on when `action` is given. Somebody else's request is as unknown as one that does not exist. */
export async function loadRequest(
  app: App,
  caller: Caller,
  reference: Reference,
  action?: Action,
): Promise<Outcome<Loaded>> {
  if (!referenceShape.safeParse(reference).success) return refused('request-unknown', { field: 'ref' })
  const entries = await app.store.journalByReference(reference)
  if (entries.length === 0) return refused('request-unknown', { field: 'ref' })
  const state = fold(entries)
  const viewer = viewerOf(caller)
  if (!mayRead(viewer, state)) return refused('request-unknown', { field: 'ref' })
  if (action !== undefined && !may(viewer, action, state)) return refused('access-denied')
  return done({ state, entries })
}
