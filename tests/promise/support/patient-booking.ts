import { randomUUID } from 'node:crypto'
import { liveIn } from './bookings.ts'
import { anAbsence, startOf, type Pair } from './requests.ts'
import type { World } from './world.ts'

const mostAttempts = 40

/**
 * A leader who starts a request and takes the best time that is offered, and tries again for as long as the calendars
 * cannot be read or somebody else was faster.
 *
 * @returns The reference, once a time is held.
 */
export async function patientBooking(world: World, pair: Pair): Promise<string> {
  const caller = world.as(pair.leader)
  const { request } = await caller.call('startRequest', startOf(pair, anAbsence(world)))
  const { reference } = request
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
