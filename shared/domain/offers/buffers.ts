import { msPerMinute } from '../calendar/day.ts'
import type { Place } from '../journal/meeting-events.ts'

/** Minutes kept free in the consultant's calendar before and after a meeting. */
export interface Buffers {
  readonly beforeMinutes: number
  readonly afterMinutes: number
}

/** What a consultant needs around meetings, as the settings have it. `travelMinutes` is one way, and only to workplaces. */
export interface Habits {
  readonly preparationMinutes: number
  readonly travelMinutes: number
}

interface Block {
  readonly startMs: number
  readonly endMs: number
}

/**
 * What a new meeting asks for: time to prepare and to get there, and to get away again. The policy's buffer is meant for
 * the way, so the longer of the two counts.
 */
export function buffersAround(policyMinutes: number, place: Place, habits: Habits | undefined): Buffers {
  const wayMinutes = Math.max(policyMinutes, travelTo(place, habits))
  return { beforeMinutes: wayMinutes + (habits?.preparationMinutes ?? 0), afterMinutes: wayMinutes }
}

/**
 * A meeting of ours with the consultant's own preparation and way, which a later meeting must leave alone. The new
 * meeting's buffers come on top: whoever goes from one workplace to another goes home between them.
 */
export function withHabits(block: Block, place: Place, habits: Habits | undefined): Block {
  const wayMinutes = travelTo(place, habits)
  const beforeMinutes = wayMinutes + (habits?.preparationMinutes ?? 0)
  return { startMs: block.startMs - beforeMinutes * msPerMinute, endMs: block.endMs + wayMinutes * msPerMinute }
}

/** Minutes that `withHabits` may add at either end, for whichever of them it is most. */
export function longestAround(all: readonly (Habits | undefined)[]): number {
  return Math.max(0, ...all.map((one) => (one === undefined ? 0 : one.travelMinutes + one.preparationMinutes)))
}

/** Whether a meeting with its buffers would meet a busy block. Half-open: one may begin when another ends. */
export function isInTheWay(block: Block, meeting: Block, { beforeMinutes, afterMinutes }: Buffers): boolean {
  if (block.startMs >= block.endMs) return false
  const [fromMs, untilMs] = [meeting.startMs - beforeMinutes * msPerMinute, meeting.endMs + afterMinutes * msPerMinute]
  return block.startMs < untilMs && block.endMs > fromMs
}

export const noBuffers: Buffers = { beforeMinutes: 0, afterMinutes: 0 }

function travelTo(place: Place, habits: Habits | undefined): number {
  return place === 'workplace' ? (habits?.travelMinutes ?? 0) : 0
}
