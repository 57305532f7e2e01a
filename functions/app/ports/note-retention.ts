import type { DateText, InstantText, PersonId, RequestId } from '../../../shared/domain/ids.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { NotePeriods, Retention } from '../../../shared/domain/note-retention.ts'

export interface ChosenPeriods extends NotePeriods {
  readonly setAt: InstantText
}

/** Notes of this class, of requests closed before that moment. */
export interface NotesGone {
  readonly retention: Retention
  readonly closedBefore: InstantText
  /** The local date, which is all that is kept of them. */
  readonly on: DateText
}

export interface NoteRetention {
  /** What was chosen last, at all or before a moment; undefined: nobody has chosen. */
  chosen(before?: InstantText): Promise<ChosenPeriods | undefined>
  /** Takes the place of the choice before, which stays readable. */
  choose(periods: NotePeriods, at: InstantText, by: PersonId): Promise<void>
  /** Deletes the notes of up to `limit` requests, longest closed first, and remembers when; all in one statement. */
  deleteNotes(gone: NotesGone, limit: number): Promise<{ readonly requests: number; readonly notes: number }>
  /** When the notes of each room were deleted. */
  deletedOn(requestId: RequestId): Promise<Readonly<Partial<Record<Side, DateText>>>>
}
