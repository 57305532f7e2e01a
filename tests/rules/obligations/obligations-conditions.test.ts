import { describe, expect, test } from '@jest/globals'
import { dayOf } from '../../../shared/domain/calendar/day.ts'
import { hold } from '../../../shared/domain/obligations/holds.ts'
import type { FastTrack, LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import type { Condition } from '../../../shared/domain/policies/parts.ts'

const nothingKnown: LifeFacts = { status: 'open', expectedOverEightWeeks: 'unknown', bookings: [] }
const requested: FastTrack = { requestedOn: '2026-04-14' }
const answered = (change: Partial<NonNullable<FastTrack['answer']>>): FastTrack => ({
  ...requested,
  answer: { is: 'accepted', on: '2026-04-16', isLate: false, goesOn: true, ...change },
})

describe('what a model’s condition means', () => {
  test.each<[string, Condition, Partial<LifeFacts>, Partial<LifeFacts>]>([
    [
      'L-1: only an absence that is known to be short has no fast track',
      'expectedOverEightWeeks',
      {},
      { expectedOverEightWeeks: 'no' },
    ],
    ['LYNGBY-3: screened into the target group', 'screenedIn', { isInTargetGroup: true }, { isInTargetGroup: false }],
    ['ROSKILDE-5: somebody of a profession is needed', 'professionNeeded', { neededProfession: 'psychologist' }, {}],
    ['HJOERRING-12: lives in another municipality', 'livesElsewhere', { homeMunicipality: 'Brønderslev' }, {}],
    ['ISHOEJ-3: lives here', 'livesHere', {}, { homeMunicipality: 'Greve' }],
    ['L-9: fast track was asked for', 'fastTrackRequested', { fastTrack: requested }, {}],
    ['L-12: fast track runs until somebody says no', 'fastTrackRunning', { fastTrack: requested }, {}],
    [
      'L-11: fast track ends with a no',
      'fastTrackRunning',
      { fastTrack: answered({}) },
      { fastTrack: answered({ is: 'refused' }) },
    ],
    [
      'L-10: a late yes runs on, unless the municipality does not',
      'fastTrackRunning',
      { fastTrack: answered({ isLate: true }) },
      { fastTrack: answered({ isLate: true, goesOn: false }) },
    ],
    [
      'L-11: refused',
      'fastTrackRefused',
      { fastTrack: answered({ is: 'refused' }) },
      { fastTrack: answered({ isLate: true, goesOn: false }) },
    ],
    ['L-11: refused by nobody yet', 'fastTrackRefused', { fastTrack: answered({ is: 'refused' }) }, {}],
    [
      'L-14: the employee asked',
      'requestedByEmployee',
      { fastTrack: { ...requested, requestedBy: 'employee' } },
      { fastTrack: requested },
    ],
    ['L-14: nobody asked', 'requestedByEmployee', { fastTrack: { ...requested, requestedBy: 'employee' } }, {}],
    [
      'HJOERRING-8: the employee asked for somebody',
      { employeeWants: 'unionRep' },
      { employeeWants: ['gp', 'unionRep'] },
      { employeeWants: ['gp'] },
    ],
    [
      'VARDE-6: somebody answered that it is not relevant',
      { unlessAnswered: { field: 'relevance', choice: 'notRelevant' } },
      { dialogue: { worry: ['notRelevant'] } },
      { dialogue: { relevance: ['notRelevant'] } },
    ],
  ])('%s', (_name, condition, holding, lacking) => {
    expect(hold([condition], { ...nothingKnown, ...holding })).toBe(true)
    expect(hold([condition], { ...nothingKnown, ...lacking })).toBe(false)
  })

  test('KATALOG-5: from absence day 31 on, and never while the first day is not known', () => {
    const when: Condition[] = [{ fromAbsenceDay: 31 }]
    const absent: LifeFacts = { ...nothingKnown, firstAbsenceDay: '2026-12-22' }
    expect(hold(when, absent, dayOf('2027-01-20'))).toBe(false)
    expect(hold(when, absent, dayOf('2027-01-21'))).toBe(true)
    expect(hold(when, absent)).toBe(false)
    expect(hold(when, nothingKnown, dayOf('2027-01-21'))).toBe(false)
  })

  test('LYNGBY-3: of several, all must hold; of none, the rule always stands', () => {
    const screened: LifeFacts = { ...nothingKnown, isInTargetGroup: true }
    expect(hold(['screenedIn', 'livesHere'], screened)).toBe(true)
    expect(hold(['screenedIn', 'livesElsewhere'], screened)).toBe(false)
    expect(hold([], nothingKnown)).toBe(true)
    expect(hold(undefined, nothingKnown)).toBe(true)
  })
})
