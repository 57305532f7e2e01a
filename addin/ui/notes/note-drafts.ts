import type { NoteRoom } from '../../../shared/contract/notes.ts'

// In memory alone: what the authority's side writes must not lie on a machine that others use.
const drafts = new Map<string, string>()

const nameOf = (reference: string, room: NoteRoom['room']) => `${reference} ${room}`

/** What was typed and not saved, for as long as the page is open. */
export function keptNote(reference: string, room: NoteRoom['room']): string {
  return drafts.get(nameOf(reference, room)) ?? ''
}

export function keepNote(reference: string, room: NoteRoom['room'], text: string): void {
  if (text === '') drafts.delete(nameOf(reference, room))
  else drafts.set(nameOf(reference, room), text)
}
