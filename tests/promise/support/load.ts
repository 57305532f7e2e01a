import { setTimeout as pause } from 'node:timers/promises'
import type { Reply } from './caller.ts'
import { anAbsence, pairAt, pairs, startOf, type Pair } from './requests.ts'
import { bookedIn, liveIn, type Booked } from './bookings.ts'
import type { World } from './world.ts'

/** People at work until they are told to stop. */
export interface Load {
  /** How often each answer came: `done`, a refusal's code, or `lost`. */
  readonly answers: ReadonlyMap<string, number>
  stop(): Promise<void>
}

/**
 * Several people who each start a request, look for a time, book it, move it and cancel it, over and over, whatever the
 * answers are: what a database that dies is missed by.
 */
export function loadOn(world: World, people: number): Load {
  const all = pairs(world)
  const answers = new Map<string, number>()
  const over = new AbortController()
  let turn = 0
  const count = <R extends Reply<'startRequest'>>(reply: R): R => {
    const word = reply.kind === 'refused' ? reply.problem.code : reply.kind
    answers.set(word, (answers.get(word) ?? 0) + 1)
    return reply
  }
  const work = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await oneRequest(world, pairAt(all, turn++), count)
      await pause(5)
    }
  }
  const working = Array.from({ length: people }, work)
  return {
    answers,
    stop: async () => {
      over.abort()
      await Promise.all(working)
    },
  }
}

async function oneRequest(
  world: World,
  pair: Pair,
  count: (reply: Reply<'startRequest'>) => Reply<'startRequest'>,
): Promise<void> {
  const caller = world.as(pair.leader)
  const absence = anAbsence(world)
  const started = count(await caller.try('startRequest', startOf(pair, absence)))
  if (started.kind !== 'done') return
  const { reference } = started.answer.request
  const slots = await slotsFor(world, pair.leader, reference)
  const [slot, later] = slots
  if (slot === undefined) return
  const made = count(await caller.try('book', { slot }, { params: { ref: reference } }))
  if (made.kind !== 'done' || liveIn(made.answer.request) === undefined) return
  const booked: Booked = bookedIn(pair, made.answer.request)
  const params = { ref: reference, id: booked.bookingId }
  if (later !== undefined) {
    const { startsAt, endsAt } = later
    count(await caller.try('moveBooking', { startsAt, endsAt }, { params }))
  }
  count(await caller.try('cancelBooking', undefined, { params }))
}

async function slotsFor(world: World, leader: string, ref: string) {
  const reply = await world.as(leader).try('requestOffers', undefined, { params: { ref } })
  if (reply.kind !== 'done') return []
  return reply.answer.offers.map(({ consultant, startsAt, endsAt }) => ({
    consultantId: consultant.id,
    startsAt,
    endsAt,
  }))
}
