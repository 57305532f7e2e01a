import { dayText } from '../calendar/day.ts'
import type { Rules } from '../rules.ts'
import { firedNotices, taskDueOn } from './fired-notices.ts'
import type { Notice, Spell } from './notice.ts'

/**
 * Every advisory that one person's spells give, in order of time; advisories of days to come are among them. Two about
 * one absence that ask the same leave one open task, due when the first of them was (X6).
 *
 * @throws RangeError when a date does not exist or a spell ends before it starts.
 */
export function noticesOf(rules: Pick<Rules, 'policy' | 'calendar'>, spells: readonly Spell[]): Notice[] {
  const asked = new Set<string>()
  return firedNotices(rules, spells).map(({ rule, on, absence }) => {
    const { ruleId, what, to, asks } = rule
    const spellStartsOn = dayText(absence.first)
    const notice = { ruleId, on: dayText(on), what, to, spellStartsOn }
    if (asks === undefined) return notice
    const key = `${asks.ruleId} ${spellStartsOn}`
    if (asked.has(key)) return notice
    asked.add(key)
    return { ...notice, task: { ...asks, dueOn: dayText(taskDueOn(on, rules.calendar)) } }
  })
}
