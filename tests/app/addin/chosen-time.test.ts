import { describe, expect, test } from '@jest/globals'
import { chosenTime, noTime } from '../../../addin/ui/times/chosen-time.ts'
import { byDay } from '../../../addin/ui/dates/by-day.ts'
import { timeKey } from '../../../addin/ui/times/time-key.ts'
import { anOffer } from './an-offer.ts'

const best = anOffer({ startsAt: '2026-12-22T09:00:00Z' })
const second = anOffer({ startsAt: '2026-12-23T08:00:00Z' })

describe('the time that one press books', () => {
  test('until the leader chooses, it is the best one', () => {
    expect(chosenTime([best, second], '')).toEqual({ kind: 'time', offer: best })
  })

  test('then it is the chosen one, wherever it stands after a refresh', () => {
    expect(chosenTime([second, best], timeKey(best))).toEqual({ kind: 'time', offer: best })
  })

  test('a chosen time that was taken is never swapped for another behind the leader’s back', () => {
    expect(chosenTime([second], timeKey(best))).toEqual({ kind: 'gone' })
  })

  test('without times, or by choice, the request goes without one', () => {
    expect(chosenTime([], '')).toEqual({ kind: 'noTime' })
    expect(chosenTime([best], noTime)).toEqual({ kind: 'noTime' })
  })
})

test('times are grouped by the municipality’s day: 23.30 UTC is the next day in Havnsby', () => {
  const late = anOffer({ startsAt: '2026-12-22T23:30:00Z' })
  const days = byDay([second, late, best], 'Europe/Copenhagen').map(({ day, items }) => [day, items.length])
  expect(days).toEqual([
    ['2026-12-22', 1],
    ['2026-12-23', 2],
  ])
})
