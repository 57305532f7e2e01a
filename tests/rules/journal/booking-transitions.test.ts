import { describe, expect, test } from '@jest/globals'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { holdExpiresAt } from '../../../shared/domain/journal/decide/hold-expiry.ts'
import { book, cancel, confirm, contacted, expire, move, people, reassign } from '../support/commands.ts'
import { aRequest, codeOf, eventsOf, type Story } from '../support/requests.ts'
import { textAt } from '../support/rules.ts'

/** Reserved on Monday 21 December at 9.12 for Monday 28 December; the calendar has not answered. */
const aHold = () => aRequest().tell('2026-12-21T09:12', book('2026-12-28T10:00'))
/** A day later, when the hold is due to be let go and the meeting lies ahead. */
const dayAfter = '2026-12-22T09:12'

const transitions = {
  confirm,
  move: move('2026-12-28T12:00'),
  cancel,
  reassign: reassign('2026-12-28T13:00'),
  expire,
} as const satisfies Record<string, Command>
type Transition = keyof typeof transitions

/** What the second gets when the first was a moment quicker: `+` it is carried out, `=` already true, else its refusal. */
const second: Readonly<Record<Transition, Readonly<Record<Transition, string>>>> = {
  confirm: { confirm: '=', move: '+', cancel: '+', reassign: '+', expire: 'hold-not-due' },
  // A moved slot is reserved anew: its day begins again, so it is not let go.
  move: { confirm: '+', move: '=', cancel: '+', reassign: '+', expire: 'hold-not-due' },
  cancel: {
    confirm: 'booking-not-live',
    move: 'booking-not-live',
    cancel: '=',
    reassign: 'booking-not-live',
    expire: '=',
  },
  reassign: {
    confirm: 'booking-not-live',
    move: 'booking-not-live',
    cancel: '=',
    reassign: '=',
    expire: '=',
  },
  expire: {
    confirm: 'booking-not-live',
    move: 'booking-not-live',
    cancel: '=',
    reassign: 'booking-not-live',
    expire: '=',
  },
}

describe('of two changes of one booking the second meets what the first left', () => {
  const rows = Object.entries(second).flatMap(([first, answers]) =>
    Object.entries(answers).map(([next, answer]) => ({ first, next, answer })),
  )

  test.each(rows)('$first, then $next: $answer', ({ first, next, answer }) => {
    const story = aHold().tell(dayAfter, commandOf(first))
    const decision = story.try(dayAfter, commandOf(next))
    const said = decision.kind === 'rejected' ? codeOf(decision) : eventsOf(decision).length === 0 ? '=' : '+'
    expect(said).toBe(answer)
  })
})

describe('a meeting given to another consultant', () => {
  test('VARDE-10: the new one is held before the old one goes, and the request has the new consultant', () => {
    const story = aHold().tell(dayAfter, confirm).tell(dayAfter, transitions.reassign)
    expect(story.state).toMatchObject({
      consultantId: people.jonas,
      bookings: [
        { bookingId: 'booking-1', consultantId: people.karen, state: 'cancelled' },
        { bookingId: 'booking-2', consultantId: people.jonas, state: 'held', startsAt: textAt('2026-12-28T13:00') },
      ],
    })
    expect(story.obligation('VARDE-4', dayAfter).state).toBe('met')
  })

  test('to the same consultant is a move, and to somebody routing did not rank, or the employee, it is refused', () => {
    expect(codeOf(give(people.karen))).toBe('already-booked')
    expect(codeOf(give('a-stranger'))).toBe('slot-consultant-not-eligible')
    expect(codeOf(give(people.employee))).toBe('slot-consultant-not-eligible')
  })
})

describe('a slot the calendar does not confirm is let go', () => {
  test('a day after it was reserved, and what it met is open again', () => {
    expect(codeOf(aHold().try('2026-12-22T09:11', expire))).toBe('hold-not-due')
    const story = aHold().tell(dayAfter, expire)
    expect(story.state.bookings).toMatchObject([{ state: 'cancelled' }])
    expect(story.obligation('VARDE-4', dayAfter).state).toBe('open')
  })

  test('when its own time comes, if that is sooner', () => {
    const story = aRequest().tell('2026-12-21T12:00', book('2026-12-22T10:00'))
    expect(expiryOf(story)).toEqual([textAt('2026-12-22T10:00')])
    expect(codeOf(story.try('2026-12-22T10:00', expire))).toBe('accepted')
  })

  test('a move reserves it anew; a confirmed meeting is never let go by time', () => {
    const moved = aHold().tell('2026-12-21T15:00', move('2026-12-28T12:00'))
    expect(expiryOf(moved)).toEqual([textAt('2026-12-22T15:00')])
    expect(expiryOf(moved.tell('2026-12-21T15:01', confirm))).toEqual([undefined])
    expect(expiryOf(aHold().tell('2026-12-21T15:00', contacted))).toEqual([textAt(dayAfter)])
  })
})

const expiryOf = (story: Story) => story.state.bookings.map(holdExpiresAt)
const give = (consultantId: string) => aHold().try(dayAfter, reassign('2026-12-28T13:00', consultantId))

function commandOf(name: string): Command {
  const found = Object.entries(transitions).find(([known]) => known === name)
  if (found === undefined) throw new Error(`No such transition: ${name}`)
  return found[1]
}
