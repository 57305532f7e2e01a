import { describe, expect, test } from '@jest/globals'
import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { statedCalOptions } from '../../../shared/domain/calendar/cal-options.ts'
import { instantText } from '../../../shared/domain/calendar/instant.ts'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import { anchorOf } from '../../../shared/domain/obligations/anchor-of.ts'
import { type Dated, datesOf } from '../../../shared/domain/obligations/dates-of.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { rulesFor } from '../../../shared/domain/rules.ts'
import { at, textAt } from '../support/rules.ts'

/* What a municipality may read otherwise (RULES 5.4), each on dates where the readings disagree. Whitsun and Easter 2026. */

const office = {
  timeZone: 'Europe/Copenhagen',
  days: 'municipal',
  opens: '08:00',
  closes: '16:00',
  cutoff: '15:00',
} as const

function dates(rule: Dated, receivedAt: string, options: Partial<typeof statedCalOptions> = {}, movedDays = 0) {
  const calendar = workingCalendar({ ...office, closingDays: [], options: { ...statedCalOptions, ...options } })
  const ms = at(receivedAt).epochMilliseconds
  const from = { day: calendar.zone.dayAt(ms), ms, realMs: ms }
  const { limit, actBy, dueMs, limitMs } = datesOf(rule, from, calendar, movedDays)
  return [dayText(limit), dayText(actBy), instantText(dueMs), limitMs === undefined ? '' : instantText(limitMs)]
}

describe('CAL-9: 48 hours from Friday 22 May 2026 at 13:30, before Whit Monday', () => {
  const within = { hours: 48 }
  const [sunday, wednesday, thursday] = ['2026-05-24T13:30', '2026-05-27T13:30', '2026-05-28T13:30'].map(textAt)

  test('the same time on the second working day after', () => {
    expect(dates({ within }, '2026-05-22T13:30')).toEqual(['2026-05-27', '2026-05-27', wednesday, wednesday])
  })

  test('as elapsed hours it ends on Sunday, and is acted on before Friday closes', () => {
    const friday = textAt('2026-05-22T16:00')
    expect(dates({ within }, '2026-05-22T13:30', { hours: 'elapsed' })).toEqual([
      '2026-05-24',
      '2026-05-22',
      friday,
      sunday,
    ])
  })

  test('a limit before the office opens is acted on the working day before', () => {
    const [closes, early] = [textAt('2026-05-26T16:00'), textAt('2026-05-27T07:00')]
    expect(dates({ within }, '2026-05-22T07:00')).toEqual(['2026-05-27', '2026-05-26', closes, early])
    const opens = textAt('2026-05-27T08:00')
    expect(dates({ within }, '2026-05-22T08:00')).toEqual(['2026-05-27', '2026-05-27', opens, opens])
  })

  test('a day’s pause moves it a day at the same time, read either way', () => {
    expect(dates({ within }, '2026-05-22T13:30', {}, 1)[3]).toBe(thursday)
    expect(dates({ within }, '2026-05-22T13:30', { hours: 'elapsed' }, 4)[3]).toBe(thursday)
    expect(dates({ within }, '2026-03-28T13:30', { hours: 'elapsed' }, 0)[3]).toBe(textAt('2026-03-30T14:30'))
  })
})

describe('a limit on Good Friday 3 April 2026', () => {
  const good = { within: { days: 2 } }
  const [wednesday, tuesday] = [textAt('2026-04-01T16:00'), textAt('2026-04-07T16:00')]
  const before = ['2026-04-03', '2026-04-01', wednesday, '']
  const next = ['2026-04-07', '2026-04-07', tuesday, '']

  test.each<[string, Dated, Partial<typeof statedCalOptions>, readonly string[]]>([
    ['CAL-5: what must be held is held before', { ...good, assignee: 'leader' }, {}, before],
    ['CAL-5: or after, so read', { ...good, assignee: 'leader' }, { heldLimits: 'next' }, next],
    ['CAL-6: an employee’s reply may wait', { ...good, assignee: 'employee' }, {}, next],
    ['CAL-6: or not, so read', { ...good, assignee: 'employee' }, { replyLimits: 'before' }, before],
    ['CAL-7: a programme day moves on', { ...good, programme: 'talks' }, {}, next],
    ['CAL-7: or is kept before, so read', { ...good, programme: 'talks' }, { programmeDays: 'before' }, before],
    ['a rule may say so itself', { ...good, assignee: 'leader', onClosedDay: 'next' }, {}, next],
  ])('%s', (_name, rule, options, expected) => {
    expect(dates(rule, '2026-04-01T09:00', options)).toEqual(expected)
  })
})

describe('what a count begins from (Hjørring, absent from Thursday 26 March 2026)', () => {
  const rules = rulesFor({ policyId: 'hjoerring', statuteId: 'statute-2025', closingDays: [] })
  const none: LifeFacts = { status: 'open', expectedOverEightWeeks: 'yes', bookings: [] }
  const absent: LifeFacts = { ...none, firstAbsenceDay: '2026-03-26' }
  const held = { meeting: 'roundTable', heldAt: textAt('2026-04-07T23:30') }

  test.each<[string, LifeFacts, Parameters<typeof anchorOf>[2], string | undefined]>([
    ['HJOERRING-10: the notice, a week on', absent, 'notice', '2026-04-02'],
    ['the notice as it went out', { ...absent, noticeOn: '2026-04-03' }, 'notice', '2026-04-03'],
    ['no notice without an absence', none, 'notice', undefined],
    ['HJOERRING-11: the role changes on Saturday 25 April', absent, 'phaseChange', '2026-04-25'],
    ['no change of role without an absence', none, 'phaseChange', undefined],
    ['no request, no count', absent, 'request', undefined],
    ['no letter, no count', absent, 'letterSent', undefined],
    [
      'a meeting as held, by the local date',
      { ...absent, meetings: [held] },
      { meetingHeld: 'roundTable' },
      '2026-04-07',
    ],
    ['a meeting of another kind', { ...absent, meetings: [held] }, { meetingHeld: 'leaderTalk' }, undefined],
  ])('%s', (_name, facts, anchor, expected) => {
    const from = anchorOf(rules, facts, anchor)
    expect(from?.day).toBe(expected === undefined ? undefined : dayOf(expected))
  })

  test('a model without a notice or a second phase has nothing to count from', () => {
    const varde = rulesFor({ policyId: 'varde', statuteId: 'statute-2025', closingDays: [] })
    expect([anchorOf(varde, absent, 'notice'), anchorOf(varde, absent, 'phaseChange')]).toEqual([undefined, undefined])
  })
})
