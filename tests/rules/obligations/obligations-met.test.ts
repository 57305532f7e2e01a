import { describe, expect, test } from '@jest/globals'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import { metByMeeting } from '../../../shared/domain/obligations/met-by-meeting.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { book, contacted, receive } from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { aRequest, Story } from '../support/requests.ts'
import { at, textAt } from '../support/rules.ts'

const life: LifeFacts = { status: 'open', expectedOverEightWeeks: 'yes', bookings: [] }

function booked(local: string, change: Partial<Booking> = {}): Booking {
  const [booking] = aRequest().tell('2026-12-21T09:20', book('2026-12-22T10:00')).state.bookings
  if (booking === undefined) throw new Error('Nothing was booked')
  return { ...booking, startsAt: textAt(local), bookedAt: textAt('2026-12-21T09:20'), ...change }
}

const held = (local: string, meeting = 'roundTable') => ({ meetings: [{ meeting, heldAt: textAt(local) }] })

const [from, end] = [at('2026-12-22T00:00').epochMilliseconds, at('2026-12-29T00:00').epochMilliseconds]
const met = (facts: Partial<LifeFacts>, nth?: number) =>
  metByMeeting('roundTable', { ...life, ...facts }, end, from, nth)?.meetsAt

describe('which meeting meets a duty to hold one', () => {
  test.each([
    ['one booked for its first moment', '2026-12-22T00:00', true],
    ['not one booked for the minute before', '2026-12-21T23:59', false],
    ['one booked for its last minute', '2026-12-28T23:59', true],
    ['not one booked for the moment after', '2026-12-29T00:00', false],
  ])('VARDE-4: %s', (_name, local, isMet) => {
    expect(met({ bookings: [booked(local)] })).toBe(isMet ? textAt(local) : undefined)
  })

  test('VARDE-4: a held meeting also after the limit; never one before it was a duty, or of another kind', () => {
    expect(met(held('2027-02-01T10:00'))).toBe(textAt('2027-02-01T10:00'))
    expect(met(held('2026-12-22T00:00'))).toBe(textAt('2026-12-22T00:00'))
    expect(met(held('2026-12-21T23:59'))).toBeUndefined()
    expect(met(held('2026-12-23T10:00', 'followUp'))).toBeUndefined()
    expect(met({ bookings: [booked('2026-12-23T10:00', { meeting: 'followUp' })] })).toBeUndefined()
    const heldAt = textAt('2026-12-23T10:00')
    const another = booked('2026-12-23T10:00', { meeting: 'followUp', state: 'meetingHeld', heldAt })
    expect(met({ bookings: [another] })).toBeUndefined()
  })

  test('HELSINGOER-12: of a series, the held ones come first, oldest first, then those that stand booked', () => {
    const facts = {
      bookings: [
        booked('2026-12-24T10:00', { state: 'meetingHeld', heldAt: textAt('2026-12-24T10:00') }),
        booked('2026-12-27T10:00', { state: 'confirmed' }),
        booked('2026-12-28T10:00', { state: 'held' }),
        booked('2026-12-26T10:00', { state: 'cancelled' }),
      ],
      meetings: [{ meeting: 'roundTable', heldAt: textAt('2026-12-23T10:00') }],
    }
    const days = [1, 2, 3, 4, 5].map((nth) => met(facts, nth))
    const told = ['2026-12-23T10:00', '2026-12-24T10:00', '2026-12-27T10:00', '2026-12-28T10:00'].map(textAt)
    expect(days).toEqual([...told, undefined])
  })
})

/** Helsingør’s follow-ups after a round table of 27 May, seen in July. */
const follow = (...heldAt: readonly string[]) => {
  const meetings = heldAt.map((local) => ({ meeting: 'followUp', heldAt: textAt(local) }))
  const facts = { ...life, meetings: [{ meeting: 'roundTable', heldAt: textAt('2026-05-27T13:00') }, ...meetings] }
  return obligationsOf(rulesOf('helsingoer'), facts, at('2026-07-01T12:00'))
    .filter(({ ruleId }) => ruleId === 'HELSINGOER-12')
    .map(({ limit, state }) => `${limit} ${state}`)
}

