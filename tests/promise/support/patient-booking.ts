import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { liveIn } from './bookings.ts'
import { anAbsence, startOf, type Pair } from './requests.ts'
import type { World } from './world.ts'

const mostAttempts = 40
/** Until somebody who was told that it cannot be seen right now who leads whom presses again. */
const pressAgainMs = 500

/**
 * A leader who starts a request and takes the best time that is offered, and tries again for as long as the calendars
 * cannot be read or somebody else was faster.
 *
 * @returns The reference, once a time is held.
 */
export async function patientBooking(world: World, pair: Pair): Promise<string> {
  const caller = world.as(pair.leader)
  const reference = await started(world, pair)
  const params = { ref: reference }
  const said: string[] = []
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const asked = await caller.try('requestOffers', undefined, { params })
    const [best] = asked.kind === 'done' ? asked.answer.offers : []
    if (best === undefined) {
      said.push(asked.kind === 'refused' ? asked.problem.code : asked.kind)
      continue
    }
    const slot = { consultantId: best.consultant.id, startsAt: best.startsAt, endsAt: best.endsAt }
    const made = await caller.try('book', { slot }, { params, idempotencyKey: randomUUID() })
    if (made.kind === 'done' && liveIn(made.answer.request) !== undefined) return reference
    if (made.kind === 'refused' && made.problem.code === 'already-booked') return reference
    said.push(made.kind === 'refused' ? made.problem.code : made.kind)
  }
  throw new Error(`No time for ${reference}: ${[...new Set(said)].join(', ')}`)
}

/** The form is sent with one key until it is taken: a refusal for want of the directory has recorded nothing. */
async function started(world: World, pair: Pair): Promise<string> {
  const [caller, idempotencyKey, input] = [world.as(pair.leader), randomUUID(), startOf(pair, anAbsence(world))]
  for (let attempt = 1; ; attempt++) {
    const reply = await caller.try('startRequest', input, { idempotencyKey })
    if (reply.kind === 'done') return reply.answer.request.reference
    const isAway = reply.kind === 'refused' && reply.problem.code === 'directory-unavailable'
    if (!isAway || attempt === mostAttempts) {
      throw new Error(`${pair.leader} starts: ${reply.kind === 'lost' ? reply.reason : reply.problem.code}`)
    }
    await pause(pressAgainMs)
  }
}
