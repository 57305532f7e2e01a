import { z } from 'zod'
import { longestPeriods, shortestPeriod } from '../domain/note-retention.ts'
import { instantText } from './primitives.ts'

const months = (longest: number) => z.int().min(shortestPeriod).max(longest)

/** How many whole months notes are kept after a request was closed, by what they may hold (P-15). Counts from the next day. */
export const notePeriodsInput = z.strictObject({
  employerNote: months(longestPeriods.employerNote),
  healthText: months(longestPeriods.healthText),
})

/** `setAt` left out: nobody has chosen, and the product's own periods stand. */
export const notePeriods = z.object({
  employerNote: z.int(),
  healthText: z.int(),
  setAt: instantText.optional(),
})
