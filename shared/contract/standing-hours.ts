import { z } from 'zod'
import { dateText, person, personId, workplace, workplaceId } from './primitives.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'like 09:30')

/** Hours a consultant is at a workplace every week (KATALOG-T15). */
const standingHours = z.strictObject({
  consultantId: personId,
  workplaceId,
  /** Monday is 1. */
  weekday: z.int().min(1).max(7),
  from: clockTime,
  until: clockTime,
  validFrom: dateText,
  /** The last day; left out, until further notice. */
  validUntil: dateText.exactOptional(),
  /** So many days before, whatever is not taken can be booked by others too; 0, on the day itself. */
  releasedDaysBefore: z.int().min(0).max(30).default(1),
})

export const standingHoursInput = z.strictObject({ standingHours: z.array(standingHours).max(500) })

/**
 * `consultants` and `workplaces`: those that are meant, by name; for a reader who `mayChange` them also those that can be
 * chosen. Somebody the directory no longer knows has an empty name.
 */
export const standingHoursList = z.object({
  standingHours: z.array(standingHours),
  consultants: z.array(person),
  workplaces: z.array(workplace),
  mayChange: z.boolean(),
})
