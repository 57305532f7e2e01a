import type { z } from 'zod'
import type { answers } from '../../../shared/contract/requests.ts'
import type { PersonId, RequestId } from '../../../shared/domain/ids.ts'
import { retentionOf } from '../../../shared/domain/note-retention.ts'
import { dialogueOf } from '../../../shared/domain/journal/decide/decide-dialogue.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import type { App } from '../app.ts'
import type { Note } from '../ports/notes.ts'

/** The employer's answers to the three questions, as notes of the employer room (P-8); questions left open give none. */
export function notesOf(app: App, requestId: RequestId, authorId: PersonId, given: z.output<typeof answers>): Note[] {
  const kinds = ['affectedFunctions', 'affectedHowLong', 'adaptations'] as const
  return kinds.flatMap((kind) => {
    const text = given[kind]?.trim() ?? ''
    if (text === '') return []
    const at = app.clock.now().toString()
    const room = 'employer'
    return [{ noteId: app.newId(), requestId, room, kind, text, authorId, at, retention: retentionOf[room] }]
  })
}

/** Answers of the dialogue's authority room, which may be health and never stand in the journal (P-8). */
export function dialogueNotes(
  app: App,
  policy: Policy,
  requestId: RequestId,
  authorId: PersonId,
  given: Readonly<Record<string, readonly string[]>>,
): Note[] {
  return dialogueOf(policy).flatMap(({ field, room }): Note[] => {
    const chosen = given[field]
    if (room !== 'authority' || chosen === undefined) return []
    const at = app.clock.now().toString()
    const text = chosen.join(' ')
    return [{ noteId: app.newId(), requestId, room, kind: field, text, authorId, at, retention: retentionOf[room] }]
  })
}
