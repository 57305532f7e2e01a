import { z } from 'zod'
import { obligationRule, ruleId, span, text, anchor } from '../policies/parts.ts'

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
    meaning: text.optional(),
    isPast: text.optional(),
  })
  .readonly()

/** The law's numbers as they stand in a period (L-0), kept apart from every municipality's own goals. */
export const statuteSchema = z
  .strictObject({
    id: z.string().regex(/^statute-\d{4}(-\d{2})?$/),
    name: text,
    effectiveFrom: z.iso.date(),
    /** The last date for which somebody has checked the text against the law in force (L-35). */
    verifiedUntil: z.iso.date(),
    obligations: z.array(obligationRule.unwrap().extend({ isPast: text }).readonly()).readonly(),
    dates: z.array(statutoryDate).readonly(),
  })
  .readonly()
  .superRefine(({ effectiveFrom, verifiedUntil }, ctx) => {
    if (verifiedUntil < effectiveFrom) {
      ctx.addIssue({ code: 'custom', path: ['verifiedUntil'], message: 'is before the statute takes effect' })
    }
  })
export type Statute = z.output<typeof statuteSchema>

/** @throws Error naming the statute, the path and the reason of everything wrong with it. */
export function defineStatute(data: z.input<typeof statuteSchema>): Statute {
  const parsed = statuteSchema.safeParse(data)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`Statute ${data.id} is refused. ${faults.join('; ')}`)
}
