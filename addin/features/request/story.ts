import type { NoteRoom } from '../../../shared/contract/notes.ts'
import type { BookingView, ObligationView, RequestView } from '../../../shared/contract/requests.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'

/** Law and the municipality's own service goals apart, each in order of time. */
export function byBasis(obligations: readonly ObligationView[]): Record<'law' | 'policy', ObligationView[]> {
  const inOrder = obligations.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
  return {
    law: inOrder.filter(({ basis }) => basis === 'law'),
    policy: inOrder.filter(({ basis }) => basis === 'policy'),
  }
}

type NoteView = NoteRoom['notes'][number]

/** A line of the story: something that happened, or a note somebody wrote. */
export type StoryEntry =
  | { readonly kind: 'event'; readonly key: string; readonly line: RequestView['timeline'][number] }
  | { readonly kind: 'note'; readonly key: string; readonly room: NoteRoom['room']; readonly note: NoteView }

/**
 * The story as one reads it: newest first, the notes where they were written. Each line keeps its key, which no later line
 * takes.
 */
export function storyOf({ timeline, noteRooms }: Pick<RequestView, 'timeline' | 'noteRooms'>): StoryEntry[] {
  const events = timeline.map((line, number): StoryEntry => ({ kind: 'event', key: `event ${number}`, line }))
  const notes = noteRooms.flatMap(({ room, notes: written }) =>
    written.toReversed().map((note): StoryEntry => ({ kind: 'note', key: note.id, room, note })),
  )
  return [...events, ...notes].toSorted((a, b) => atOf(a).localeCompare(atOf(b))).toReversed()
}

function atOf(entry: StoryEntry): string {
  return entry.kind === 'event' ? entry.line.at : entry.note.at
}

/** The earliest meeting that stands: how it went is told once it has begun, which the server knows. */
export function meetingToTell<Booking extends Pick<BookingView, 'state' | 'startsAt'>>({
  bookings,
}: {
  readonly bookings: readonly Booking[]
}): Booking | undefined {
  return bookings.filter(isLive).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[0]
}

const questions = ['affectedFunctions', 'affectedHowLong', 'adaptations'] as const

/** The optional questions that the leader has answered, as far as this reader may see it. */
export function answered({ answers }: Pick<RequestView, 'answers'>): readonly (typeof questions)[number][] {
  return questions.filter((question) => answers?.[question] !== undefined)
}
