import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { reminderKey } from '../../../shared/domain/reminders/reminder-key.ts'
import { remindersOf } from '../../../shared/domain/reminders/reminders.ts'
import { anHourAt, book, cancel, close, confirm, contacted, held, move } from '../support/commands.ts'
import { aRequest, codeOf, type Story } from '../support/requests.ts'
import { at, copenhagen } from '../support/rules.ts'

const wallClock = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(copenhagen).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** What is still to be told, and when. */
function planned(story: Story, local: string): readonly string[] {
  return remindersOf(story.rules, story.state, story.obligations(local), at(local)).map(
    (one) => `${one.of === 'statutory' ? `statutory ${one.step}` : one.of} ${wallClock(one.at)}`,
  )
}

const meetings = (story: Story, local: string) => planned(story, local).filter((one) => !one.startsWith('statutory'))

/** What the timer does. */
function timer(story: Story, local: string): number {
  const due = remindersOf(story.rules, story.state, story.obligations(local), at(local)).filter(
    (one) => Temporal.Instant.compare(one.at, at(local)) <= 0,
  )
  for (const one of due) story.tell(local, { type: 'remind', key: reminderKey(one) })
  return due.length
}

/** Received Monday 21 December at 10.00. */
const aMeetingAt = (local: string, bookedAt = '2026-12-21T10:05'): Story =>
  aRequest().tell(bookedAt, book(local)).tell(bookedAt, confirm)

describe('the meeting of tomorrow is remembered at noon of the working day before', () => {
  test('the day before', () => {
    expect(meetings(aMeetingAt('2026-12-23T10:00'), '2026-12-21T11:00')).toEqual([
      'tomorrow 2026-12-22T12:00',
      'outcome 2026-12-23T11:30',
    ])
  })

  test('on the last working day before Christmas for a meeting on the Monday after', () => {
    expect(meetings(aMeetingAt('2026-12-28T10:00'), '2026-12-21T11:00')[0]).toBe('tomorrow 2026-12-23T12:00')
  })

  test('never to somebody who booked it after that noon', () => {
    expect(meetings(aMeetingAt('2026-12-22T10:00', '2026-12-21T12:30'), '2026-12-21T12:31')).toEqual([
      'outcome 2026-12-22T11:30',
    ])
  })

  test('once, and once more for a new time', () => {
    const story = aMeetingAt('2026-12-22T10:00')
    expect([timer(story, '2026-12-21T12:00'), timer(story, '2026-12-21T12:01')]).toEqual([1, 0])
    story.tell('2026-12-21T12:05', move('2026-12-23T10:00'))
    expect([timer(story, '2026-12-22T12:00'), timer(story, '2026-12-22T12:01')]).toEqual([1, 0])
  })

  test('not when the timer slept until the meeting had begun', () => {
    expect(meetings(aMeetingAt('2026-12-22T10:00'), '2026-12-22T10:00')).toEqual(['outcome 2026-12-22T11:30'])
  })

  test.each([
    ['cancelled', cancel],
    ['on a closed request', close],
  ])('a meeting %s is nothing to remember', (_case, command) => {
    expect(meetings(aMeetingAt('2026-12-22T10:00').tell('2026-12-21T11:00', command), '2026-12-21T11:01')).toEqual([])
  })
})

describe('half an hour after a meeting the consultant is asked what came of it', () => {
  test('once', () => {
    const story = aMeetingAt('2026-12-22T10:00')
    timer(story, '2026-12-21T12:00')
    expect([
      timer(story, '2026-12-22T11:29'),
      timer(story, '2026-12-22T11:30'),
      timer(story, '2026-12-23T09:00'),
    ]).toEqual([0, 1, 0])
  })

  test('within office hours: a meeting until closing time is asked about the next morning', () => {
    expect(meetings(aMeetingAt('2026-12-22T15:00'), '2026-12-22T16:00')).toEqual(['outcome 2026-12-23T08:00'])
  })

  test('not once it was told', () => {
    expect(meetings(aMeetingAt('2026-12-22T10:00').tell('2026-12-22T11:00', held), '2026-12-22T11:30')).toEqual([])
  })
})

