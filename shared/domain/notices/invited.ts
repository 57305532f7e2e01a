import { addMonths, dayOf } from '../calendar/day.ts'
import type { DateText } from '../ids.ts'
import type { MeetingRule } from '../policies/schema.ts'
import { absencesOf } from './absences.ts'
import type { Spell } from './notice.ts'

/**
 * Whether a series of talks at a workplace invites this person: away at some time within so many months before that date,
 * back at work or not (HELSINGOER-11). A meeting without such a series invites nobody by itself.
 */
export function isInvited({ invites }: MeetingRule, spells: readonly Spell[], on: DateText): boolean {
  if (invites === undefined) return false
  const today = dayOf(on)
  const from = addMonths(today, -invites.absentWithinMonths)
  return absencesOf(spells).some(({ first, last }) => first <= today && last >= from)
}
