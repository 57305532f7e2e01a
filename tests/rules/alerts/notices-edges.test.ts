import { describe, expect, test } from '@jest/globals'
import { dayOf } from '../../../shared/domain/calendar/day.ts'
import { meaningOf } from '../../../shared/domain/meaning/meaning-of.ts'
import { absencesOf } from '../../../shared/domain/notices/absences.ts'
import { isInvited } from '../../../shared/domain/notices/invited.ts'
import { noticesOf } from '../../../shared/domain/notices/notices-of.ts'
import { standingDates } from '../../../shared/domain/notices/standing-dates.ts'
import type { StandingRule } from '../../../shared/domain/policies/life.ts'
import { policyOf, rulesOf } from '../support/models.ts'
import { at } from '../support/rules.ts'

const hjoerring = rulesOf('hjoerring')

describe('an advisory at the edges of its window', () => {
  test('CAL-12: one that went out on the window’s first day still stands', () => {
    const days = ['2026-01-12', '2026-02-23', '2026-04-09', '2026-05-01', '2026-07-09']
    const spells = days.map((startsOn) => ({ startsOn, endsOn: startsOn }))
    expect(noticesOf(hjoerring, spells).map(({ on }) => on)).toEqual(['2026-04-09'])
  })

  test('HJOERRING-2: one that asks nothing leaves no task', () => {
    const notices = hjoerring.policy.notices.map(({ asks: _asks, ...rule }) => rule)
    const told = noticesOf({ ...hjoerring, policy: { ...hjoerring.policy, notices } }, [{ startsOn: '2026-03-26' }])
    expect(told.map(({ on }) => on)).toEqual(['2026-04-02'])
    expect(told[0]).not.toHaveProperty('task')
  })

  test('CAL-8: read so, the task is due on the advisory’s own day, closed or not', () => {
    const options = { ...hjoerring.calendar.options, noticeTasks: 'sameDay' } as const
    const rules = { ...hjoerring, calendar: { ...hjoerring.calendar, options } }
    expect(noticesOf(rules, [{ startsOn: '2026-03-26' }])[0]?.task?.dueOn).toBe('2026-04-02')
  })
})

describe('which days somebody was away', () => {
  test('HJOERRING-3: reports that overlap or follow each other are one absence, however many they are', () => {
    const spells = [
      { startsOn: '2026-03-02', endsOn: '2026-03-04' },
      { startsOn: '2026-03-09', endsOn: '2026-03-20' },
      { startsOn: '2026-03-12', endsOn: '2026-03-13' },
      { startsOn: '2026-03-21', endsOn: '2026-03-22' },
    ]
    expect(absencesOf(spells)).toStrictEqual([
      { first: dayOf('2026-03-02'), last: dayOf('2026-03-04') },
      { first: dayOf('2026-03-09'), last: dayOf('2026-03-22') },
    ])
  })

  test('HJOERRING-3: one that ends before it starts is refused by that reason', () => {
    expect(() => absencesOf([{ startsOn: '2026-03-02', endsOn: '2026-03-01' }])).toThrow('ends before it starts')
  })

  test('HELSINGOER-11: whoever is away since this morning is invited to the talks', () => {
    const careTalk = policyOf('helsingoer').meetings.find(({ kind }) => kind === 'careTalk')
    const invited = (startsOn: string) => careTalk !== undefined && isInvited(careTalk, [{ startsOn }], '2026-06-01')
    expect([invited('2026-06-01'), invited('2026-06-02')]).toEqual([true, false])
  })
})

describe('what repeats without a request', () => {
  const rules = rulesOf('stevns')
  const repeating = (change: Partial<StandingRule>) => {
    const standing = rules.policy.standing.map((rule) => ({ ...rule, ...change }))
    return standingDates({ ...rules, policy: { ...rules.policy, standing } }, '2026-03-02', 3).map(({ on }) => on)
  }

  test('CAL-11: every tenth day, counted from the first; what falls on a closed day moves alone', () => {
    expect(repeating({ every: { days: 10 } })).toEqual(['2026-03-12', '2026-03-23', '2026-04-01'])
  })

  test('KATALOG-16: what is left out of every month never comes, and the search for it ends', () => {
    expect(repeating({ every: { months: 1 }, exceptMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] })).toEqual([])
  })
})

describe('what the form says of its dates', () => {
  test('HELSINGOER-2: a limit in hours is told from the enquiry sent now', () => {
    const { items } = meaningOf(rulesOf('helsingoer'), { now: at('2026-05-22T13:30'), expectedOverEightWeeks: 'yes' })
    expect(items.find(({ ruleId }) => ruleId === 'HELSINGOER-2')).toMatchObject({
      on: '2026-05-27',
      text: { en: 'Round-table meeting by Wednesday 27 May' },
    })
  })

  test('CAL-2: the first day away is day 1, and without one there is no number', () => {
    const facts = { now: at('2026-05-22T13:30'), expectedOverEightWeeks: 'yes' } as const
    expect(meaningOf(rulesOf('varde'), { ...facts, firstAbsenceDay: '2026-05-22' }).absenceDay).toBe(1)
    expect(meaningOf(rulesOf('varde'), facts)).not.toHaveProperty('absenceDay')
  })

  test('CAL-5: a limit on a closed day says the last open day in English too', () => {
    const facts = { now: at('2026-03-16T10:00'), expectedOverEightWeeks: 'yes', firstAbsenceDay: '2026-03-02' } as const
    const limit = meaningOf(rulesOf('varde'), facts).items.find(({ ruleId }) => ruleId === 'L-3')
    expect(limit?.text.en).toBe(
      'You can ask for fast track until and including Sunday 5 April (the last open day is Wednesday 1 April)',
    )
  })
})
