import { z } from 'zod'
import { timeOfDay } from '../domain/policies/time-of-day.ts'
import { person, personId } from './primitives.ts'

const chosen = {
  /** Left out: the directory's. */
  language: z.enum(['da', 'en']).exactOptional(),
  /** On the municipality's wall clock, over midnight where `until` is the earlier. Warnings wait until they end. */
  quietHours: z.strictObject({ from: timeOfDay, until: timeOfDay }).exactOptional(),
  /** Warnings that can wait come together in one message, on working days at this time. */
  morningDigestAt: timeOfDay
    .refine((time) => time >= '05:00' && time < '12:00', { params: { code: 'not-in-the-morning' } })
    .exactOptional(),
  /** Who is told instead while this person is away. Another consultant, and only for a consultant. */
  substituteId: personId.exactOptional(),
}

/** The whole of it at once: what is left out goes back to what everybody else has. */
export const preferencesInput = z.strictObject(chosen).superRefine(({ quietHours, morningDigestAt }, ctx) => {
  if (quietHours === undefined) return
  const { from, until } = quietHours
  if (from === until) {
    ctx.addIssue({ code: 'custom', path: ['quietHours', 'until'], params: { code: 'quiet-hours-empty' } })
  } else if (morningDigestAt !== undefined && isWithin(morningDigestAt, from, until)) {
    ctx.addIssue({ code: 'custom', path: ['morningDigestAt'], params: { code: 'digest-in-quiet-hours' } })
  }
})

export const preferences = z.object({
  ...chosen,
  /** What is used when no language is chosen. */
  directoryLanguage: z.enum(['da', 'en']),
  /** Who can be chosen as a substitute; empty for whoever has no requests. */
  colleagues: z.array(person),
})

function isWithin(time: string, from: string, until: string): boolean {
  return from < until ? from <= time && time < until : from <= time || time < until
}
