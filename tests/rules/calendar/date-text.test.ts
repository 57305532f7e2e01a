import { expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import {
  daDate,
  dateTimeText,
  enDate,
  localDate,
  longDateText,
  relativeDateText,
  timeText,
} from '../../../shared/domain/calendar/date-text.ts'
import { copenhagen, textAt } from '../support/rules.ts'

test('dates are said as Danes say them, and completely in English', () => {
  expect(daDate('2026-12-22')).toBe('tir. 22. dec.')
  expect(enDate('2026-12-22')).toBe('Tue 22 Dec')
  expect(daDate('2027-05-01')).toBe('lør. 1. maj')
  expect(longDateText('2027-01-07')).toEqual({ da: 'torsdag 7. januar', en: 'Thursday 7 January' })
})

test('a moment is said on the municipality’s clock, with a full stop in Danish', () => {
  const expected = { da: 'tir. 22. dec. kl. 10.00', en: 'Tue 22 Dec at 10:00' }
  expect(dateTimeText('2026-12-22T09:00:00Z', copenhagen)).toEqual(expected)
  expect(timeText('2026-12-22T09:05:00Z', copenhagen)).toEqual({ da: '10.05', en: '10:05' })
  expect(timeText('2026-12-21T23:00:00Z', copenhagen)).toEqual({ da: '00.00', en: '00:00' })
})

test('the local date turns at local midnight, winter and summer', () => {
  expect(localDate('2026-12-21T22:59:59Z', copenhagen)).toBe('2026-12-21')
  expect(localDate('2026-12-21T23:00:00Z', copenhagen)).toBe('2026-12-22')
  expect(localDate('2026-06-21T22:00:00Z', copenhagen)).toBe('2026-06-22')
})

test('near days have words of their own', () => {
  expect(relativeDateText('2026-12-21', '2026-12-21').da).toBe('i dag')
  expect(relativeDateText('2026-12-22', '2026-12-21').en).toBe('tomorrow')
  expect(relativeDateText('2026-12-28', '2026-12-21').da).toBe('mandag 28. december')
  expect(relativeDateText('2026-12-20', '2026-12-21').da).toBe('søndag 20. december')
})

test('every hour of a year is told as Temporal tells it', () => {
  let moment = Temporal.Instant.from(textAt('2026-01-01T00:00'))
  for (let hour = 0; hour < 8760; hour += 7, moment = moment.add({ hours: 7 })) {
    const local = moment.toZonedDateTimeISO(copenhagen)
    const expected = local.toPlainTime().toString().slice(0, 5)
    expect(timeText(moment.toString(), copenhagen).en).toBe(expected)
    expect(localDate(moment.toString(), copenhagen)).toBe(local.toPlainDate().toString())
  }
})
