import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import type { DateText } from '../../../shared/domain/ids.ts'
import { isInvited } from '../../../shared/domain/notices/invited.ts'
import type { Notice, Spell } from '../../../shared/domain/notices/notice.ts'
import { noticesOf } from '../../../shared/domain/notices/notices-of.ts'
import { standingDates } from '../../../shared/domain/notices/standing-dates.ts'
import { meetingRule } from '../../../shared/domain/policies/meeting-rule.ts'
import { rulesOf } from '../support/models.ts'

/** A spell of so many days; without a number it goes on. */
function away(startsOn: DateText, days?: number): Spell {
  return days === undefined ? { startsOn } : { startsOn, endsOn: dayText(dayOf(startsOn) + days - 1) }
}

/** `HJOERRING-2 on 2026-04-02, do by 2026-04-07`. */
function told({ ruleId, on, task }: Notice): string {
  return `${ruleId} on ${on}${task === undefined ? '' : `, do by ${task.dueOn}`}`
}

/** The next dates of one rule that repeats without any request. */
function dates(id: string, ruleId: string, beganOn: DateText, count: number): DateText[] {
  return standingDates(rulesOf(id), beganOn, count)
    .filter(({ rule }) => rule.ruleId === ruleId)
    .map(({ on }) => on)
}

const hjoerring = rulesOf('hjoerring')
const advised = (...spells: Spell[]): string[] => noticesOf(hjoerring, spells).map(told)
const january = [away('2026-01-12', 2), away('2026-02-23', 1)]

describe('a week away (HJOERRING-2)', () => {
  test('X5, CAL-8: sent on Maundy Thursday, the leader’s task is due the first working day after Easter', () => {
    expect(advised(away('2026-03-26'))).toEqual(['HJOERRING-2 on 2026-04-02, do by 2026-04-07'])
  })

  test('HJOERRING-4: the task is to contact a retention consultant, in both languages', () => {
    expect(noticesOf(hjoerring, [away('2026-03-26')])[0]).toMatchObject({
      to: 'leader',
      what: { da: 'En medarbejder har været væk i en uge', en: 'An employee has been away for a week' },
      task: {
        ruleId: 'HJOERRING-4',
        what: { da: 'Kontakt en fastholdelseskonsulent', en: 'Contact a retention consultant' },
      },
    })
  })

  test('HJOERRING-2: still away on the eighth day, not back by then', () => {
    expect(advised(away('2026-03-02', 8))).toEqual(['HJOERRING-2 on 2026-03-09, do by 2026-03-09'])
    expect(advised(away('2026-03-02', 7))).toEqual([])
  })

  test('CAL-8: the municipality’s own closing day moves the task, never the advisory', () => {
    const notices = noticesOf(rulesOf('hjoerring', ['2026-03-09']), [away('2026-03-02')])
    expect(notices.map(told)).toEqual(['HJOERRING-2 on 2026-03-09, do by 2026-03-10'])
  })

  test('two reports without a day between are one absence', () => {
    const reports = [away('2026-03-06', 3), away('2026-03-02', 4)]
    expect(advised(...reports)).toEqual([])
    expect(advised(...reports, away('2026-03-09', 1))).toEqual(['HJOERRING-2 on 2026-03-09, do by 2026-03-09'])
  })
})

describe('three shorter absences in three months (HJOERRING-3, CAL-12)', () => {
  test('X6a: on the first day of the third, when the first lies inside', () => {
    expect(advised(...january, away('2026-04-09', 3))).toEqual(['HJOERRING-3 on 2026-04-09, do by 2026-04-09'])
  })

  test('X6b: not when the first lies outside', () => {
    expect(advised(...january, away('2026-04-14', 3))).toEqual([])
  })

  test('CAL-12: the very first day of the window is inside, the day before is not', () => {
    expect(advised(...january, away('2026-04-12', 1))).toHaveLength(1)
    expect(advised(...january, away('2026-04-13', 1))).toHaveLength(0)
  })

  test('X6c: when the third goes on, the week’s advisory comes too, and there is one open task', () => {
    expect(advised(...january, away('2026-04-09'))).toEqual([
      'HJOERRING-3 on 2026-04-09, do by 2026-04-09',
      'HJOERRING-2 on 2026-04-16',
    ])
  })

  test('CAL-12: six days are short, seven are not', () => {
    const later = [away('2026-02-23', 1), away('2026-04-09', 1)]
    expect(advised(away('2026-01-12', 6), ...later)).toEqual(['HJOERRING-3 on 2026-04-09, do by 2026-04-09'])
    expect(advised(away('2026-01-12', 7), ...later)).toEqual([])
  })

  test('CAL-12: once in a window, and again when a new window has three of its own', () => {
    const winter = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'].map((on) => away(on, 1))
    const spring = ['2026-04-20', '2026-04-27', '2026-05-04'].map((on) => away(on, 1))
    expect(advised(...winter)).toEqual(['HJOERRING-3 on 2026-01-19, do by 2026-01-19'])
    expect(advised(...winter, ...spring)).toEqual([
      'HJOERRING-3 on 2026-01-19, do by 2026-01-19',
      'HJOERRING-3 on 2026-05-04, do by 2026-05-04',
    ])
  })

  test('the order in which spells are told decides nothing', () => {
    expect(advised(away('2026-04-09', 3), ...january.toReversed())).toEqual(advised(...january, away('2026-04-09', 3)))
  })
})

