import type { Me } from '../../shared/contract/me.ts'
import type { Policy } from '../../shared/domain/policies/schema.ts'
import { refused, type Refusal } from './outcome.ts'

type Field = Policy['intake']['fields'][number]

/** The policy's form as the leader's pane shows it: its own words, and what must be answered. */
export function formOf(policy: Policy): Me['policy']['form'] {
  const { questions, forbidden } = policy.intake
  const [firstAbsenceDay, expectedOverEightWeeks] = [
    fieldOf(policy, 'firstAbsenceDay'),
    fieldOf(policy, 'expectedOverEightWeeks'),
  ]
  return {
    firstAbsenceDay: { label: firstAbsenceDay.label, isRequired: firstAbsenceDay.isRequired },
    expectedOverEightWeeks: { label: expectedOverEightWeeks.label },
    questions: questions.map(({ field, label }) => ({ field, label })),
    warning: forbidden.warning,
  }
}

/** A request without a first absence day is preventive: refused where the policy's form demands the day (HJOERRING-18). */
export function missingDay(policy: Policy, firstAbsenceDay: string | undefined): Refusal | undefined {
  const { isRequired, ruleId } = fieldOf(policy, 'firstAbsenceDay')
  if (!isRequired || firstAbsenceDay !== undefined) return undefined
  return refused('input-invalid', { field: 'firstAbsenceDay', ruleId })
}

/** @throws Error when the policy asks no such thing: every form asks both. */
function fieldOf({ id, intake }: Policy, wanted: Field['field']): Field {
  const found = intake.fields.find(({ field }) => field === wanted)
  if (found === undefined) throw new Error(`The form of policy ${id} does not ask for ${wanted}`)
  return found
}
