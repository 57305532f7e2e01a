import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { parsed, refused, type Parsed } from './answer.ts'
import { unsupportedZone } from './call.ts'
import { ianaZone } from './time-zones.ts'

export const dateTimeTimeZone = z.strictObject({ dateTime: z.string(), timeZone: z.string().nullish() })
export type DateTimeTimeZone = z.output<typeof dateTimeTimeZone>

/** Local time plus zone name, as bodies carry it. Without a zone it is UTC; a time that a DST gap skips moves forward. */
export function readGraphTime(time: DateTimeTimeZone, property: string): Parsed<{ ms: number; zone: string }> {
  const zone = time.timeZone ?? 'UTC'
  const iana = ianaZone(zone)
  if (iana === undefined) return unsupportedZone(zone)
  // Clients write UTC as `...Z`, which the service takes; another offset beside a zone name would be two answers.
  const local = iana === 'UTC' ? time.dateTime.replace(/Z$/, '') : time.dateTime
  const invalid = () =>
    refused(400, 'ErrorInvalidRequest', `Property '${property}' has the value '${time.dateTime}', which is no time.`)
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?)?$/.test(local)) return invalid()
  try {
    const plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' })
    return parsed({ ms: plain.toZonedDateTime(iana).epochMilliseconds, zone })
  } catch (error) {
    if (error instanceof RangeError) return invalid()
    throw error
  }
}

/** `2026-12-22T10:00:00.0000000` in the named zone. */
export function graphTime(ms: number, zone: string): { dateTime: string; timeZone: string } {
  const iana = ianaZone(zone)
  if (iana === undefined) throw new Error(`a zone was stored that Graph does not know: ${zone}`)
  if (iana === 'UTC') return { dateTime: utcTime(ms), timeZone: zone }
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(iana).toPlainDateTime()
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone: zone }
}

/** `2026-12-22T09:00:00.0000000Z`, as createdDateTime and its like are written. */
export function graphInstant(ms: number): string {
  return `${utcTime(ms)}Z`
}

/** A calendar's page holds hundreds of these: the engine's own format, milliseconds made into the service's seven digits. */
function utcTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '0000')
}

/** Reads `startDateTime` of calendarView: its own offset, UTC without one. */
export function readViewTime(text: string | null, name: string): Parsed<number> {
  if (text === null || text === '') {
    return refused(
      400,
      'ErrorInvalidParameter',
      `This request requires a time window specified by the query string parameter ${name}.`,
    )
  }
  // A plus sign in a query reads as a space.
  const repaired = text.replace(/ (\d\d:\d\d)$/, '+$1')
  try {
    const hasOffset = /(Z|[+-]\d\d:\d\d)$/.test(repaired)
    const full = repaired.includes('T') ? repaired : `${repaired}T00:00`
    return parsed(Temporal.Instant.from(hasOffset ? full : `${full}Z`).epochMilliseconds)
  } catch (error) {
    if (error instanceof RangeError)
      return refused(400, 'ErrorInvalidParameter', `The ${name} value '${text}' is not valid.`)
    throw error
  }
}
