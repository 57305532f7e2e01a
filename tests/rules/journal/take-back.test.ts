import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type AppRole, may } from '../../../shared/domain/access/access.ts'
import { actsOn } from '../../../shared/domain/access/acts.ts'
import { outOfReach } from '../../../shared/domain/access/out-of-reach.ts'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { timeline } from '../../../shared/domain/journal/timeline.ts'
import { dueAlerts } from '../../../shared/domain/obligations/alerts.ts'
import {
  book,
  cancel,
  close,
  confirm,
  contacted,
  held,
  move,
  notReached,
  people,
  receive,
} from '../support/commands.ts'
import { rulesOf } from '../support/models.ts'
import { aRequest, codeOf, eventsOf, Story } from '../support/requests.ts'
import { at } from '../support/rules.ts'

const morning = '2026-12-21T09:30'
const later = '2026-12-21T11:00'
const during = '2026-12-22T10:30'
const after = '2026-12-22T12:00'
const noShow: Command = { type: 'recordMeetingNotHeld', bookingId: 'booking-1', reason: 'noShow' }
const inWriting: Command = { type: 'recordContact', outcome: 'prefersWritten' }
const booked = () => aRequest().tell('2026-12-21T09:20', book('2026-12-22T10:00')).tell('2026-12-21T09:21', confirm)

/** What was recorded last. */
const back = ({ state }: Story): Command => ({ type: 'takeBack', entry: state.recorded?.at(-1)?.entry ?? 0 })
const told = ({ entries }: Story) => timeline(entries).map(({ what }) => what.da)

describe('a contact that was recorded wrongly', () => {
  test('VARDE-3: the contact is due again, as if nobody had pressed', () => {
    const story = aRequest()
    const before = story.obligations(later)
    story.tell(morning, contacted)
    expect(story.obligation('VARDE-3', later).state).toBe('met')
    story.tell(morning, back(story))
    expect(story.obligations(later)).toEqual(before)
    expect(story.obligation('VARDE-3', '2026-12-21T16:30').state).toBe('missed')
  })

  test('VARDE-3: a level that was told is not told again; the next one is', () => {
    const story = aRequest()
    const due = (local: string) =>
      dueAlerts(story.obligations(local), story.state, at(local)).filter(
        ({ obligation }) => obligation === story.obligation('VARDE-3', local).key,
      )
    const [reminder] = due('2026-12-21T15:00')
    if (reminder === undefined) throw new Error('VARDE-3 reminds before it is due')
    const { obligation, level } = reminder
    story.tell('2026-12-21T15:00', { type: 'alertDeadline', obligation, level })
    story.tell('2026-12-21T15:10', contacted).tell('2026-12-21T15:20', back(story))
    expect(due('2026-12-21T15:21')).toEqual([])
    const [late] = due('2026-12-21T16:01')
    expect(late).toMatchObject({ obligation, level: 'escalation' })
  })

  test('an attempt counts no longer, and the next has its number', () => {
    const story = aRequest().tell(morning, notReached).tell(later, notReached)
    story.tell(later, back(story))
    expect(story.state.contactAttempts).toBe(1)
    expect(eventsOf(story.try(later, notReached))).toEqual([{ type: 'ContactAttempted', attempt: 2 }])
  })

  test('taken back twice is once; recorded again, it is a contact of its own', () => {
    const story = aRequest().tell(morning, contacted)
    const once = back(story)
    story.tell(later, once)
    expect(eventsOf(story.try(later, once))).toEqual([])
    story.tell('2026-12-21T11:30', contacted)
    expect(eventsOf(story.try(later, once))).toEqual([])
    expect(story.obligation('VARDE-3', after)).toMatchObject({ state: 'met', metAt: at('2026-12-21T11:30').toString() })
  })

  test('the story keeps it, and says that it was taken back', () => {
    const story = aRequest().tell(morning, contacted)
    story.tell(later, back(story))
    expect(told(story).slice(-2)).toEqual(['Medarbejderen er kontaktet', 'Fortrudt: Medarbejderen er kontaktet'])
    expect(timeline(story.entries).map(({ isTakenBack }) => isTakenBack === true)).toEqual([
      ...story.entries.slice(2).map(() => false),
      true,
      false,
    ])
  })
})

describe('how a meeting went, told wrongly', () => {
  test.each<[string, Command]>([
    ['held', held],
    ['did not come', noShow],
  ])('VARDE-4: %s, then taken back, everything stands as before, and it is to be told again', (_what, outcome) => {
    const story = booked()
    const before = story.state.bookings
    story.tell(during, outcome).tell(after, back(story))
    expect(story.state.bookings).toEqual(before)
    expect(codeOf(story.try(after, held))).toBe('accepted')
  })

  test('told anew and taken back, what was told first stands again', () => {
    const story = booked().tell(during, noShow).tell(during, held)
    story.tell(after, back(story))
    expect(story.state.bookings[0]).toMatchObject({ state: 'notHeld', isNoShow: true })
    story.tell(after, back(story))
    expect(story.state.bookings[0]?.state).toBe('confirmed')
  })

  test('P-8: that the employee did not come is not told to the employer’s side when it is taken back either', () => {
    const story = booked().tell(during, noShow)
    story.tell(after, back(story))
    expect(told(story).at(-1)).toBe('Fortrudt: Medarbejderen kom ikke, og mødet blev ikke holdt')
    expect(timeline(story.entries, 'employer').at(-1)?.what.da).toBe('Fortrudt: Mødet blev ikke holdt')
  })
})

