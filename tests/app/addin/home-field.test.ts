import { describe, expect, test } from '@jest/globals'
import { formSchema, type Asked } from '../../../addin/features/start-request/schema.ts'
import type { FormValues } from '../../../addin/features/start-request/values.ts'

const asked: Asked = { today: '2026-12-21', isDayRequired: false, asksHome: true, callQuestions: [] }
const typed: FormValues = {
  workplaceId: 'soendervangskolen',
  firstAbsenceDay: '4/12',
  expectedOverEightWeeks: 'yes',
  livesElsewhere: 'yes',
  homeMunicipality: ' Greve ',
  affectedFunctions: '',
  affectedHowLong: '',
  adaptations: '',
  place: 'workplace',
  participants: ['leader'],
  time: '',
  callAnswers: {},
}

/** What would be sent, or the faults by field. */
function sent(change: Partial<FormValues>, form: Partial<Asked> = {}) {
  const { success, data, error } = formSchema({ ...asked, ...form }).safeParse({ ...typed, ...change })
  if (success) return { home: data.homeMunicipality }
  return { faults: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
}

describe('ISHOEJ-5, HJOERRING-12: where the employee lives', () => {
  test('the municipality is sent as it was written', () => {
    expect(sent({})).toEqual({ home: 'Greve' })
  })

  test('whoever lives here sends none, whatever was typed before', () => {
    expect(sent({ livesElsewhere: 'no' })).toEqual({ home: undefined })
  })

  test('yes without a name is told beside the field, together with the other faults', () => {
    expect(sent({ homeMunicipality: '  ', expectedOverEightWeeks: '' })).toEqual({
      faults: expect.arrayContaining([
        'homeMunicipality: municipalityMissing',
        'expectedOverEightWeeks: overEightWeeksMissing',
      ]),
    })
  })

  test('a name that is too long is told beside the field', () => {
    expect(sent({ homeMunicipality: 'a'.repeat(101) })).toEqual({ faults: ['homeMunicipality: municipalityTooLong'] })
  })

  test('P-1: a form that does not ask sends nothing, also from a draft that has it', () => {
    expect(sent({}, { asksHome: false })).toEqual({ home: undefined })
    expect(sent({ homeMunicipality: '' }, { asksHome: false })).toEqual({ home: undefined })
  })
})
