import type { Temporal } from 'temporal-polyfill'
import { instantText, msOf } from '../calendar/instant.ts'
import type { InstantText, PersonId } from '../ids.ts'
import type { Side } from '../journal/room-of.ts'
import type { RequestState } from '../journal/state.ts'
import { may, type Viewer } from './access.ts'
import { visibleParts } from './visible-parts.ts'

export interface NoteRoom {
  readonly room: Side
  readonly mayWrite: boolean
}

/**
 * The rooms whose notes this reader sees: the employer's for leader, HR and the consultant, the authority's for the
 * consultant alone (P-8). Who may write writes where they read: nobody leaves a note that they could not find again.
 */
export function noteRoomsFor(viewer: Viewer, state: RequestState): readonly NoteRoom[] {
  const parts = visibleParts(viewer, state)
  const mayWrite = state.status === 'open' && may(viewer, 'note:write', state)
  return [
    ...(parts.has('employerNotes') ? [{ room: 'employer', mayWrite } as const] : []),
    ...(parts.has('authorityNotes') ? [{ room: 'authority', mayWrite } as const] : []),
  ]
}

/** Long enough for "that was the wrong room", too short for taking back what others have acted on. */
const takenBackWithinMs = 10 * 60_000

/** Until when this person may take the note back: their own, for ten minutes. Undefined: not theirs, or too late. */
export function removableUntil(
  { authorId, at }: { readonly authorId: PersonId; readonly at: InstantText },
  personId: PersonId,
  now: Temporal.Instant,
): InstantText | undefined {
  const untilMs = msOf(at) + takenBackWithinMs
  return authorId === personId && now.epochMilliseconds < untilMs ? instantText(untilMs) : undefined
}
