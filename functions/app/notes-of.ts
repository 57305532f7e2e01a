import type { z } from 'zod'
import type { answers } from '../../shared/contract/requests.ts'
import type { PersonId, RequestId } from '../../shared/domain/ids.ts'
import type { App } from './app.ts'
import type { Note } from './ports/store.ts'

/** The employer's answers to the three questions, as notes of the employer room (P-8); questions left open give none. */
export function notesOf(app: App, requestId: RequestId, authorId: PersonId, given: z.output<typeof answers>): Note[] {
  const kinds = ['affectedFunctions', 'affectedHowLong', 'adaptations'] as const
  return kinds.flatMap((kind) => {
    const text = given[kind]?.trim() ?? ''
    if (text === '') return []
    const at = app.clock.now().toString()
    return [{ noteId: app.newId(), requestId, room: 'employer', kind, text, authorId, at, retention: 'employerNote' }]
  })
}
