import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Explanation, ExplainRejection } from './explanation.ts'

/** How far the statutory fast track is, in the words the employer side may read: a no has no reason (P-11). */
export function fastTrackStanding(
  { fastTrack }: LifeFacts,
  rejections: readonly ExplainRejection[],
): Explanation['fastTrack']['state'] {
  if (rejections.some(({ code }) => code === 'fast-track-too-late')) return 'refusedTooLate'
  if (fastTrack === undefined) return 'notRequested'
  const { letterSentOn, answer } = fastTrack
  if (letterSentOn === undefined) return 'requested'
  if (answer === undefined) return 'waitingForAcceptance'
  if (answer.is === 'refused' || (answer.isLate && !answer.goesOn)) return 'notAccepted'
  return answer.isLate ? 'acceptedLate' : 'accepted'
}
