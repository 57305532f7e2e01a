import type { PersonId, WorkplaceId } from '../ids.ts'
import type { Policy } from '../policies/schema.ts'
import type { RuleId, Text } from '../text.ts'

export interface StaffingGap {
  readonly ruleId: RuleId
  readonly what: Text
  readonly expected: number
  readonly actual: number
}

/**
 * Where the team is smaller than the model says (VARDE-7, ROSKILDE-6, ISHOEJ-7). Extra people are no gap; whoever has no
 * profession told is a retention consultant.
 */
export function staffingGaps(
  { team }: Pick<Policy, 'team'>,
  people: readonly { readonly professions: readonly string[] }[],
): StaffingGap[] {
  return team.flatMap(({ ruleId, what, professions: wanted, count }) => {
    const actual = people.filter(({ professions }) =>
      (professions.length === 0 ? ['retentionConsultant'] : professions).some((one) => wanted.includes(one)),
    ).length
    return actual < count ? [{ ruleId, what, expected: count, actual }] : []
  })
}

/** Workplaces without the contact that the model promises every one of them (STEVNS-4, HJOERRING-13). */
export function withoutContact(
  { routing }: Pick<Policy, 'routing'>,
  workplaces: readonly { readonly workplaceId: WorkplaceId; readonly fixedConsultantId?: PersonId }[],
): { readonly ruleId: RuleId; readonly workplaceId: WorkplaceId }[] {
  const rule = routing.find((strategy) => strategy.kind === 'fixedConsultant' && strategy.isRequired === true)
  if (rule === undefined) return []
  return workplaces
    .filter(({ fixedConsultantId }) => fixedConsultantId === undefined)
    .map(({ workplaceId }) => ({ ruleId: rule.ruleId, workplaceId }))
}
