import { dialogueOf } from '../journal/decide/decide-dialogue.ts'
import type { RequestState } from '../journal/state.ts'
import type { DialogueField } from '../policies/dialogue.ts'
import type { Policy } from '../policies/schema.ts'
import { may, partsIn, type Viewer } from './access.ts'
import { visibleParts } from './visible-parts.ts'

export interface AskedField {
  readonly field: DialogueField
  readonly mayAnswer: boolean
}

/**
 * The questions of the policy's dialogue that this reader sees, and which of them are theirs to answer: the leader's by the
 * leader or HR; the consultant's, and what the employee says to the consultant, by the request's own consultant.
 */
export function dialogueFor(viewer: Viewer, policy: Policy, state: RequestState): readonly AskedField[] {
  const parts = visibleParts(viewer, state)
  const plays = partsIn(viewer, state)
  const isOpenTo = may(viewer, 'dialogue:answer', state)
  const isEmployers = plays.includes('leader') || plays.includes('hr')
  return dialogueOf(policy)
    .filter(({ room }) => parts.has(room === 'authority' ? 'authorityNotes' : 'employerNotes'))
    .map((field) => ({
      field,
      mayAnswer: isOpenTo && (field.by === 'leader' ? isEmployers : plays.includes('consultant')),
    }))
}
