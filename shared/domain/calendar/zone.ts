import { Temporal } from 'temporal-polyfill'
import { type Day, dayText, msPerDay, msPerMinute } from './day.ts'

/** A municipality's wall clock. Clock changes come from the zone's own rules, never from a fixed offset. */
export interface Zone {
  readonly name: string
  /** The local date at a moment (milliseconds since 1970). */
  dayAt(ms: number): Day
  /** The first moment of a local date. */
  startOf(day: Day): number
  /**
   * The moment at which clocks show `minutes` past midnight on that date. A time that a clock change skips becomes the
   * same distance after it; one that comes twice means the first.
   */
  at(day: Day, minutes: number): number
  /** What clocks show at a moment, as minutes past midnight; seconds are dropped. */
  minutesAt(ms: number): number
}

const zones = new Map<string, Zone>()

/** @throws RangeError when the zone is unknown. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known !== undefined) return known
  const zone = newZone(name)
  zones.set(name, zone)
  return zone
}

function newZone(name: string): Zone {
  const starts = new Map<Day, number>()

  const startOf = (day: Day): number => {
    const known = starts.get(day)
    if (known !== undefined) return known
    const start = Temporal.PlainDate.from(dayText(day)).toZonedDateTime(name).epochMilliseconds
    if (starts.size > 20_000) starts.clear()
    starts.set(day, start)
    return start
  }

  const at = (day: Day, minutes: number): number => {
    const start = startOf(day)
    if (startOf(day + 1) - start === msPerDay) return start + minutes * msPerMinute
    const plainTime = Temporal.PlainTime.from('00:00').add({ minutes })
    return Temporal.PlainDate.from(dayText(day)).toZonedDateTime({ timeZone: name, plainTime }).epochMilliseconds
  }

  const dayAt = (ms: number): Day => {
    let day = Math.floor(ms / msPerDay)
    while (startOf(day) > ms) day--
    while (startOf(day + 1) <= ms) day++
    return day
  }

  const minutesAt = (ms: number): number => {
    const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name)
    return hour * 60 + minute
  }

  startOf(0) // an unknown zone is told of here, not at its first use
  return { name, dayAt, startOf, at, minutesAt }
}

/** `15:30` as minutes past midnight. @throws RangeError for anything that is not a time of day. */
export function minutesOf(time: string): number {
  const [hours, minutes] = [Number(time.slice(0, 2)), Number(time.slice(3))]
  const isTime = time.length === 5 && time[2] === ':' && hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60
  if (!isTime) throw new RangeError('Expected a time of day, as 15:30')
  return hours * 60 + minutes
}
