import { describe, expect, test } from '@jest/globals'
import { filledPeriods, inYears, periodsOf } from '../../../addin/features/preferences/note-periods.ts'

describe('P-15: how long notes are kept, as a form', () => {
  const periods = { employerNote: 60, healthText: 12 }

  test('what stands is shown as it is, and saved again it is the same; blanks are nothing', () => {
    expect(periodsOf(filledPeriods(periods))).toEqual({ input: periods })
    expect(periodsOf({ employerNote: ' 24 ', healthText: '6' })).toEqual({ input: { employerNote: 24, healthText: 6 } })
  })

  test.each(['', '0', '-6', '6,5', '1e1', 'et år', '61'])('"%s" is pointed at, and nothing is sent', (healthText) => {
    expect(periodsOf({ employerNote: '60', healthText })).toEqual({ unread: ['healthText'] })
  })

  test('both are pointed at when neither can be read', () => {
    expect(periodsOf({ employerNote: '121', healthText: 'x' })).toEqual({ unread: ['employerNote', 'healthText'] })
  })

  test('months are said in years', () => {
    expect([6, 12, 18].map(inYears)).toEqual([
      { years: 0, months: 6 },
      { years: 1, months: 0 },
      { years: 1, months: 6 },
    ])
  })
})
