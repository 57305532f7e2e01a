import { Temporal } from 'temporal-polyfill'
import { type Day, dayOf } from '../calendar/day.ts'
import { msOf } from '../calendar/instant.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { MomentText } from './facts.ts'

export interface Moment {
  /** Milliseconds since 1970. */
  readonly ms: number
  /** The local date. */
  readonly day: Day
  /** False: only the date was written. */
  readonly hasTime: boolean
}

const wallClock = /^(.{10})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/

/**
 * A moment as a document writes it. A date means when the office opens that day; a bare time is the municipality's wall
 * clock, where one the clock skips becomes the same distance after it and one that comes twice means the first.
 *
 * @throws RangeError when the text is no moment: the document was not checked.
 */
export function readMoment(text: MomentText, { zone, opensAt }: WorkingCalendar): Moment {
  if (text.length === 10) {
    const day = dayOf(text)
    return { ms: zone.at(day, opensAt), day, hasTime: false }
  }
  const [, date, hours, minutes, seconds = '0', fraction = '0'] = wallClock.exec(text) ?? []
  if (date === undefined) {
    const ms = msOf(text)
    return { ms, day: zone.dayAt(ms), hasTime: true }
  }
  const day = dayOf(date)
  const withinMinute = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0'))
  return { ms: zone.at(day, Number(hours) * 60 + Number(minutes)) + withinMinute, day, hasTime: true }
}

/** `2026-05-27T13:30:00+02:00`: the municipality's clock with its offset, for a person and a program alike. */
export function wallText(ms: number, { zone }: WorkingCalendar): string {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone.name)
  return local.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
