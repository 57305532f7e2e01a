import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from '../../../shared/contract/client.ts'
import type { RouteName } from '../../../shared/contract/routes.ts'
import type { Reply } from './caller.ts'
import { anAbsence, offersTo, slotOf, startOf, type Pair } from './requests.ts'
import type { World } from './world.ts'

type RequestView = Answer<'startRequest'>['request']

export interface Booked extends Pair {
  readonly reference: string
  readonly bookingId: string
  readonly consultantId: string
}

/** A request with the best time that is offered, standing in the calendar. */
export async function aBooked(world: World, pair: Pair): Promise<Booked> {
  const absence = anAbsence(world)
  const [best] = await offersTo(world, pair, absence)
  if (best === undefined) throw new Error('There is no time to book')
  const { request } = await world.as(pair.leader).call('startRequest', startOf(pair, absence, slotOf(best)))
  return bookedIn(pair, request)
}

export function bookedIn(pair: Pair, request: RequestView): Booked {
  const live = liveIn(request)
  if (live === undefined) throw new Error(`${request.reference} has no booking`)
  return { ...pair, reference: request.reference, bookingId: live.id, consultantId: live.consultant.id }
}

export function liveIn({ bookings }: RequestView) {
  return bookings.find(({ state }) => state === 'held' || state === 'confirmed')
}

/** Times the request may be moved to: of its own consultant, or the same of the colleagues, who are as free in an ordinary week. */
export async function otherTimes(world: World, booked: Booked, whose: 'own' | 'colleagues') {
  const asked = await world.as(booked.leader).call('requestOffers', undefined, { params: { ref: booked.reference } })
  const offers = [...asked.offers, ...(await offersTo(world, booked, anAbsence(world)))].map(slotOf)
  if (whose === 'own') return offers.filter(({ consultantId }) => consultantId === booked.consultantId)
  const colleagues = (await world.store.consultants()).filter(
    ({ consultantId }) => consultantId !== booked.consultantId,
  )
  return colleagues.flatMap(({ consultantId }) => offers.map((slot) => ({ ...slot, consultantId })))
}

/** What a patient caller does: the same call with the same key until somebody answers. */
export async function untilAnswered<N extends RouteName>(
  call: () => Promise<Reply<N>>,
): Promise<Exclude<Reply<N>, { kind: 'lost' }>> {
  let why = ''
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const reply = await call()
    if (reply.kind === 'done') return reply
    if (reply.kind === 'refused' && reply.problem.code !== 'store-unavailable') return reply
    why = reply.kind === 'lost' ? reply.reason : reply.problem.code
    await pause(betweenMs)
  }
  throw new Error(`A call was never answered: ${why}`)
}

const maxAttempts = 60
const betweenMs = 100

/** Gives the time and the consultant's room back, as when the employee has returned. */
export async function closeRequest(world: World, { leader, reference }: Pick<Booked, 'leader' | 'reference'>) {
  const { consultant } = await world.as(leader).call('readRequest', undefined, { params: { ref: reference } })
  const owner = world.tenant.people.byOid(consultant?.id ?? '')
  const closer = world.as(owner?.id ?? 'kirsten-koordinator')
  await closer.call('command', { type: 'close', reason: 'returned' }, { params: { ref: reference } })
}

/** Cancels: the time is free again, the request waits for another. */
export async function giveBack(world: World, { leader, reference, bookingId }: Booked): Promise<void> {
  await world.as(leader).call('cancelBooking', undefined, { params: { ref: reference, id: bookingId } })
}
