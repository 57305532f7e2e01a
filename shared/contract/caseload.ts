import { z } from 'zod'
import { dateText, freeText, instantText, person, personId, text } from './primitives.ts'

/** Somebody decided that a consultant may carry more or fewer than the rule says, until a day and for a reason. */
const capOverride = z.object({
  cap: z.int(),
  /** Only for coordinators, and for the consultant it is about. */
  reason: z.string().optional(),
  until: dateText,
  setAt: instantText,
  setBy: person,
})

const load = z.object({
  consultant: person,
  weeklyHours: z.number(),
  /** Open requests the consultant has. */
  active: z.int(),
  /** The most by the rule, or by the override that stands; left out, the model sets no bound (VARDE-8). */
  cap: z.int().optional(),
  /** Active requests for each that may be had: 1 is full. Left out without a cap. */
  share: z.number().optional(),
  /** Routing gives no new request. */
  isFull: z.boolean(),
  override: capOverride.optional(),
  /** Away today or from a later day, as planned. */
  away: z.object({ from: dateText, until: dateText }).optional(),
})
export type CaseloadLine = z.output<typeof load>

/** Every consultant at work, the fullest first. */
export const caseload = z.object({
  rule: z.object({
    ruleId: z.string(),
    /** Requests for each weekly hour; left out, the model sets no bound. */
    activePerWeeklyHour: z.number().optional(),
    text,
  }),
  consultants: z.array(load),
  /** Open requests that nobody has. */
  unassigned: z.int(),
  mayOverride: z.boolean(),
})
export type Caseload = z.output<typeof caseload>

export const capInput = z.strictObject({
  consultantId: personId,
  cap: z.int().min(0).max(500),
  /** Typed by a coordinator; seen by coordinators and the consultant. */
  reason: freeText(300).trim().min(3),
  /** The last day it counts. */
  until: dateText,
})

export const capHistory = z.object({
  consultant: person,
  /** Newest first. Without a cap: it was taken back. */
  entries: z.array(
    z.object({
      cap: z.int().optional(),
      reason: z.string().optional(),
      until: dateText.optional(),
      setAt: instantText,
      setBy: person,
    }),
  ),
})
