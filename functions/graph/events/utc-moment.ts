import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** Both spellings of UTC have been seen. */
export const utcNames = ['UTC', 'tzone://Microsoft/Utc'] as const

/** `{ dateTime: '2026-12-21T09:00:00.0000000', timeZone: 'UTC' }`. We ask for every time in UTC, and guess at no other zone. */
export const utcWallTime = z
  .object({ dateTime: z.string(), timeZone: z.enum(utcNames) })
  .transform(({ dateTime }, context): Temporal.PlainDateTime => {
    try {
      return Temporal.PlainDateTime.from(dateTime)
    } catch {
      context.addIssue({ code: 'custom', message: 'expected a local time without offset' })
      return z.NEVER
    }
  })

/** The same as a moment. */
export const utcMoment = utcWallTime.transform((time) => time.toZonedDateTime('UTC').toInstant().toString())
