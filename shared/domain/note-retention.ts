import { addMonths, type Day } from './calendar/day.ts'
import type { Side } from './journal/room-of.ts'

/** What decides how long a note is kept once its request is closed (P-15). */
export type Retention = 'employerNote' | 'healthText'

/** The class of every note in a room: only the authority's may hold health (P-8). */
export const retentionOf = { employer: 'employerNote', authority: 'healthText' } as const satisfies Record<
  Side,
  Retention
>

/** Whole months from the closing date. */
export type NotePeriods = Readonly<Record<Retention, number>>

/** In force until the controller has chosen (P-15, Q-10). */
export const periodsUnlessChosen: NotePeriods = { employerNote: 60, healthText: 12 }

/**
 * What may be chosen. A month at least, so that a request closed by mistake has not lost its notes before anybody saw it;
 * ten years at most, the longest that municipal lists give for such cases, and half of that for health.
 */
export const longestPeriods: NotePeriods = { employerNote: 120, healthText: 60 }
export const shortestPeriod = 1

/**
 * The local date at whose beginning notes go, counted as CAL-11 counts: the closing date's number so many months later,
 * or that month's last day. So nothing is kept longer than was promised. A request that is open has no closing date, and
 * keeps its notes.
 */
export function notesGoOn(closedOn: Day, months: number): Day {
  return addMonths(closedOn, months)
}

/** The latest closing date whose notes are gone on `today`: the rule above, turned round for a search by closing date. */
export function lastClosingGone(today: Day, months: number): Day {
  let last = addMonths(today, -months)
  // The days at the end of a long month all go on the last day of a short one.
  while (notesGoOn(last + 1, months) <= today) last++
  return last
}
