import type { Problem } from '../../../shared/contract/errors.ts'
import type { FormValues } from './values.ts'

type Text = { readonly da: string; readonly en: string }

export interface FieldError {
  readonly field: keyof FormValues
  readonly message: Text
}

const fields: Readonly<Record<string, keyof FormValues>> = {
  workplaceId: 'workplaceId',
  firstAbsenceDay: 'firstAbsenceDay',
  expectedOverEightWeeks: 'expectedOverEightWeeks',
  homeMunicipality: 'homeMunicipality',
  'answers.affectedFunctions': 'affectedFunctions',
  'answers.affectedHowLong': 'affectedHowLong',
  'answers.adaptations': 'adaptations',
  'call.answers': 'callAnswers',
  'wish.place': 'place',
  'wish.participants': 'participants',
  slot: 'time',
}

/** The parts of the form an answered refusal points at, so that each message stands beside its field. */
export function fieldErrors(problem: Problem | undefined): FieldError[] {
  return (problem?.fields ?? []).flatMap(({ path, message }) => {
    const field = fields[path] ?? fields[path.split('.').slice(0, 2).join('.')] ?? fields[path.split('.')[0] ?? '']
    return field === undefined ? [] : [{ field, message }]
  })
}
