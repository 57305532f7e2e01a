import { describe, expect, test } from '@jest/globals'
import { sameDayLadder, usualLadder } from '../../../shared/domain/policies/common.ts'
import type { LadderStep } from '../../../shared/domain/policies/ladder.ts'
import { ladderFor, type LadderCase, spokenSteps } from '../support/ladders.ts'
import { textAt, vardeRules } from '../support/rules.ts'

function steps(ladder: readonly LadderStep[], one: LadderCase): string[] {
  return spokenSteps(ladderFor(ladder, one))
}

const half: LadderStep = { level: 'warning', to: 'consultant', shareOfTime: 0.5 }

/** Mon 21 Dec 2026, a week before the round table is due. */
const roundTable: LadderCase = { from: '2026-12-21T09:10', due: '2026-12-28T16:00' }

describe('VARDE-4: what is due in a week is told of at half time, the working day before, when it is late, and to HR', () => {
  test('over Christmas: half time is on 23 December, the reminder’s own day, which is enough', () => {
    expect(steps(usualLadder, roundTable)).toEqual([
      'reminder to consultant 2026-12-23T09:00',
      'escalation to coordinator 2026-12-28T16:00',
      'lastResort to hr 2026-12-29T12:00',
    ])
  })

  test('in an ordinary week the early warning comes on a day of its own', () => {
    expect(steps(usualLadder, { from: '2026-11-03T10:00', due: '2026-11-10T16:00' })).toEqual([
      'warning to consultant 2026-11-06T09:00',
      'reminder to consultant 2026-11-09T09:00',
      'escalation to coordinator 2026-11-10T16:00',
      'lastResort to hr 2026-11-11T12:00',
    ])
  })

  test('and never on the reminder’s own day', () => {
    expect(steps(usualLadder, { from: '2026-11-05T10:00', due: '2026-11-09T16:00' })[0]).toBe(
      'reminder to consultant 2026-11-06T09:00',
    )
  })
})

describe('warnings lie within working hours, and the limit stays where it is', () => {
  test.each<[string, LadderCase, string]>([
    ['in the night: when the office opens', { from: '2026-11-02T20:00', due: '2026-11-04T16:00' }, '2026-11-04T08:00'],
    ['during the day it stays', { from: '2026-11-02T10:00', due: '2026-11-02T16:00' }, '2026-11-02T13:00'],
    ['a weekend counts nothing', { from: '2026-11-06T14:00', due: '2026-11-09T16:00' }, '2026-11-09T11:00'],
    ['the night counts nothing', { from: '2026-11-03T00:00', due: '2026-11-03T12:00' }, '2026-11-03T10:00'],
    [
      'at closing time nobody is there any more',
      { from: '2026-11-02T16:00', due: '2026-11-04T16:00' },
      '2026-11-04T08:00',
    ],
    ['nor does Easter', { from: '2027-03-24T12:00', due: '2027-03-30T16:00' }, '2027-03-30T10:00'],
  ])('%s', (_when, one, moment) => {
    expect(steps([half], one)).toEqual([`warning to consultant ${moment}`])
  })

  test('where the office does not open before it is due, an hour before it last closed', () => {
    // Constitution Day is a working day by the statute's count and not by the municipality's.
    const one = { from: '2026-06-04T16:00', due: '2026-06-05T16:00', received: '2026-06-01T10:00' }
    expect(steps([half], one)).toEqual(['warning to consultant 2026-06-04T15:00'])
  })

  test('the municipality’s own closing days are nobody’s working hours', () => {
    const { calendar } = vardeRules({ closingDays: ['2026-11-03', '2026-11-04'] })
    const one = { from: '2026-11-02T10:00', due: '2026-11-09T16:00', calendar }
    expect(steps([half], one)).toEqual(['warning to consultant 2026-11-06T09:00'])
  })

  test.each([
    ['to summer time', { from: '2026-03-27T08:00', due: '2026-03-30T16:00' }, '2026-03-30T08:00', '06:00'],
    ['to winter time', { from: '2026-10-23T08:00', due: '2026-10-26T16:00' }, '2026-10-26T08:00', '07:00'],
  ])('the clock changes %s: the office opens at 8 on its own wall clock', (_change, one, moment, utc) => {
    expect(steps([half], one)).toEqual([`warning to consultant ${moment}`])
    expect(ladderFor([half], one)[0]?.at).toBe(`${moment.slice(0, 10)}T${utc}:00Z`)
  })

  test('CAL-9: what is due in the middle of a day is reminded of the day before, never after it was due', () => {
    const reminder: LadderStep = { level: 'reminder', to: 'consultant', workingDaysBefore: 0, at: '15:00' }
    const one = { from: '2026-11-02T10:00', due: '2026-11-04T10:00' }
    expect(steps([reminder], one)).toEqual(['reminder to consultant 2026-11-03T15:00'])
  })
})

