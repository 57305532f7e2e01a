import { useMutationState } from '@tanstack/react-query'
import { useState } from 'react'

/** By this the notes that are taken back find each other: the note is gone with its button, and what was done is said elsewhere. */
export const removingNotesKey = (reference: string) => ['notes', 'remove', reference]

/** How many notes were taken back here since this was first drawn. */
export function useRemovedNotes(reference: string): number {
  const all = useMutationState({
    filters: { mutationKey: removingNotesKey(reference), exact: true, status: 'success' },
    select: () => true,
  }).length
  const [before] = useState(all)
  return Math.max(0, all - before)
}
