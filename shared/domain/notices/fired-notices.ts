import { addMonths, type Day } from '../calendar/day.ts'
import { limitOf } from '../calendar/span.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { NoticeRule } from '../policies/life.ts'
import type { Rules } from '../rules.ts'
import { type Absence, absencesOf, lengthOf } from './absences.ts'
import type { Spell } from './notice.ts'

/** A rule that speaks, on which day, about which absence. */
export interface FiredNotice {
  readonly rule: NoticeRule
  readonly on: Day
  readonly absence: Absence
}

/**
 * Every rule that speaks about one person's spells, in order of time. A spell that goes on is taken to go on, so days to
 * come are among them.
 *
 * - Still absent: on its calendar date, when the spell lasts until then (HJOERRING-2, CAL-8).
 * - Short spells: on the first day of the last of them, whatever that one becomes, when the first began on or after the
 *   same date so many months earlier. The earlier ones are short and over. Not again while an advisory stands in the
 *   same window (CAL-12).
 *
 * @throws RangeError when a date does not exist or a spell ends before it starts.
 */
export function firedNotices(
  { policy, calendar }: Pick<Rules, 'policy' | 'calendar'>,
  spells: readonly Spell[],
): FiredNotice[] {
  const absences = absencesOf(spells)
  return policy.notices
    .flatMap((rule) => firedBy(rule, absences, calendar))
    .toSorted((a, b) => a.on - b.on || a.absence.first - b.absence.first)
}

function firedBy(rule: NoticeRule, absences: readonly Absence[], calendar: WorkingCalendar): FiredNotice[] {
  if (rule.kind === 'shortSpells') return shortSpells(rule, absences, calendar)
  return absences.flatMap((absence) => {
    const on = limitOf(absence.first, rule.after, calendar)
    return on <= absence.last ? [{ rule, on, absence }] : []
  })
}

function shortSpells(
  rule: Extract<NoticeRule, { kind: 'shortSpells' }>,
  absences: readonly Absence[],
  { options }: WorkingCalendar,
): FiredNotice[] {
  const fired: FiredNotice[] = []
  absences.forEach((absence, index) => {
    const on = absence.first
    const from = addMonths(on, -rule.withinMonths, options.shortMonth)
    const earlier = absences
      .slice(0, index)
      .filter((one) => one.first >= from && lengthOf(one) < options.shortSpellUnderDays)
    const hasFired = fired.some((one) => one.on >= from)
    if (earlier.length >= rule.spells - 1 && !hasFired) fired.push({ rule, on, absence })
  })
  return fired
}

/** The advisory goes out on a closed day too; what it asks for is due the next working day on or after (CAL-8). */
export function taskDueOn(on: Day, calendar: WorkingCalendar): Day {
  return calendar.options.noticeTasks === 'sameDay' ? on : calendar.nextWorkingDayOnOrAfter(on)
}
