import { z } from 'zod'
import {
  bookingId,
  countedDate,
  dateText,
  instantText,
  person,
  text,
  why,
  workplaceId,
  personId,
} from './primitives.ts'
import { place } from './request-parts.ts'

export const offer = z.object({
  consultant: person,
  startsAt: instantText,
  endsAt: instantText,
  /** The rule whose limit this time keeps. */
  satisfies: z.string(),
  rank: z.int(),
  why,
})
export type OfferView = z.infer<typeof offer>

export const offersInput = z.strictObject({
  workplaceId,
  employeeId: personId.optional(),
  /** For whoever writes down a call: the leader of the employee it is about. */
  leaderId: personId.optional(),
  firstAbsenceDay: countedDate.optional(),
  wish: z.strictObject({
    place: z.enum(['workplace', 'municipality', 'online']),
    participants: z
      .array(z.enum(['leader', 'employee']))
      .min(1)
      .max(2),
  }),
})

/**
 * `meeting`: the name of a meeting in the request's policy; left out, the one to book next. `place` and `participants`: how
 * it is to be held; left out, as `choices.meetings` suggests. `moving`: a booking of the request, whose own window and wish
 * are meant; with `by` only colleagues of the one who has it are asked, also at its own time.
 */
export const requestOffersQuery = z.strictObject({
  meeting: z.string().min(1).max(60).optional(),
  place: place.optional(),
  participants: z.enum(['leader', 'employee', 'both']).optional(),
  moving: bookingId.optional(),
  by: z.literal('colleague').optional(),
})

/** Somebody who is to take part, whose time nobody could look at. `other`: a role that is not named (P-6). */
export const missingGuest = z.object({
  role: z.enum(['leader', 'employee', 'hr', 'caseworker', 'secondLeader', 'room', 'other']),
  what: text,
})

export const offersAnswer = z.object({
  offers: z.array(offer),
  /** The window the times were looked for in, and the rule that closes it. */
  window: z.object({ from: dateText, until: dateText, ruleId: z.string(), isAfterLimit: z.boolean() }),
  /** People whose calendar could not be read: their time counts as taken. */
  unreadable: z.int(),
  /** The times do not depend on these: they are invited all the same, where they are known. */
  missing: z.array(missingGuest).default([]),
  /** When nothing fits, what happens instead. */
  remedy: text.optional(),
  /** When the calendars said so. */
  checkedAt: instantText,
  /** They could not be read now, and this is what they said last: a time chosen here is confirmed when they can. */
  isStale: z.boolean(),
})

/** What the dates typed so far mean (RULES 2, 3): asked on every change, without the calendars. */
export const meaningInput = z.strictObject({
  firstAbsenceDay: countedDate.optional(),
  expectedOverEightWeeks: z.enum(['yes', 'no', 'unknown']).optional(),
})

export const meaningAnswer = z.object({
  absenceDay: z.int().optional(),
  isPastStatutoryLimit: z.boolean(),
  countsFrom: dateText,
  items: z.array(
    z.object({
      ruleId: why.shape.ruleId,
      what: text,
      on: dateText,
      actBy: dateText.optional(),
      basis: z.enum(['law', 'policy']),
      text,
    }),
  ),
})
export type MeaningAnswer = z.infer<typeof meaningAnswer>
