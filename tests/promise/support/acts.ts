import type { FaultPointName } from '../../../functions/app/ports/fault-points.ts'
import { otherTimes, type Booked } from './bookings.ts'
import type { Caller, Reply } from './caller.ts'
import { anAbsence, offersTo, slotOf, startOf, type Pair } from './requests.ts'
import type { World } from './world.ts'

/** A call that is the same however often it is made: what it needs is looked up before. Every one answers alike. */
export type PreparedCall = (caller: Caller, options: { idempotencyKey: string }) => Promise<Reply<'startRequest'>>

/** Something a person does that passes fault points on its way. */
export interface Act {
  readonly name: string
  /** The point's how-many-eth passing is meant. */
  readonly nth: number
  prepare(world: World, pair: Pair, booked: Booked | undefined): Promise<PreparedCall>
  readonly needsBooking: boolean
}

/** The acts that pass this point, the first of which comes with every size. */
export function actsAt(point: FaultPointName): readonly Act[] {
  switch (point) {
    case 'before-commit':
    case 'after-commit':
      return [start(1), start(2), move, cancel]
    case 'before-booking-confirmed':
    case 'after-booking-confirmed':
      return [start(1)]
    default:
      return [start(1), move, cancel]
  }
}

/** The second commit of a start is the one that confirms its booking. */
function start(nth: number): Act {
  return {
    name: nth === 1 ? 'start and book' : 'confirm',
    nth,
    needsBooking: false,
    prepare: async (world, pair) => {
      const absence = anAbsence(world)
      const [best] = await offersTo(world, pair, absence)
      if (best === undefined) throw new Error('There is no time to book')
      const body = startOf(pair, absence, slotOf(best))
      return (caller, options) => caller.try('startRequest', body, options)
    },
  }
}

const move: Act = {
  name: 'move',
  nth: 1,
  needsBooking: true,
  prepare: async (world, _pair, booked) => {
    if (booked === undefined) throw new Error('There is nothing to move')
    const [time] = await otherTimes(world, booked, 'own')
    if (time === undefined) throw new Error('There is no other time')
    const { startsAt, endsAt } = time
    const params = { ref: booked.reference, id: booked.bookingId }
    return (caller, options) => caller.try('moveBooking', { startsAt, endsAt }, { params, ...options })
  },
}

const cancel: Act = {
  name: 'cancel',
  nth: 1,
  needsBooking: true,
  prepare: async (_world, _pair, booked) => {
    if (booked === undefined) throw new Error('There is nothing to cancel')
    const params = { ref: booked.reference, id: booked.bookingId }
    return (caller, options) => caller.try('cancelBooking', undefined, { params, ...options })
  },
}