/** Whether Lyngby’s start talk of that moment counts. */
const talk = (local: string) => {
  const meetings = [
    { meeting: 'infoMeeting', heldAt: textAt('2026-05-26T10:00') },
    { meeting: 'startTalk', heldAt: textAt(local) },
  ]
  const facts: LifeFacts = { ...life, firstAbsenceDay: '2026-04-13', isInTargetGroup: true, meetings }
  return obligationsOf(rulesOf('lyngby-taarbaek'), facts, at('2026-05-29T12:00')).find(
    ({ ruleId }) => ruleId === 'LYNGBY-3',
  )?.state
}

describe('what belongs to something earlier', () => {
  test('HELSINGOER-12: a follow-up before the round table, or on its day, follows up on nothing', () => {
    const untouched = ['2026-06-24 missed', '2026-07-22 open', '2026-08-19 open']
    expect(follow()).toEqual(untouched)
    expect(follow('2026-05-26T10:00', '2026-05-27T15:00')).toEqual(untouched)
  })

  test('HELSINGOER-12: the next counts from the last as it was held, early or late', () => {
    expect(follow('2026-06-17T10:00')).toEqual(['2026-06-24 met', '2026-07-15 open', '2026-08-12 open'])
    expect(follow('2026-06-30T10:00')).toEqual(['2026-06-24 met', '2026-07-28 open', '2026-08-25 open'])
  })

  test('KATALOG-4: there, every 14 days stays every 14 days from the talk', () => {
    const meetings = [{ meeting: 'followUp', heldAt: textAt('2027-01-22T10:00') }]
    const facts: LifeFacts = { ...life, firstAbsenceDay: '2026-12-22', meetings }
    const series = obligationsOf(rulesOf('katalog'), facts, at('2027-01-23T12:00')).filter(
      ({ ruleId }) => ruleId === 'KATALOG-4',
    )
    expect(series.slice(0, 3).map(({ limit }) => limit)).toEqual(['2027-01-19', '2027-02-02', '2027-02-16'])
    expect(series[0]?.state).toBe('met')
  })

  test('LYNGBY-3: a start talk from before the information meeting is not the one that follows it', () => {
    expect(talk('2026-05-25T10:00')).toBe('open')
    expect(talk('2026-05-28T10:00')).toBe('met')
  })

  test('VARDE-4: a round table the same evening meets an enquiry that counts from the next morning', () => {
    const story = aRequest({ receivedAt: '2026-12-21T15:30' }).tell('2026-12-21T19:00', {
      type: 'recordMeeting',
      meeting: 'roundTable',
      heldAt: textAt('2026-12-21T18:00'),
    })
    expect(story.obligation('VARDE-4', '2026-12-21T19:00')).toMatchObject({
      state: 'met',
      metAt: textAt('2026-12-21T18:00'),
    })
  })
})

const booksAt = (local: string) =>
  new Story(rulesOf('helsingoer'))
    .tell('2026-05-22T13:30', receive({ firstAbsenceDay: '2026-05-18' }))
    .tell('2026-05-22T13:40', book(local, { allowLate: true }))
    .obligation('HELSINGOER-2', '2026-05-22T13:40').state

describe('HELSINGOER-2: a limit that is a moment', () => {
  test('CAL-9: a round table at 13:30 keeps it, one half an hour later that day does not', () => {
    expect(booksAt('2026-05-27T13:30')).toBe('met')
    expect(booksAt('2026-05-27T14:00')).toBe('open')
  })
})

test('ROSKILDE-3: one task done is one task done', () => {
  const story = new Story(rulesOf('roskilde')).tell('2026-05-08T10:00', receive({ firstAbsenceDay: '2026-05-04' }))
  story.tell('2026-05-18T12:00', { type: 'recordMeeting', meeting: 'roundTable', heldAt: textAt('2026-05-18T10:00') })
  story.tell('2026-05-18T12:05', { type: 'recordTask', obligation: 'ROSKILDE-3' })
  expect(story.obligation('ROSKILDE-3', '2026-05-18T12:05').state).toBe('met')
  expect(story.obligation('ROSKILDE-9', '2026-05-18T12:05').state).toBe('open')
  expect(aRequest().tell('2026-12-21T10:00', contacted).obligation('L-22', '2026-12-21T10:00').state).toBe('open')
})
