import { describe, expect, test } from '@jest/globals'
import { dayText, longDayText, momentText } from '../../../addin/ui/dates/date-text.ts'

const zone = 'Europe/Copenhagen'

describe('dates are written as the reader writes them', () => {
  test('a moment, in Danish and in English', () => {
    expect(momentText('2026-12-22T09:00:00Z', 'da', zone)).toBe('tir. 22. dec. kl. 10.00')
    expect(momentText('2026-12-22T09:00:00Z', 'en', zone)).toBe('Tue 22 Dec at 10:00')
  })

  test('a day, short and in full', () => {
    expect(dayText('2027-01-07', 'da')).toBe('tor. 7. jan.')
    expect(longDayText('2027-01-07', 'da')).toBe('torsdag 7. januar')
    expect(longDayText('2027-01-07', 'en')).toBe('Thursday 7 January')
  })
})

test('the clock is the municipality’s: summer time adds two hours to UTC, winter time one', () => {
  expect(momentText('2026-07-01T22:30:00Z', 'da', zone)).toBe('tor. 2. jul. kl. 00.30')
  expect(momentText('2026-03-29T00:59:00Z', 'da', zone)).toBe('søn. 29. mar. kl. 01.59')
  expect(momentText('2026-03-29T01:00:00Z', 'da', zone)).toBe('søn. 29. mar. kl. 03.00')
})
