import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import type { DateText } from '../../../shared/domain/ids.ts'
import { type DueNotice, dueNotices, type ToldNotice } from '../../../shared/domain/notices/due-notices.ts'
import { nextLookMs } from '../../../shared/domain/notices/next-look.ts'
import type { Spell } from '../../../shared/domain/notices/notice.ts'
import { rulesOf } from '../support/models.ts'
import { at } from '../support/rules.ts'

const hjoerring = rulesOf('hjoerring')

function away(startsOn: DateText, days?: number): Spell {
  return days === undefined ? { startsOn } : { startsOn, endsOn: dayText(dayOf(startsOn) + days - 1) }
}

/** `HJOERRING-2 of 2026-04-02, do by 2026-04-07`. */
function said({ ruleId, on, task }: Pick<DueNotice, 'ruleId' | 'on' | 'task'>): string {
  return `${ruleId} of ${on}${task === undefined ? '' : `, do by ${task.dueOn}`}`
}

function due(spells: readonly Spell[], today: DateText, told: readonly ToldNotice[] = [], rules = hjoerring): string[] {
  return dueNotices(rules, spells, told, dayOf(today)).map(said)
}

function lookAt(spells: readonly Spell[], now: string, told: readonly ToldNotice[] = []): string | undefined {
  const ms = nextLookMs(hjoerring, spells, told, at(now).epochMilliseconds)
  if (ms === undefined) return undefined
  return new Date(ms).toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' })
}

describe('what is told on a day', () => {
  test('X5, CAL-8: the week is told of on Maundy Thursday, and its task is due after Easter', () => {
    const spells = [away('2026-03-26')]
    expect(due(spells, '2026-04-01')).toEqual([])
    expect(due(spells, '2026-04-02')).toEqual(['HJOERRING-2 of 2026-04-02, do by 2026-04-07'])
  })

  test('HJOERRING-2: nothing of somebody who came back before it could be told', () => {
    expect(due([away('2026-03-02', 10)], '2026-03-11')).toHaveLength(1)
    expect(due([away('2026-03-02', 10)], '2026-03-12')).toEqual([])
  })

  test('HJOERRING-3: of three short absences also when the employee is back, for a fortnight', () => {
    const spells = [away('2026-01-12', 2), away('2026-02-23', 1), away('2026-04-09', 1)]
    expect(due(spells, '2026-04-23')).toEqual(['HJOERRING-3 of 2026-04-09, do by 2026-04-23'])
    expect(due(spells, '2026-04-24')).toEqual([])
  })

  test('CAL-8: an absence reported late is told of late, and its task is due the next working day from then', () => {
    expect(due([away('2026-03-02')], '2026-03-14')).toEqual(['HJOERRING-2 of 2026-03-09, do by 2026-03-16'])
  })

  test('KATALOG-T2: of four that have come at once the newest is told, the others are overtaken', () => {
    const katalog = rulesOf('katalog')
    expect(due([away('2026-12-22')], '2027-01-06', [], katalog)).toEqual(['KATALOG-T2 of 2027-01-05, do by 2027-01-06'])
  })

  test('what was told is not told again, also when the first day turns out to be earlier', () => {
    const told = dueNotices(hjoerring, [away('2026-03-03')], [], dayOf('2026-03-10'))
    expect(told.map(said)).toEqual(['HJOERRING-2 of 2026-03-10, do by 2026-03-10'])
    expect(due([away('2026-03-03')], '2026-03-10', told)).toEqual([])
    expect(due([away('2026-03-03'), away('2026-03-02', 1)], '2026-03-11', told)).toEqual([])
  })

  test('X6c: the second advisory about an absence keeps the task of the first', () => {
    const spells = [away('2026-01-12', 2), away('2026-02-23', 1), away('2026-04-09')]
    const first = dueNotices(hjoerring, spells, [], dayOf('2026-04-09'))
    expect(first.map(said)).toEqual(['HJOERRING-3 of 2026-04-09, do by 2026-04-09'])
    expect(due(spells, '2026-04-16', first)).toEqual(['HJOERRING-2 of 2026-04-16, do by 2026-04-09'])
  })

  test('a new absence is told of anew', () => {
    const told = dueNotices(hjoerring, [away('2026-03-02')], [], dayOf('2026-03-09'))
    const spells = [away('2026-03-02', 14), away('2026-05-04')]
    expect(due(spells, '2026-05-11', told)).toEqual(['HJOERRING-2 of 2026-05-11, do by 2026-05-11'])
  })

  test('a model without advisories tells nothing', () => {
    expect(due([away('2026-03-02')], '2026-03-20', [], rulesOf('varde'))).toEqual([])
  })
})

describe('when it is told', () => {
  test.each([
    ['before its day: when the office opens on it', '2026-04-01T12:00', '2026-04-02 08:00:00'],
    ['on its day, before the office opens: then', '2026-04-02T06:30', '2026-04-02 08:00:00'],
    ['on its day, in the office’s hours: now', '2026-04-02T11:00', '2026-04-02 11:00:00'],
    ['after hours: the next morning, closed day or not', '2026-04-02T16:00', '2026-04-03 08:00:00'],
  ])('CAL-8, %s', (_when, now, expected) => {
    expect(lookAt([away('2026-03-26')], now)).toBe(expected)
  })

  test('never again where nothing is left to tell', () => {
    const told = dueNotices(hjoerring, [away('2026-03-26')], [], dayOf('2026-04-02'))
    expect(lookAt([away('2026-03-26')], '2026-04-02T12:00', told)).toBeUndefined()
    expect(lookAt([away('2026-03-26', 2)], '2026-03-27T12:00')).toBeUndefined()
  })
})

describe('laws of what is told', () => {
  const spells = fc.array(
    fc
      .record({ start: fc.integer({ min: 20_000, max: 20_400 }), days: fc.integer({ min: 1, max: 40 }) })
      .map(({ start, days }) => away(dayText(start), days)),
    { minLength: 1, maxLength: 8 },
  )

  test('HJOERRING-2, HJOERRING-3: looked at every day, each rule’s day is told once and in order', () => {
    fc.assert(
      fc.property(spells, (spells) => {
        const told: DueNotice[] = []
        for (let day = 20_000; day < 20_460; day++) told.push(...dueNotices(hjoerring, spells, told, day))
        const on = told.map((notice) => notice.on)
        expect(on).toEqual([...new Set(on)].toSorted())
      }),
      { numRuns: 30 },
    )
  })

  test('nothing is told of a day to come, and nobody is looked at in the past', () => {
    fc.assert(
      fc.property(spells, fc.integer({ min: 20_000, max: 20_460 }), (spells, today) => {
        for (const { on } of dueNotices(hjoerring, spells, [], today)) expect(dayOf(on)).toBeLessThanOrEqual(today)
        const nowMs = hjoerring.calendar.zone.at(today, 10 * 60 + 7)
        expect(nextLookMs(hjoerring, spells, [], nowMs) ?? nowMs).toBeGreaterThanOrEqual(nowMs)
      }),
      { numRuns: 100 },
    )
  })
})
