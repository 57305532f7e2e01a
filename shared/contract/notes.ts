import { z } from 'zod'
import { dateText, freeText, instantText } from './primitives.ts'

/** `employer`: leader, HR and consultant read it. `authority`: the municipality's side alone (P-8). */
const room = z.enum(['employer', 'authority'])

/** In characters: two pages. */
const maxLength = 4000

/** About work, never about illness in the employer's room (L-43); no CPR number in either (P-3). */
export const noteInput = z.strictObject({ room, text: freeText(maxLength).trim().min(1) })
export type NoteInput = z.infer<typeof noteInput>

const noteView = z.object({
  id: z.uuid(),
  text: z.string(),
  /** Left out: the directory no longer knows the writer. */
  by: z.string().optional(),
  at: instantText,
  /** The reader wrote it, and may take it back until then. */
  removableUntil: instantText.optional(),
})

/** A room that this reader may look into; newest note first. */
export const noteRoom = z.object({
  room,
  mayWrite: z.boolean(),
  notes: z.array(noteView),
  /** Notes and answers stood there, and were deleted that day because their time was up (P-15). */
  deletedOn: dateText.optional(),
})
export type NoteRoom = z.infer<typeof noteRoom>
