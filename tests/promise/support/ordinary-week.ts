import { Temporal } from 'temporal-polyfill'
import type { World } from './world.ts'

/** After it the invented calendars are empty: everybody has room, also for thousands of races. */
const firstOrdinaryDay = Temporal.PlainDate.from('2027-02-08')

/** Jumps to nine o'clock on the next Monday, where a whole week of times lies ahead. No timer runs on the way. */
export function beginOrdinaryWeek(world: Pick<World, 'now' | 'tenant'>): void {
  const today = world.now().toZonedDateTimeISO('Europe/Copenhagen').toPlainDate()
  const nextMonday = today.add({ days: 8 - today.dayOfWeek })
  const day = Temporal.PlainDate.compare(nextMonday, firstOrdinaryDay) < 0 ? firstOrdinaryDay : nextMonday
  world.tenant.clock.set(day.toZonedDateTime({ timeZone: 'Europe/Copenhagen', plainTime: '09:00' }).toInstant())
}
