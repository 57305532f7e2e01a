import { z } from 'zod'
import { anchor, condition, obligationRule, ruleId, span, text } from '../policies/parts.ts'
import {
  certificateRule,
  employersConsultant,
  fastTrackRequester,
  followUpExemption,
  reassessmentRule,
} from './fast-track-parts.ts'

/**
 * A date the law sets that nobody marks as done here: shown, never chased. `meaning` as for an obligation; `isPast` is
 * what is said instead once the limit has gone by.
 */
const statutoryDate = z
  .strictObject({
    ruleId,
    what: text,
    anchor,
    within: span,
    /** False for what merely happens on that day: nobody has to act by it. */
    isDeadline: z.boolean(),
    onClosedDay: z.enum(['before', 'next']).optional(),
    when: z.array(condition).readonly().optional(),
    /** Talks after the first: none of them is due to somebody exempt (L-31). */
    isFollowUp: z.literal(true).optional(),
    meaning: text.optional(),
    isPast: text.optional(),
  })
  .readonly()

/**
 * Which date says when the municipality's first talk is due without fast track, and who is exempt: since the reform
 * employed people expected well within so many weeks (L-34).
 */
const statutoryTalk = z
  .strictObject({
    ruleId,
    fastTrackRuleId: ruleId,
    /** Why none is due to somebody expected well within eight weeks. */
    whenShort: text,
    exempt: z
      .strictObject({ ruleId, expectedWithinWeeks: z.int().min(1), why: text })
      .readonly()
      .optional(),
  })
  .readonly()

/** The law's numbers as they stand in a period (L-0), kept apart from every municipality's own goals. */
export const statuteSchema = z
  .strictObject({
    id: z.string().regex(/^statute-\d{4}(-\d{2})?$/),
    name: text,
    effectiveFrom: z.iso.date(),
    /** Left out: until the next one takes effect. */
    effectiveUntil: z.iso.date().optional(),
    /** The last date for which somebody has checked the text against the law in force (L-35). */
    verifiedUntil: z.iso.date(),
    /** What nobody here has been able to check, by its id in RULES; then `verifiedUntil` lies before the first day. */
    unverified: z.array(ruleId).readonly().default([]),
    obligations: z.array(obligationRule.unwrap().extend({ isPast: text.optional() }).readonly()).readonly(),
    dates: z.array(statutoryDate).readonly(),
    talk: statutoryTalk,
    /** Each side once. */
    requesters: z.array(fastTrackRequester).min(1).readonly(),
    certificate: certificateRule,
    reassessment: reassessmentRule,
    followUpExemption: followUpExemption.optional(),
    employersConsultant,
  })
  .readonly()
  .superRefine(({ effectiveFrom, effectiveUntil, verifiedUntil, unverified, dates, obligations, talk }, ctx) => {
    const refuse = (path: readonly string[], message: string): void =>
      ctx.addIssue({ code: 'custom', path: [...path], message })
    if (verifiedUntil < effectiveFrom && unverified.length === 0) {
      refuse(['verifiedUntil'], 'is before the statute takes effect')
    }
    if (effectiveUntil !== undefined && effectiveUntil < effectiveFrom) {
      refuse(['effectiveUntil'], 'is before the statute takes effect')
    }
    const isKnown = (wanted: string): boolean => [...dates, ...obligations].some((rule) => rule.ruleId === wanted)
    if (!isKnown(talk.ruleId)) refuse(['talk', 'ruleId'], 'no date or obligation is called that')
    if (!isKnown(talk.fastTrackRuleId)) refuse(['talk', 'fastTrackRuleId'], 'no date or obligation is called that')
  })
export type Statute = z.output<typeof statuteSchema>

/** @throws Error naming the statute, the path and the reason of everything wrong with it. */
export function defineStatute(data: z.input<typeof statuteSchema>): Statute {
  const parsed = statuteSchema.safeParse(data)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`Statute ${data.id} is refused. ${faults.join('; ')}`)
}
