import { expect, test } from '@jest/globals'
import { fieldErrors } from '../../../addin/features/start-request/field-errors.ts'
import type { Problem } from '../../../shared/contract/errors.ts'

const message = { da: 'Ret dette.', en: 'Correct this.' }

test.each([
  ['firstAbsenceDay', 'firstAbsenceDay'],
  ['answers.affectedFunctions', 'affectedFunctions'],
  ['wish.participants.0', 'participants'],
  ['slot.startsAt', 'time'],
])('a fault in %s stands beside its field', (path, field) => {
  expect(fieldErrors(aProblem(path))).toEqual([{ field, message }])
})

test('a fault the form has no field for is not hung on another', () => {
  expect(fieldErrors(aProblem('channel'))).toEqual([])
})

function aProblem(path: string): Problem {
  return {
    type: 'about:blank',
    title: 'Invalid',
    status: 422,
    code: 'input-invalid',
    detail: message,
    fields: [{ path, code: 'invalid', message }],
    instance: 'a-reference',
  }
}
