import { z } from 'zod'
import { ruleId, span, text } from '../policies/parts.ts'

/** How far a rule of law can be relied on: read in a recent source, only in an older one, in part, or not at all. */
export const trust = z.enum(['verified', 'verifiedOlder', 'partly', 'unverified'])
export type Trust = z.output<typeof trust>

/** Who may ask for fast track, until when, and where it is sent. */
export const fastTrackRequester = z
  .strictObject({
    by: z.enum(['employer', 'employee', 'municipality']),
    ruleId,
    who: text,
    /** Only when the absence is expected to last more than eight weeks (L-1). */
    needsLongAbsence: z.boolean(),
    /** The last day to ask, counted from the first absence day; left out: none. */
    limit: z.strictObject({ ruleId, within: span, why: text, trust }).readonly().optional(),
    /** Left out: nothing is sent, the municipality begins by itself. */
    channel: z.strictObject({ ruleId, how: text, trust }).readonly().optional(),
    trust,
  })
  .readonly()

/** The date given to the GP: `preferred` after the certificate was asked for, earlier for the talk, never under `atLeast`. */
export const certificateRule = z.strictObject({ ruleId, what: text, preferred: span, atLeast: span, trust }).readonly()

/** No further talks when full recovery is expected within so long of the first one, and the course is predictable. */
export const followUpExemption = z.strictObject({ ruleId, within: span, why: text, trust }).readonly()

/** Benefit ends with the month in which it has been paid for more than so many weeks of the last months. */
export const reassessmentRule = z
  .strictObject({ ruleId, what: text, overWeeks: z.int().min(1), withinMonths: z.int().min(1), trust })
  .readonly()

/** What binds a consultant as long as they act for the employer. */
export const employersConsultant = z.strictObject({ ruleId, why: text, trust }).readonly()
