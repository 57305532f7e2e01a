import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { readDay, typedDay } from '../../../addin/ui/dates/date-typing.ts'

const today = '2026-12-21'

describe('a leader types the first absence day as Danes write dates', () => {
  test.each([
    ['4/12', '2026-12-04'],
    ['04-12', '2026-12-04'],
    ['04-12-2026', '2026-12-04'],
    ['4.12.26', '2026-12-04'],
    ['4 12', '2026-12-04'],
    ['041226', '2026-12-04'],
    ['0412', '2026-12-04'],
    ['4. dec', '2026-12-04'],
    ['4. december 2026', '2026-12-04'],
    [' 4 DEC. ', '2026-12-04'],
    ['1. maj', '2026-05-01'],
    ['1. okt', '2026-10-01'],
    ['1 October', '2026-10-01'],
    ['2026-12-04', '2026-12-04'],
  ])('%s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day)
  })
})

describe('what is no date is never taken for one', () => {
  test.each(['', '4', 'i går', '32/12', '30/2', '30. februar 2026', '4/13', '4/12/', '12', '29-02-2026', '4. dex'])(
    '"%s"',
    (typed) => {
      expect(readDay(typed, today)).toBeUndefined()
    },
  )
})

test('without a year, an absence lies in the past: 30 December typed on 21 December is last year’s', () => {
  expect(readDay('30/12', today)).toBe('2025-12-30')
})

test('a day to come lies ahead: 4 January typed on 21 December is next year’s', () => {
  expect([readDay('4/1', today, 'coming'), readDay('21/12', today, 'coming')]).toEqual(['2027-01-04', today])
})

test('29 February without a year is the last one there was', () => {
  expect(readDay('29/2', today)).toBe('2024-02-29')
})

test('a date given with its year is kept even when it is still to come, so that the form can say so', () => {
  expect(readDay('24-12-2026', today)).toBe('2026-12-24')
})

test('what the field shows for a day is read as the same day', () => {
  const anyDay = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(fc.property(anyDay, (day) => readDay(typedDay(day), today) === day))
})
