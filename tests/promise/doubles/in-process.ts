import { attemptForgotten } from './attempt-forgotten.ts'
import { deafToWaiting } from './deaf-to-waiting.ts'
import { eventWithoutKey } from './event-without-key.ts'
import { lateRenewal } from './late-renewal.ts'

/** Plants the bugs that live in the product's process; the others are planted in its database. */
export function plantInProcess(bug: string | undefined): void {
  if (bug === 'attempt-forgotten') attemptForgotten()
  if (bug === 'deaf-to-waiting') deafToWaiting()
  if (bug === 'event-without-key') eventWithoutKey()
  if (bug === 'late-renewal') lateRenewal()
}
