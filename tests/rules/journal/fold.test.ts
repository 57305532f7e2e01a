import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Command } from '../../../shared/domain/journal/commands.ts'
import { decide } from '../../../shared/domain/journal/decide/decide.ts'
import { evolve, fold } from '../../../shared/domain/journal/evolve.ts'
import type { JournalEntry } from '../../../shared/domain/journal/events.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { anHourAt, book, people, receive } from '../support/commands.ts'
import { aRequest } from '../support/requests.ts'
import { at, vardeRules } from '../support/rules.ts'

const rules = vardeRules()
const bookingId = fc.constantFrom('booking-1', 'booking-2', 'booking-3')
const hour = fc
  .tuple(fc.integer({ min: 20, max: 31 }), fc.integer({ min: 7, max: 16 }))
  .map(([date, hour]) => `2026-12-${date}T${String(hour).padStart(2, '0')}:00`)
const consultant = fc.constantFrom<string>(...Object.values(people))
const ranked = [people.jonas, people.pia].map((consultantId) => ({
  consultantId,
  why: { ruleId: 'VARDE-8', da: 'har plads', en: 'has room' },
}))

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constant(receive()),
  fc
    .tuple(bookingId, hour, consultant, fc.boolean())
    .map(([bookingId, local, who, allowLate]) =>
      book(local, { bookingId, slot: anHourAt(local, who), ranked, allowLate }),
    ),
  bookingId.map((bookingId): Command => ({ type: 'confirmBooking', bookingId })),
  bookingId.map((bookingId): Command => ({ type: 'cancelBooking', bookingId, reason: 'byLeader' })),
  bookingId.map((bookingId): Command => ({ type: 'recordMeetingHeld', bookingId })),
  fc
    .tuple(bookingId, hour)
    .map(([bookingId, local]): Command => ({ type: 'moveBooking', bookingId, ...anHourAt(local) })),
  consultant.map((consultantId): Command => ({ type: 'assign', consultantId })),
  fc
    .constantFrom('reached', 'notReached', 'prefersWritten' as const)
    .map((outcome): Command => ({ type: 'recordContact', outcome })),
  fc
    .tuple(fc.constantFrom('VARDE-3', 'VARDE-4', 'L-3', 'x'), fc.constantFrom('reminder', 'escalation'))
    .map(([obligation, level]): Command => ({ type: 'alertDeadline', obligation, level })),
  fc.constant<Command>({ type: 'close', reason: 'other' }),
)
/** Commands with the minutes that pass before each. */
const course = fc.array(fc.tuple(command, fc.integer({ min: 0, max: 1500 })), { maxLength: 25 })

function play(steps: readonly (readonly [Command, number])[]) {
  const entries: JournalEntry[] = [...aRequest().entries]
  let [state, now] = [fold(entries), at('2026-12-21T09:10')]
  for (const [told, minutes] of steps) {
    now = now.add({ minutes })
    const decision = decide(rules, state, told, now)
    for (const event of decision.kind === 'accepted' ? decision.events : []) {
      const sequence = entries.length + 1
      const entry: JournalEntry = {
        requestId: 'request-1',
        sequence,
        at: now.toString(),
        by: { kind: 'system' },
        event,
      }
      entries.push(entry)
      state = evolve(state, entry)
    }
  }
  return { entries, state, now }
}

describe('laws of the journal, over any course of commands', () => {
  test('folding the whole journal gives what was built one event at a time', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const { entries, state } = play(steps)
        expect(fold(entries)).toEqual(state)
        expect(state.sequence).toBe(entries.length)
      }),
    )
  })

  test('there is never more than one live booking of a meeting, and never with somebody who is part of it', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const { state } = play(steps)
        const live = state.bookings.filter((one) => one.state === 'held' || one.state === 'confirmed')
        expect(live.length).toBeLessThanOrEqual(1)
        expect([people.leader, people.employee]).not.toContain(state.consultantId)
        for (const { consultantId } of live) expect([people.leader, people.employee]).not.toContain(consultantId)
      }),
    )
  })

  test('a closed request never changes again', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const { entries, state } = play(steps)
        const closed = entries.findIndex(({ event }) => event.type === 'RequestClosed')
        expect(closed === -1 || closed === entries.length - 1).toBe(true)
        expect(state.status).toBe(closed === -1 ? 'open' : 'closed')
      }),
    )
  })

  test('the same state, command and moment always give the same decision and obligations', () => {
    fc.assert(
      fc.property(course, command, (steps, told) => {
        const { state, now } = play(steps)
        expect(decide(rules, state, told, now)).toEqual(decide(vardeRules(), structuredClone(state), told, now))
        expect(obligationsOf(rules, state, now)).toEqual(obligationsOf(vardeRules(), structuredClone(state), now))
      }),
    )
  })
})

describe('a journal that cannot be', () => {
  const { entries } = aRequest()

  test.each<[string, readonly JournalEntry[], string]>([
    ['empty', [], 'without a journal'],
    ['without its first entry', entries.slice(1), 'gap'],
    ['with an entry twice', [...entries, ...entries.slice(-1)], 'gap'],
    [
      'received twice',
      [...entries, ...entries.slice(0, 1).map((one) => Object.assign({}, one, { sequence: 3 }))],
      'once',
    ],
    [
      'that begins with something else',
      entries.slice(1).map((one) => Object.assign({}, one, { sequence: 1 })),
      'begin',
    ],
  ])('%s is a fault, not a state', (_name, journal, message) => {
    expect(() => fold(journal)).toThrow(message)
  })
})
