import type { HandOverProposal } from '../../../shared/contract/planned-absence.ts'

/** Who was chosen for each proposal, by its key; empty: it stays where it is. What is not named goes as proposed. */
export type Choices = Readonly<Record<string, string>>

/** What is handed over when it is confirmed as it stands. */
export function chosenHandOvers(proposals: readonly HandOverProposal[], choices: Choices) {
  return proposals.flatMap(({ key, mayConfirm, candidates }) => {
    const toId = choices[key] ?? candidates[0]?.consultant.id ?? ''
    return mayConfirm && candidates.some(({ consultant }) => consultant.id === toId) ? [{ key, toId }] : []
  })
}
