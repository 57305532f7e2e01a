import type { Rules } from '../rules.ts'
import { dueNotices, type ToldNotice } from './due-notices.ts'
import { firedNotices } from './fired-notices.ts'
import type { Spell } from './notice.ts'

/**
 * When something may be told of one person's spells again, in milliseconds: now, the next time the office's hours begin,
 * or on the next rule's day. An advisory keeps its calendar date, closed day or not (CAL-8); only nights are left alone.
 * Undefined: nothing, until a spell is reported or the rules change.
 */
export function nextLookMs(
  rules: Pick<Rules, 'policy' | 'calendar'>,
  spells: readonly Spell[],
  told: readonly ToldNotice[],
  nowMs: number,
): number | undefined {
  const { zone, opensAt, closesAt } = rules.calendar
  const today = zone.dayAt(nowMs)
  const minutes = zone.minutesAt(nowMs)
  if (dueNotices(rules, spells, told, today).length > 0) {
    if (minutes < opensAt) return zone.at(today, opensAt)
    return minutes < closesAt ? nowMs : zone.at(today + 1, opensAt)
  }
  const next = firedNotices(rules, spells).find(({ on }) => on > today)
  return next === undefined ? undefined : zone.at(next.on, opensAt)
}