describe('other models', () => {
  test('KATALOG-T2: the catalogue tells the leader which talk is due on days 1, 3, 10 and 15', () => {
    const notices = noticesOf(rulesOf('katalog'), [away('2026-12-22')])
    expect(notices.map(told)).toEqual([
      'KATALOG-T2 on 2026-12-22, do by 2026-12-22',
      'KATALOG-T2 on 2026-12-24, do by 2026-12-28',
      'KATALOG-T2 on 2026-12-31, do by 2027-01-04',
      'KATALOG-T2 on 2027-01-05, do by 2027-01-05',
    ])
    expect(notices.map(({ task }) => task?.ruleId)).toEqual(['KATALOG-1', 'KATALOG-2', 'KATALOG-T11', 'KATALOG-3'])
  })

  test('KATALOG-6: talks on days 1, 3 and 7 are told too, and ask the same: one open task', () => {
    expect(noticesOf(rulesOf('katalog-1-3-7'), [away('2026-03-02')]).map(told)).toEqual([
      'KATALOG-T2 on 2026-03-02, do by 2026-03-02',
      'KATALOG-T2 on 2026-03-04',
      'KATALOG-T2 on 2026-03-08',
    ])
  })

  test('FREDERIKSSUND-8: the leader is told ten days before the employer period ends', () => {
    expect(noticesOf(rulesOf('frederikssund'), [away('2026-03-02')]).map(told)).toEqual([
      'FREDERIKSSUND-8 on 2026-03-21, do by 2026-03-23',
    ])
  })

  test('a model without advisories sends none', () => {
    expect(noticesOf(rulesOf('varde'), [away('2026-03-02')])).toEqual([])
  })
})

describe('bad spells are told of', () => {
  test.each([
    ['a spell that ends before it starts', { startsOn: '2026-03-02', endsOn: '2026-03-01' }],
    ['a date that does not exist', { startsOn: '2026-02-30' }],
  ])('%s', (_name, spell) => {
    expect(() => noticesOf(hjoerring, [spell])).toThrow(RangeError)
  })
})

describe('a series at a workplace (HELSINGOER-11)', () => {
  const careTalk = meetingRule(rulesOf('helsingoer').policy, 'careTalk')

  test.each([
    ['somebody who came back within the last six months', [away('2026-01-05', 10)], true],
    ['also on the first day of the six months', [away('2025-12-20', 3)], true],
    ['not somebody who came back before that', [away('2025-12-19', 3)], false],
    ['somebody who is away now', [away('2026-06-20')], true],
    ['nobody who was never away', [], false],
    ['nobody whose absence lies ahead', [away('2026-06-23', 2)], false],
  ])('HELSINGOER-11: %s', (_who, spells, expected) => {
    expect(isInvited(careTalk, spells, '2026-06-22')).toBe(expected)
  })

  test('a meeting about one request invites nobody else', () => {
    expect(isInvited(meetingRule(hjoerring.policy, 'roundTable'), [away('2026-06-20')], '2026-06-22')).toBe(false)
  })
})

describe('what repeats without any request', () => {
  test('VORDINGBORG-1: the employer network meets once a quarter', () => {
    expect(dates('vordingborg', 'VORDINGBORG-1', '2026-01-14', 4)).toEqual([
      '2026-04-14',
      '2026-07-14',
      '2026-10-14',
      '2027-01-14',
    ])
  })

  test('VORDINGBORG-3: GPs and the municipality meet every third week; a closed day does not move the series', () => {
    expect(dates('vordingborg', 'VORDINGBORG-3', '2026-03-12', 3)).toEqual(['2026-04-07', '2026-04-23', '2026-05-15'])
  })

  test('ISHOEJ-11: the effort is evaluated after two years', () => {
    expect(dates('ishoej', 'ISHOEJ-11', '2026-02-02', 1)).toEqual(['2028-02-02'])
  })

  test('KATALOG-16: eight TRIO meetings a year, none in February, June, July and August', () => {
    const months = dates('katalog', 'KATALOG-16', '2025-12-10', 8).map((on) => Number(on.slice(5, 7)))
    expect(months).toEqual([1, 3, 4, 5, 9, 10, 11, 12])
  })

  test('KATALOG-T15: fixed hours every week; KATALOG-12: the cooperation is looked at twice a year', () => {
    expect(dates('katalog', 'KATALOG-T15', '2026-03-02', 2)).toEqual(['2026-03-09', '2026-03-16'])
    expect(dates('katalog', 'KATALOG-12', '2026-03-02', 2)).toEqual(['2026-09-02', '2027-03-02'])
  })
})

describe('laws of advisories', () => {
  const spells = fc.array(
    fc
      .record({ start: fc.integer({ min: 20_000, max: 21_500 }), days: fc.integer({ min: 1, max: 40 }) })
      .map(({ start, days }) => away(dayText(start), days)),
    { maxLength: 12 },
  )

  test('CAL-8: every task is due on a working day, on or after its advisory', () => {
    fc.assert(
      fc.property(spells, (spells) => {
        for (const { on, task } of noticesOf(hjoerring, spells)) {
          if (task === undefined) continue
          expect(task.dueOn >= on && hjoerring.calendar.isWorkingDay(dayOf(task.dueOn))).toBe(true)
        }
      }),
    )
  })

  test('X6c: one open task for each absence, whatever meets', () => {
    fc.assert(
      fc.property(spells, (spells) => {
        const asked = noticesOf(hjoerring, spells).filter(({ task }) => task !== undefined)
        expect(new Set(asked.map(({ spellStartsOn }) => spellStartsOn)).size).toBe(asked.length)
      }),
    )
  })

  test('CAL-12: never twice within three months', () => {
    fc.assert(
      fc.property(spells, (spells) => {
        const on = noticesOf(hjoerring, spells)
          .filter(({ ruleId }) => ruleId === 'HJOERRING-3')
          .map((notice) => dayOf(notice.on))
        on.slice(1).forEach((day, index) => expect(day - (on[index] ?? day)).toBeGreaterThan(88))
      }),
    )
  })
})
