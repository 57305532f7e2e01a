import { type Day, dayOf } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { DateText } from '../ids.ts'

interface Block {
  readonly startMs: number
  readonly endMs: number
}

/** Whether somebody's out-of-office times take at least half of a day's office hours: a visit to the dentist does not. */
export function isOutOfOffice(
  { zone, opensAt, closesAt }: Pick<WorkingCalendar, 'zone' | 'opensAt' | 'closesAt'>,
  away: readonly Block[],
  on: DateText,
): boolean {
  const day: Day = dayOf(on)
  const [opensMs, closesMs] = [zone.at(day, opensAt), zone.at(day, closesAt)]
  const awayMs = away.reduce(
    (sum, { startMs, endMs }) => sum + Math.max(0, Math.min(endMs, closesMs) - Math.max(startMs, opensMs)),
    0,
  )
  return awayMs >= (closesMs - opensMs) / 2
}
