import { otherTimes, type Booked } from './bookings.ts'
import type { Reply } from './caller.ts'
import type { World } from './world.ts'

/** Something that happens to live bookings: a person's act on each of them, or the timer that looks at them all. */
export interface Transition {
  readonly name: 'confirm' | 'move' | 'cancel' | 'reassign' | 'expire'
  /** It leaves a slot that the calendar has not confirmed; this long after it was taken. */
  readonly onHeldAfter?: { readonly minutes: number }
  /** Looks up what it needs, so that nothing but the act itself is left to do. Answers how each ended. */
  prepare(world: World, batch: readonly Booked[]): Promise<() => Promise<readonly string[]>>
}

export const transitions: readonly Transition[] = [
  { name: 'confirm', onHeldAfter: { minutes: 6 }, prepare: timer('effects') },
  {
    name: 'move',
    prepare: each(async (world, booked, index) => {
      const { startsAt, endsAt } = fromTheEnd(await otherTimes(world, booked, 'own'), index) ?? missing('other time')
      return () => world.as(booked.leader).try('moveBooking', { startsAt, endsAt }, { params: paramsOf(booked) })
    }),
  },
  {
    name: 'cancel',
    prepare: each(async (world, booked) => {
      return () => world.as(booked.leader).try('cancelBooking', undefined, { params: paramsOf(booked) })
    }),
  },
  {
    name: 'reassign',
    prepare: each(async (world, booked, index) => {
      const slot = fromTheEnd(await otherTimes(world, booked, 'colleagues'), index) ?? missing('other consultant')
      return () => world.as(booked.leader).try('moveBooking', slot, { params: paramsOf(booked) })
    }),
  },
  { name: 'expire', onHeldAfter: { minutes: 24 * 60 + 1 }, prepare: timer('minute') },
]

function timer(name: 'effects' | 'minute'): Transition['prepare'] {
  return async (world) => async () => {
    const isOk = await world.product.host.invokeTimer(name, { scheduledAt: world.now(), isPastDue: false })
    return [isOk ? 'timer ran' : 'timer failed']
  }
}

type Prepare = (world: World, booked: Booked, index: number) => Promise<() => Promise<Reply<'moveBooking'>>>

function each(prepare: Prepare): Transition['prepare'] {
  return async (world, batch) => {
    const acts = await Promise.all(batch.map((booked, index) => prepare(world, booked, index)))
    return () => Promise.all(acts.map(async (act) => wordFor(await act())))
  }
}

/** Each the next from the end, and again from the end where they are fewer: two may then want the same one. */
function fromTheEnd<T>(all: readonly T[], index: number): T | undefined {
  return all.at(-1 - (index % Math.max(1, all.length)))
}

function wordFor(reply: Reply<'moveBooking'>): string {
  return reply.kind === 'refused' ? reply.problem.code : reply.kind
}

function paramsOf({ reference, bookingId }: Booked) {
  return { ref: reference, id: bookingId }
}

function missing(what: string): never {
  throw new Error(`There is no ${what}`)
}
