import { describe, expect, test } from '@jest/globals'
import { comparedSteps } from '../../../addin/features/policies/compare.ts'
import { presetExample, presets, triedWith } from '../../../addin/features/policies/example.ts'
import { tryPolicyInput, type PolicyStep } from '../../../shared/contract/policies.ts'
import { dayOf } from '../../../shared/domain/calendar/day.ts'
import { holidaysOf } from '../../../shared/domain/calendar/public-holidays.ts'

describe('an example at a press', () => {
  test('Christmas is the story of X3', () => {
    expect(presetExample('christmas', '2026-12-21')).toMatchObject({
      firstAbsenceDay: '2026-12-04',
      enquiryDay: '2026-12-21',
      enquiryTime: '09:10',
    })
  })

  test('Easter and Whitsun fall where the calendar has them, 2026 to 2060', () => {
    for (let year = 2026; year <= 2060; year++) {
      const today = `${year}-01-01`
      const { publicHolidays } = holidaysOf(year)
      expect(publicHolidays).toContain(dayOf(presetExample('easter', today).enquiryDay) + 7)
      expect(publicHolidays).toContain(dayOf(presetExample('whitsun', today).enquiryDay) + 3)
    }
  })

  test('one that has gone by this year is next year’s', () => {
    expect(presetExample('easter', '2026-12-21').enquiryDay).toBe('2027-03-22')
    expect(presetExample('christmas', '2026-12-22').enquiryDay).toBe('2027-12-20')
  })

  test.each(presets)('%s can be sent as it stands', (preset) => {
    const example = triedWith(presetExample(preset, '2026-12-21'), 'varde')
    expect(tryPolicyInput.safeParse(example).success).toBe(true)
  })

  test('without any date there is nothing to try', () => {
    const example = presetExample('today', '2026-12-21')
    expect(triedWith({ ...example, firstAbsenceDay: '', enquiryDay: '' }, 'varde')).toBeUndefined()
  })
})

const aStep = (given: Partial<PolicyStep>): PolicyStep => ({
  key: 'VARDE-4',
  kind: 'obligation',
  act: 'meeting:roundTable',
  on: '2026-12-28',
  basis: 'policy',
  bookableDates: [],
  what: { da: 'Hold rundbordssamtale', en: 'Hold the round-table meeting' },
  why: { da: '', en: '', ruleId: 'VARDE-4' },
  covers: [],
  ...given,
})

describe('two models side by side', () => {
  const other = aStep({ key: 'HELSINGOER-3', on: '2026-12-23' })

  test('the same act another day is another date, whichever rule asks for it', () => {
    expect(comparedSteps([aStep({})], [other]).get('VARDE-4')).toBe('otherDate')
    expect(comparedSteps([aStep({})], [{ ...other, on: '2026-12-28' }]).get('VARDE-4')).toBe('same')
  })

  test('an act that the other model does not know stands only here', () => {
    const contact = aStep({ key: 'VARDE-3', act: 'task:contactEmployee' })
    expect(comparedSteps([contact], [other]).get('VARDE-3')).toBe('onlyHere')
  })

  test('law and service goal are never each other’s match', () => {
    expect(comparedSteps([aStep({ basis: 'law' })], [aStep({})]).get('VARDE-4')).toBe('onlyHere')
  })

  test('a series is matched talk by talk', () => {
    const series = ['1', '2', '3'].map((n) =>
      aStep({ key: `KATALOG-4#${n}`, act: 'meeting:followUp', on: `2027-01-0${n}` }),
    )
    expect([...comparedSteps(series, series.slice(0, 2)).values()]).toEqual(['same', 'same', 'onlyHere'])
  })
})