describe('L-3: the leader is reminded of the request in NemRefusion', () => {
  const soonAndLast = ['statutory soon 2026-12-29T09:00', 'statutory lastDay 2027-01-07T09:00']

  test('five working days before the five weeks are over, and on the last day', () => {
    expect(planned(aRequest(), '2026-12-21T11:00')).toEqual(soonAndLast)
  })

  test('each once', () => {
    const story = aRequest()
    expect([timer(story, '2026-12-29T09:00'), timer(story, '2026-12-29T09:01')]).toEqual([1, 0])
    expect([timer(story, '2027-01-07T09:00'), timer(story, '2027-01-07T09:01')]).toEqual([1, 0])
  })

  test('not once it is told that it was sent, nor when the limit has passed', () => {
    const sent = aRequest().tell('2026-12-21T11:00', { type: 'requestFastTrack', requestedOn: '2026-12-21' })
    expect(planned(sent, '2026-12-21T11:01')).toEqual([])
    expect(planned(aRequest(), '2027-01-08T09:00')).toEqual([])
  })

  test('a request on the last day is not followed by a reminder that the receipt has just given', () => {
    expect(planned(aRequest({ receivedAt: '2027-01-07T09:30' }), '2027-01-07T09:31')).toEqual([])
  })
})

describe('whatever is restarted', () => {
  test('every reminder is told once, however often and late the timer runs', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 40 * 24 * 60 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(minutes, (looks) => {
        const story = aMeetingAt('2026-12-28T10:00').tell('2026-12-21T10:06', contacted)
        const told: string[] = []
        for (const minute of looks.toSorted((a, b) => a - b)) {
          const now = at('2026-12-21T10:10').add({ minutes: minute })
          const local = wallClock(now.toString())
          const due = remindersOf(story.rules, story.state, story.obligations(local), now).filter(
            (one) => Temporal.Instant.compare(one.at, now) <= 0,
          )
          for (const one of due) {
            told.push(reminderKey(one))
            story.tell(local, { type: 'remind', key: reminderKey(one) })
          }
        }
        expect(new Set(told).size).toBe(told.length)
      }),
      { numRuns: 200 },
    )
  })

  test('one that is not due is refused', () => {
    const story = aMeetingAt('2026-12-23T10:00')
    const key = reminderKey({ of: 'statutory', step: 'soon' })
    expect(codeOf(story.try('2026-12-21T11:00', { type: 'remind', key }))).toBe('alert-not-due')
  })
})

/** Reserved on the Monday at ten; the calendar has not answered. */
const aHoldAt = (local: string): Story => aRequest().tell('2026-12-21T10:00', book(local))
const silences = (story: Story, local: string) => meetings(story, local).filter((one) => one.startsWith('unconfirmed'))

describe('a time that the calendar does not confirm is not waited for in silence', () => {
  test('two hours after it was reserved leader and coordinators are told', () => {
    expect(silences(aHoldAt('2026-12-28T10:00'), '2026-12-21T10:01')).toEqual(['unconfirmed 2026-12-21T12:00'])
  })

  test('once; and anew for a time it was moved to unseen', () => {
    const story = aHoldAt('2026-12-28T10:00')
    expect([timer(story, '2026-12-21T12:00'), timer(story, '2026-12-21T12:01')]).toEqual([1, 0])
    const { startsAt, endsAt } = anHourAt('2026-12-28T12:00')
    story.tell('2026-12-21T12:05', { type: 'moveBooking', bookingId: 'booking-1', startsAt, endsAt, isUnchecked: true })
    expect(silences(story, '2026-12-21T12:06')).toEqual(['unconfirmed 2026-12-21T14:05'])
    story.tell('2026-12-21T12:07', confirm)
    expect(silences(story, '2026-12-21T12:08')).toEqual([])
  })

  test('nor of one that is let go in the same minute, however long the timer slept', () => {
    expect(meetings(aHoldAt('2026-12-23T10:00'), '2026-12-22T09:59')).toHaveLength(2)
    expect(meetings(aHoldAt('2026-12-23T10:00'), '2026-12-22T10:00')).toEqual([])
  })

  test('nor of one that the calendar has, or whose time has come', () => {
    expect(silences(aMeetingAt('2026-12-28T10:00'), '2026-12-21T10:06')).toEqual([])
    expect(silences(aHoldAt('2026-12-22T10:00'), '2026-12-22T10:00')).toEqual([])
  })
})
