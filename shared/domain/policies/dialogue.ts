import { z } from 'zod'
import { ruleId, text } from './parts.ts'

/** What shows health, or could: it stands in the authority room or nowhere (P-1, P-8). */
const revealing = ['problemGroup', 'neededProfession', 'healthOffers'] as const

const choice = z
  .strictObject({
    choice: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
    label: text,
    /** What should come next once this was answered; a person still does it. */
    leadsTo: z
      .discriminatedUnion('act', [
        z.strictObject({ act: z.literal('book'), what: text }).readonly(),
        z.strictObject({ act: z.literal('close'), reason: z.enum(['solved', 'notTarget']), what: text }).readonly(),
      ])
      .optional(),
  })
  .readonly()

/** One question of the dialogue with the municipality, asked by or of the person named. Its choices are the policy's own. */
export const dialogueField = z
  .strictObject({
    field: z.enum([...revealing, 'outcome', 'fastTrackNeed', 'riskIndicators', 'worry', 'tool', 'relevance']),
    ruleId,
    by: z.enum(['leader', 'consultant', 'employee']),
    room: z.enum(['employer', 'authority']),
    isRequired: z.boolean(),
    takesSeveral: z.boolean().default(false),
    /** The task of the policy's obligations that is done by answering. */
    meets: z.string().optional(),
    label: text,
    hint: text.optional(),
    choices: z.array(choice).min(2).readonly(),
  })
  .readonly()
  .superRefine(({ field, by, room }, ctx) => {
    if (!revealing.some((one) => one === field)) return
    if (room !== 'authority')
      ctx.addIssue({ code: 'custom', path: ['room'], message: 'may only stand in the authority room' })
    if (by === 'leader') ctx.addIssue({ code: 'custom', path: ['by'], message: 'may not be asked of a leader' })
  })
export type DialogueField = z.output<typeof dialogueField>

/** Somebody the model is made for; where `when` holds, or always. */
export const target = z
  .strictObject({
    ruleId,
    who: text,
    /** `ownWorkplace`: a workplace of the municipality itself. */
    when: z.array(z.enum(['expectedOverEightWeeks', 'livesHere', 'ownWorkplace'])).readonly(),
  })
  .readonly()
export type TargetRule = z.output<typeof target>
