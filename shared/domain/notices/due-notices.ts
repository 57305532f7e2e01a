import { type Day, dayOf, dayText } from '../calendar/day.ts'
import type { Rules } from '../rules.ts'
import type { Absence } from './absences.ts'
import { type FiredNotice, firedNotices, taskDueOn } from './fired-notices.ts'
import type { Notice, Spell } from './notice.ts'

/** An advisory that has been told: which day of the rule's it was about, and what it asked. */
export type ToldNotice = Pick<Notice, 'ruleId' | 'on' | 'to' | 'task'>

/** What is to be told; `needsAbsence`: it says that somebody is away, and says nothing of somebody who is back. */
export interface DueNotice extends Notice {
  readonly needsAbsence: boolean
}

/** Days that an advisory about a pattern stands, though the employee is back: long enough for a leader who was away. */
const patternStandsDays = 14

/**
 * What is to be told today: of each absence the newest advisory whose day has come (CAL-8), unless it was told. Those
 * before it that nobody got, because the absence was reported late, are overtaken by it. What it asks is due the next
 * working day from today, or when an earlier advisory about the absence said (X6).
 */
export function dueNotices(
  rules: Pick<Rules, 'policy' | 'calendar'>,
  spells: readonly Spell[],
  told: readonly ToldNotice[],
  today: Day,
): DueNotice[] {
  const newest = new Map<string, FiredNotice>()
  for (const fired of firedNotices(rules, spells))
    if (fired.on <= today) newest.set(`${fired.rule.to} ${fired.absence.first}`, fired)

  return [...newest.values()].flatMap(({ rule, on, absence }) => {
    const { ruleId, what, to, asks } = rule
    const needsAbsence = rule.kind === 'stillAbsent'
    if (!isStanding({ needsAbsence, on: dayText(on) }, absence, today)) return []
    const earlier = told.filter((one) => one.to === to && dayOf(one.on) >= absence.first)
    if (earlier.some((one) => dayOf(one.on) >= on)) return []
    const notice = { ruleId, what, to, needsAbsence, on: dayText(on), spellStartsOn: dayText(absence.first) }
    if (asks === undefined) return [notice]
    const open = earlier.find(({ task }) => task?.ruleId === asks.ruleId)?.task
    return [{ ...notice, task: open ?? { ...asks, dueOn: dayText(taskDueOn(today, rules.calendar)) } }]
  })
}

/** Whether an advisory still has something to say: the employee is away, or the pattern it is about is a fortnight old at most. */
export function isStanding(
  { needsAbsence, on }: Pick<DueNotice, 'needsAbsence' | 'on'>,
  absence: Absence,
  today: Day,
): boolean {
  return absence.last >= today || (!needsAbsence && dayOf(on) + patternStandsDays >= today)
}
