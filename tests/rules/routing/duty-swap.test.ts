import { describe, expect, test } from '@jest/globals'
import { array, assert, constantFrom, pre, property, record } from 'fast-check'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import { dayOf } from '../../../shared/domain/calendar/day.ts'
import { isOutOfOffice } from '../../../shared/domain/duty/away-on.ts'
import { closedWhy } from '../../../shared/domain/duty/closed-why.ts'
import { changesBetween, type Standing, standingOf } from '../../../shared/domain/duty/standing.ts'
import { type DutySwap, lapsedBy, swapFault, swapped, type SwapTerms } from '../../../shared/domain/duty/swap.ts'
import { municipalOffice } from '../../../shared/domain/policies/common.ts'
import { at } from '../support/rules.ts'

const today = '2026-12-21'
const roster: Standing = new Map([
  ['2026-12-20', 'karen'],
  ['2026-12-21', 'karen'],
  ['2026-12-22', 'karen'],
  ['2026-12-23', 'jonas'],
  ['2026-12-28', 'pia'],
])
const terms: SwapTerms = { on: '2026-12-22', fromId: 'karen', toId: 'jonas', inReturn: '2026-12-23' }

describe('KOLDING-5: staff swap the duty among themselves', () => {
  test('a day for a day: each has the other’s afterwards, and nobody else’s day moves', () => {
    expect(swapFault(roster, terms, today)).toBeUndefined()
    const after = standingOf([...[...roster].map(([on, consultantId]) => ({ on, consultantId })), ...swapped(terms)])
    expect(Object.fromEntries(after)).toEqual({
      ...Object.fromEntries(roster),
      '2026-12-22': 'jonas',
      '2026-12-23': 'karen',
    })
  })

  test('given away, the colleague has it and nothing comes back', () => {
    expect(swapped({ on: '2026-12-22', fromId: 'karen', toId: 'pia' })).toEqual([
      { on: '2026-12-22', consultantId: 'pia' },
    ])
  })

  test('today’s duty can still be swapped: the roster at the time of a call decides', () => {
    expect(swapFault(roster, { on: today, fromId: 'karen', toId: 'jonas' }, today)).toBeUndefined()
  })

  test.each<[string, Partial<SwapTerms>, string, string]>([
    ['with oneself', { toId: 'karen' }, 'swap-with-oneself', 'colleagueId'],
    ['a day that has passed', { on: '2026-12-20' }, 'duty-day-past', 'on'],
    ['for a day that has passed', { inReturn: '2026-12-18' }, 'duty-day-past', 'inReturn'],
    ['a day that is somebody else’s', { on: '2026-12-28' }, 'duty-changed', 'on'],
    ['a day nobody has', { on: '2026-12-29' }, 'duty-changed', 'on'],
    ['for a day the colleague does not have', { inReturn: '2026-12-28' }, 'duty-changed', 'inReturn'],
  ])('not %s', (_what, change, code, field) => {
    expect(swapFault(roster, { ...terms, ...change }, today)).toEqual({ code, field })
  })

  test('law: a swap made twice over, there and back, leaves the roster as it was', () => {
    const day = constantFrom('2026-12-22', '2026-12-23', '2026-12-28', '2026-12-29')
    const person = constantFrom('karen', 'jonas', 'pia')
    assert(
      property(array(record({ on: day, consultantId: person })), day, day, (entries, on, inReturn) => {
        const before = standingOf(entries)
        const [fromId, toId] = [before.get(on), before.get(inReturn)]
        pre(fromId !== undefined && toId !== undefined && fromId !== toId)
        if (fromId === undefined || toId === undefined) return
        const there = { on, fromId, toId, inReturn }
        expect(swapFault(before, there, today)).toBeUndefined()
        const between = [...entries, ...swapped(there)]
        const back = { on, fromId: toId, toId: fromId, inReturn }
        expect(swapFault(standingOf(between), back, today)).toBeUndefined()
        expect(standingOf([...between, ...swapped(back)])).toEqual(before)
      }),
    )
  })
})

describe('a swap that nobody can accept any more', () => {
  const open: DutySwap = { ...terms, swapId: 's', state: 'asked', askedAt: '2026-12-20T08:00:00Z' }

  test('stays open as long as both have their days', () => {
    expect(lapsedBy(roster, [open], today)).toEqual([])
  })

  test.each<[string, Standing, string]>([
    ['the day went to another', new Map([...roster, ['2026-12-22', 'pia']]), today],
    ['the day in return went to another', new Map([...roster, ['2026-12-23', 'pia']]), today],
    ['the day has passed', roster, '2026-12-23'],
  ])('has lapsed when %s', (_why, standing, now) => {
    expect(lapsedBy(standing, [open], now)).toEqual([open])
  })
})

test('KOLDING-5: a day that keeps its consultant gets no new entry, so since when it stands so does not move', () => {
  const wanted: Standing = new Map([
    ['2026-12-22', 'karen'],
    ['2026-12-23', 'pia'],
  ])
  const now: Standing = new Map([
    ['2026-12-21', 'karen'],
    ['2026-12-22', 'karen'],
    ['2026-12-23', 'jonas'],
  ])
  expect(changesBetween(now, wanted)).toEqual([{ on: '2026-12-21' }, { on: '2026-12-23', consultantId: 'pia' }])
  expect(changesBetween(wanted, wanted)).toEqual([])
})

describe('KOLDING-2: what speaks against a day', () => {
  const calendar = workingCalendar({ ...municipalOffice, closingDays: ['2026-12-28'] })

  test.each([
    ['2026-12-21', undefined],
    ['2026-12-26', 'publicHoliday'],
    ['2026-12-27', 'weekend'],
    ['2026-12-24', 'closingDay'],
    ['2026-12-28', 'closingDay'],
  ])('%s: %s', (on, why) => {
    expect(closedWhy(calendar, dayOf(on))).toBe(why)
  })

  test.each([
    ['all day', '2026-12-22T00:00', '2026-12-23T00:00', true],
    ['half of the office hours', '2026-12-22T08:00', '2026-12-22T12:00', true],
    ['an hour at the dentist', '2026-12-22T09:00', '2026-12-22T10:00', false],
    ['the evening', '2026-12-22T16:00', '2026-12-22T22:00', false],
  ])('out of office %s', (_what, from, until, isAway) => {
    const away = [{ startMs: at(from).epochMilliseconds, endMs: at(until).epochMilliseconds }]
    expect(isOutOfOffice(calendar, away, '2026-12-22')).toBe(isAway)
  })
})
