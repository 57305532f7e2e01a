import { msOf } from '../calendar/instant.ts'
import type { Zone } from '../calendar/zone.ts'
import type { LifeFacts } from './life-facts.ts'

/** Whether the municipality's own goals wait now. */
export function isPaused({ pauses }: Pick<LifeFacts, 'pauses'>): boolean {
  const last = pauses?.at(-1)
  return last !== undefined && last.untilAt === undefined
}

/**
 * How many days pauses have moved a limit: the local dates they lasted since the count began, as far as they began before
 * the limit was over. A pause that lasts moves it day by day, so that nothing is missed meanwhile.
 */
export function movedDays(
  { pauses = [] }: Pick<LifeFacts, 'pauses'>,
  startMs: number,
  dueMs: number,
  seenMs: number,
  zone: Zone,
): number {
  let moved = 0
  for (const { fromAt, untilAt } of pauses) {
    const fromMs = Math.max(msOf(fromAt), startMs)
    if (fromMs >= dueMs + moved * 86_400_000) continue
    const untilMs = untilAt === undefined ? seenMs : msOf(untilAt)
    moved += Math.max(0, zone.dayAt(untilMs) - zone.dayAt(fromMs))
  }
  return moved
}
