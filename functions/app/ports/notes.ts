import type { InstantText, PersonId, RequestId } from '../../../shared/domain/ids.ts'
import type { DialogueField } from '../../../shared/domain/policies/dialogue.ts'
import type { Retention } from '../../../shared/domain/note-retention.ts'

export type NoteKind = 'affectedFunctions' | 'affectedHowLong' | 'adaptations' | DialogueField['field'] | 'note'

/** Free text lives beside the journal, so that it can be deleted while the journal stays (P-8, P-15). */
export interface Note {
  readonly noteId: string
  readonly requestId: RequestId
  readonly room: 'employer' | 'authority'
  /** A question of the employer's three, a field of the policy's dialogue, or `note`: what somebody wrote unasked. */
  readonly kind: NoteKind
  /** Of a dialogue's field the choices taken, with a space between. */
  readonly text: string
  readonly authorId: PersonId
  readonly at: InstantText
  readonly retention: Retention
}
