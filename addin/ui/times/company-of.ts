import type { Participant } from '../../app/contract-types.ts'

/** Who comes, as one word for the texts and for the question about free times. */
export function companyOf(participants: readonly Participant[]): 'both' | 'nobody' | Participant {
  return participants.length > 1 ? 'both' : (participants[0] ?? 'nobody')
}
