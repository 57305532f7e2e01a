import type { Me } from '../../../shared/contract/me.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { isSameMunicipality } from '../../../shared/domain/same-municipality.ts'
import { done, refused, type Outcome, type Refusal } from '../outcome.ts'

type Field = Policy['intake']['fields'][number]

/** The policy's form as the leader's pane shows it: its own words, and what must be answered. */
export function formOf(policy: Policy): Me['policy']['form'] {
  const { questions, forbidden } = policy.intake
  const [firstAbsenceDay, expectedOverEightWeeks] = [
    fieldOf(policy, 'firstAbsenceDay'),
    fieldOf(policy, 'expectedOverEightWeeks'),
  ]
  const home = asked(policy, 'homeMunicipality')
  return {
    firstAbsenceDay: { label: firstAbsenceDay.label, isRequired: firstAbsenceDay.isRequired },
    expectedOverEightWeeks: { label: expectedOverEightWeeks.label },
    ...(home !== undefined && { homeMunicipality: { label: home.label } }),
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

/** Where the employee lives, when that is elsewhere; refused where the form does not ask: what is not needed is not kept. */
export function homeElsewhere(
  policy: Policy,
  ownName: string,
  typed: string | undefined,
): Outcome<{ readonly homeMunicipality?: string }> {
  if (typed === undefined) return done({})
  if (asked(policy, 'homeMunicipality') === undefined) return refused('input-invalid', { field: 'homeMunicipality' })
  return done(isSameMunicipality(typed, ownName) ? {} : { homeMunicipality: typed })
}

/** @throws Error when the policy asks no such thing: every form asks both. */
function fieldOf(policy: Policy, wanted: 'firstAbsenceDay' | 'expectedOverEightWeeks'): Field {
  const found = asked(policy, wanted)
  if (found === undefined) throw new Error(`The form of policy ${policy.id} does not ask for ${wanted}`)
  return found
}

function asked({ intake }: Policy, wanted: Field['field']): Field | undefined {
  return intake.fields.find(({ field }) => field === wanted)
}