test('CAL-9: 48 hours from Monday at 10 are over on Wednesday at 10, and that is when the coordinator is told', () => {
  expect(steps(usualLadder, { from: '2026-11-02T10:00', due: '2026-11-04T10:00' })).toEqual([
    'reminder to consultant 2026-11-03T09:00',
    'escalation to coordinator 2026-11-04T10:00',
    'lastResort to hr 2026-11-04T14:00',
  ])
})

describe('what says nothing is left out', () => {
  test('VARDE-3: for what is due the same day the enquiry was the warning', () => {
    expect(steps(sameDayLadder, { from: '2026-12-21T09:10', due: '2026-12-21T16:00' })).toEqual([
      'reminder to consultant 2026-12-21T15:00',
      'escalation to coordinator 2026-12-21T16:00',
      'lastResort to hr 2026-12-22T12:00',
    ])
  })

  test('a warning whose moment lay before the enquiry', () => {
    const late = { from: '2026-11-01T10:00', received: '2026-11-06T09:30', due: '2026-11-09T16:00' }
    expect(steps(usualLadder, late)).toEqual([
      'escalation to coordinator 2026-11-09T16:00',
      'lastResort to hr 2026-11-10T12:00',
    ])
  })

  test('VARDE-8: a warning to a consultant whom nobody has found yet', () => {
    expect(steps(usualLadder, { ...roundTable, hasConsultant: false }).join()).not.toContain('consultant')
  })

  test('P-8: HR hears of nothing that belongs to the authority room', () => {
    expect(steps(usualLadder, { ...roundTable, isAuthority: true }).join()).not.toContain('hr')
  })
})

describe('what is late waits for nobody but the level below it', () => {
  const late = { from: '2026-11-02T10:00', due: '2026-11-06T16:00' }

  test('HR’s hours are the office’s: due on Friday at 16, told on Monday at 12', () => {
    expect(steps(usualLadder, late).at(-1)).toBe('lastResort to hr 2026-11-09T12:00')
  })

  test('when the coordinator was told late, HR comes as much later', () => {
    const alerted = [{ obligation: 'VARDE-4', level: 'escalation', at: textAt('2026-11-10T14:00') }] as const
    expect(steps(usualLadder, { ...late, alerted }).at(-1)).toBe('lastResort to hr 2026-11-11T10:00')
  })

  test('what was late before the enquiry came gives the coordinator the time from then', () => {
    const one = { ...late, received: '2026-11-11T09:00' }
    expect(steps(usualLadder, one)).toEqual([
      'escalation to coordinator 2026-11-11T09:00',
      'lastResort to hr 2026-11-11T13:00',
    ])
  })

  test('hours run over the weekend and over as many days as they need', () => {
    const twelve: LadderStep = { level: 'lastResort', to: 'hr', workingHoursAfterDue: 12 }
    expect(steps([twelve], late)).toEqual(['lastResort to hr 2026-11-10T12:00'])
  })
})
