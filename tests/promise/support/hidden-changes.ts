import { Temporal } from 'temporal-polyfill'
import type { BookingRow } from '../../../functions/app/ports/booking-row.ts'
import { aBooked } from './bookings.ts'
import { cancelInOutlook, deleteInOutlook, moveInOutlook } from './outlook.ts'
import { pairAt, pairs } from './requests.ts'
import { loseSubscriptions } from './subscriptions.ts'
import { tenantCall } from './tenant.ts'
import { tickFrom, watchAt } from './watch-timer.ts'
import type { World } from './world.ts'

/** Each meeting is changed several times, and each time found before the next. */
const mostMeetings = 25
/** The changes of a round come over so many minutes, so that looks fall before, between and after them. */
const changedOverMinutes = 10
/** Far enough that no meeting moves onto another one's time. */
const movedBy = { hours: 35 * 24 }

interface Hidden {
  readonly atMs: number
  readonly bookingId: string
  readonly isFound: (row: BookingRow) => boolean
}

/**
 * The subscriptions go and what is sent gets lost: only reading the calendars can find what the consultants change.
 * Minute by minute, until everything is found or the limit has passed.
 */
export async function hiddenChanges(world: World, count: number, withinMinutes: number) {
  const all = pairs(world)
  const bookingIds: string[] = []
  while (bookingIds.length < Math.min(mostMeetings, count)) {
    bookingIds.push((await aBooked(world, pairAt(all, bookingIds.length))).bookingId)
  }
  await tenantCall(world, 'POST', '/sandbox/notifications', { drop: 1_000_000 })
  loseSubscriptions(world)

  const broken: string[] = []
  let [made, slowestMinutes] = [0, 0]
  let at = tickFrom(world.now())
  while (made < count) {
    const round = bookingIds.slice(0, count - made)
    const isLast = made + round.length >= count
    let open: Hidden[] = []
    for (let minute = 0; minute <= changedOverMinutes + withinMinutes; minute++) {
      const now = round.filter((_id, index) => index % changedOverMinutes === minute)
      for (const [index, bookingId] of now.entries()) {
        open.push(await change(world, bookingId, isLast ? (index + minute) % ways.length : 0))
        made++
      }
      at = at.add({ minutes: 1 })
      await watchAt(world, at)
      const left = await stillHidden(world, open)
      const minutesOf = ({ atMs }: Hidden) => (world.now().epochMilliseconds - atMs) / 60_000
      slowestMinutes = Math.max(slowestMinutes, ...open.filter((one) => !left.includes(one)).map(minutesOf))
      open = left
    }
    for (const { bookingId } of open) broken.push(`a change of ${bookingId} was not found`)
  }
  if (slowestMinutes > withinMinutes) broken.push(`a change was found after ${slowestMinutes.toFixed(1)} minutes`)
  return { changes: made, slowestMinutes, broken }
}

const ways = [move, cancelInOutlook, deleteInOutlook] as const

async function change(world: World, bookingId: string, way: number): Promise<Hidden> {
  const row = await world.store.booking(bookingId)
  if (row === undefined) throw new Error(`There is no booking ${bookingId}`)
  const atMs = world.now().epochMilliseconds
  await (ways[way] ?? move)(world, row)
  const movedToMs = Date.parse(later(row.startsAt))
  const isFound = ({ state, startsAt }: BookingRow): boolean =>
    way === 0 ? Date.parse(startsAt) === movedToMs : state === 'released'
  return { atMs, bookingId, isFound }
}

async function stillHidden({ store }: World, hidden: readonly Hidden[]): Promise<Hidden[]> {
  const rows = await Promise.all(hidden.map(({ bookingId }) => store.booking(bookingId)))
  return hidden.filter(({ isFound }, index) => {
    const row = rows[index]
    return row === undefined || !isFound(row)
  })
}

async function move(world: World, row: BookingRow): Promise<void> {
  await moveInOutlook(world, row, { startsAt: later(row.startsAt), endsAt: later(row.endsAt) })
}

function later(text: string): string {
  return Temporal.Instant.from(text).add(movedBy).toString()
}
