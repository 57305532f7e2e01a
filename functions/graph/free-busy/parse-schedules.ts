import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Schedule } from '../../app/ports/calendars.ts'
import { utcNames } from '../events/utc-moment.ts'

/** Somebody whose calendar was asked for, by the address it was asked with. */
export interface Mailbox {
  readonly personId: PersonId
  readonly mail: string
}

/** Whoever is elsewhere can still be met there; everything else that is not `free` takes the time. */
const openStatuses: ReadonlySet<unknown> = new Set(['free', 'workingElsewhere'])
/** Times are asked for in UTC; any other zone is not guessed at. */
const utcZones: ReadonlySet<unknown> = new Set(utcNames)

/**
 * Busy times out of one answer to getSchedule, in the order asked, in milliseconds since 1970.
 *
 * A calendar that is missing, has an error, or holds anything that cannot be read is unknown, never free.
 * Made for volume: whole numbers only, nothing allocated but the answer.
 */
export function parseSchedules(body: unknown, mailboxes: readonly Mailbox[]): readonly Schedule[] {
  const schedules = new Map<string, object>()
  for (const entry of listIn(body, 'value') ?? []) {
    if (!isObject(entry) || !('scheduleId' in entry) || typeof entry.scheduleId !== 'string') continue
    schedules.set(entry.scheduleId.toLowerCase(), entry)
  }
  return mailboxes.map(({ personId, mail }) => {
    const times = timesIn(schedules.get(mail.toLowerCase()))
    return times === undefined ? { personId, busy: [], isUnknown: true } : { personId, ...times, isUnknown: false }
  })
}

type Times = Pick<Schedule, 'busy' | 'away'>

function timesIn(schedule: object | undefined): Times | undefined {
  if (!schedule || ('error' in schedule && isObject(schedule.error))) return undefined
  const items = listIn(schedule, 'scheduleItems') ?? []
  // Someone who shares nothing but taken or free has a view without items: taken, but we cannot tell when.
  if (items.length === 0) return isOpenView(schedule) ? { busy: [] } : undefined

  const busy: { startMs: number; endMs: number }[] = []
  let away: typeof busy | undefined
  for (const item of items) {
    if (!isObject(item) || !('status' in item)) return undefined
    if (openStatuses.has(item.status)) continue
    const startMs = 'start' in item ? utcMs(item.start) : Number.NaN
    const endMs = 'end' in item ? utcMs(item.end) : Number.NaN
    if (Number.isNaN(startMs) || Number.isNaN(endMs)) return undefined
    const block = { startMs, endMs }
    busy.push(block)
    if (item.status === 'oof') (away ??= []).push(block)
  }
  return away === undefined ? { busy } : { busy, away }
}

/** One digit for each stretch of time: 0 free, 4 working elsewhere. No view and no items says nothing. */
function isOpenView(schedule: object): boolean {
  return (
    'availabilityView' in schedule &&
    typeof schedule.availabilityView === 'string' &&
    /^[04]*$/.test(schedule.availabilityView)
  )
}

/** `{ dateTime: '2026-12-21T09:00:00.0000000', timeZone: 'UTC' }` in milliseconds; NaN for anything else. */
function utcMs(value: unknown): number {
  if (!isObject(value) || !('dateTime' in value) || typeof value.dateTime !== 'string') return Number.NaN
  if (!('timeZone' in value) || !utcZones.has(value.timeZone)) return Number.NaN
  const text = value.dateTime
  // Seconds end the text or a fraction follows; an offset there would mean another time than we read.
  if (text.length > 19 && text[19] !== '.') return Number.NaN
  const day = dayNumber(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8))
  const minutes = (day * 24 + twoDigits(text, 11)) * 60 + twoDigits(text, 14)
  return (minutes * 60 + twoDigits(text, 17)) * 1000
}

/** Days since 1 January 1970 in the Gregorian calendar, whose rhythm repeats every 400 years (146 097 days). */
function dayNumber(year: number, month: number, day: number): number {
  // A year that begins in March has its leap day last, so a month's offset no longer depends on the year.
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 719_469
}

/** NaN unless both are digits, so that it spoils every sum it enters. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

function listIn(value: unknown, key: string): readonly unknown[] | undefined {
  if (!isObject(value)) return undefined
  const list: unknown = Reflect.get(value, key)
  return Array.isArray(list) ? list : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
