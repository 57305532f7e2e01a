import { dayOf } from '../calendar/day.ts'
import type { Notice, Spell } from '../notices/notice.ts'
import type { ExplainedNotice } from './explanation.ts'
import type { ExplainFacts } from './facts.ts'

export function explainedNotices(notices: readonly Notice[]): ExplainedNotice[] {
  return notices.map(({ ruleId, on, what, task }) => ({
    ruleId,
    on,
    taskDue: task?.dueOn ?? null,
    why: { ruleId, ...what },
  }))
}

/** The spells told, and an absence that goes on from the first absence day where no spell says so. */
export function spellsOf({ spells, firstAbsenceDay }: ExplainFacts): Spell[] {
  const known = spells.map(({ start, end }) => ({ startsOn: start, ...(end !== undefined && { endsOn: end }) }))
  if (firstAbsenceDay === undefined) return known
  const first = dayOf(firstAbsenceDay)
  const isTold = spells.some(({ start, end }) => dayOf(start) <= first && (end === undefined || dayOf(end) >= first))
  return isTold ? known : [...known, { startsOn: firstAbsenceDay }]
}