/** All but how it came to be so. */
const standing = ({ state: { sequence: _sequence, recorded: _recorded, takenBack: _takenBack, ...rest } }: Story) =>
  rest

test('whatever was recorded, taken back newest first, leaves the request as it stood', () => {
  const notHeld: Command = { ...noShow, reason: 'notHeld' }
  const acts = fc.array(fc.constantFrom(contacted, inWriting, notReached, held, noShow, notHeld), { maxLength: 8 })
  fc.assert(
    fc.property(acts, (recorded) => {
      const story = booked()
      const before = standing(story)
      for (const act of recorded) story.tell(during, act)
      while ((story.state.recorded ?? []).length > 0) story.tell(after, back(story))
      expect(standing(story)).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

describe('what cannot be taken back is refused by name', () => {
  test('what is no contact and no outcome', () => {
    const story = booked()
    for (const entry of [1, story.entries.length, 99])
      expect(codeOf(story.try(later, { type: 'takeBack', entry }))).toBe('nothing-to-take-back')
  })

  test('what is not the newest: the newest goes first', () => {
    const story = booked().tell(morning, contacted)
    const first = back(story)
    story.tell(during, held)
    expect(codeOf(story.try(after, first))).toBe('take-back-not-latest')
    story.tell(after, back(story))
    expect(codeOf(story.try(after, first))).toBe('accepted')
  })

  test('VARDE-4: an outcome that another meeting was booked upon, until that is cancelled', () => {
    const story = booked().tell(during, noShow)
    story.tell(after, book('2026-12-28T10:00', { bookingId: 'booking-2' }))
    expect(codeOf(story.try(after, back(story)))).toBe('take-back-overtaken')
    story.tell(after, { ...cancelled, bookingId: 'booking-2' })
    expect(codeOf(story.try(after, back(story)))).toBe('accepted')
  })

  test('an outcome that a meeting was recorded upon', () => {
    const story = booked().tell(during, noShow)
    story.tell(after, { type: 'recordMeeting', meeting: 'roundTable', heldAt: at(during).toString() })
    expect(codeOf(story.try(after, back(story)))).toBe('take-back-overtaken')
  })

  test('ROSKILDE-9: an outcome that a task was done upon, which there would not be without it', () => {
    const story = new Story(rulesOf('roskilde'))
      .tell('2026-05-08T10:00', receive({ firstAbsenceDay: '2026-05-04' }))
      .tell('2026-05-08T10:02', { type: 'assign', consultantId: people.karen })
      .tell('2026-05-08T10:05', book('2026-05-18T10:00'))
      .tell('2026-05-08T10:06', confirm)
      .tell('2026-05-18T12:00', held)
      .tell('2026-05-27T10:00', { type: 'recordTask', obligation: 'ROSKILDE-9' })
    expect(codeOf(story.try('2026-05-27T10:05', back(story)))).toBe('take-back-overtaken')
  })

  test('one told before the calendar had the meeting: its time was given away', () => {
    const story = aRequest().tell('2026-12-21T09:20', book('2026-12-22T10:00')).tell(during, held)
    expect(codeOf(story.try(after, back(story)))).toBe('take-back-overtaken')
  })

  test('on a closed request', () => {
    const story = aRequest().tell(morning, contacted).tell(later, close)
    expect(codeOf(story.try(later, back(story)))).toBe('request-closed')
  })

  test('a meeting that was moved or booked since is no reason to keep a contact', () => {
    const story = aRequest().tell(morning, contacted)
    story.tell(later, book('2026-12-22T10:00')).tell(later, confirm).tell(later, move('2026-12-22T13:00'))
    expect(codeOf(story.try(later, back(story)))).toBe('accepted')
  })
})

const viewer = (personId: string, ...roles: readonly AppRole[]) => ({ personId, roles, workplaceIds: [] })
const contact = () => aRequest().tell(morning, contacted)
const outcome = () => booked().tell(during, held)

describe('who may take something back', () => {
  test.each([
    ['the consultant a contact', viewer(people.karen, 'Consultant'), contact, 'may'],
    ['the consultant an outcome', viewer(people.karen, 'Consultant'), outcome, 'may'],
    ['the coordinator a contact', viewer('kirsten', 'Coordinator'), contact, 'may'],
    [
      'the coordinator an outcome, which is not the coordinator’s to tell',
      viewer('kirsten', 'Coordinator'),
      outcome,
      'access-denied',
    ],
    ['another consultant', viewer(people.jonas, 'Consultant'), contact, 'may not'],
    ['the leader', viewer(people.leader), contact, 'may not'],
    ['HR', viewer('hanne', 'HR'), outcome, 'may not'],
  ] as const)('%s', (_who, who, made, expected) => {
    const story = made()
    const { rules, state } = story
    const refused = outOfReach(who, rules, state, back(story), at(after))?.code
    const answer = may(who, 'act:takeBack', state) ? (refused ?? 'may') : 'may not'
    expect(answer).toBe(expected)
    const isOffered = actsOn(who, rules, state, story.obligations(after), at(after)).includes('takeBack')
    expect(isOffered).toBe(expected === 'may')
  })
})

const cancelled = { ...cancel, type: 'cancelBooking', reason: 'byConsultant' } as const
