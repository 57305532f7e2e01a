import { z } from 'zod'
import { countedDate, dateText, freeText, instantText, momentText, personId, text, why } from './primitives.ts'

/** Law and a municipality's own goals are never mixed (RULES 3). */
const basis = z.enum(['law', 'policy'])

const ruleKind = z.enum([
  'target',
  'intake',
  'routing',
  'capacity',
  'queue',
  'meeting',
  'deadline',
  'followUp',
  'ladder',
  'notice',
  'phase',
  'screening',
  'standing',
  'team',
])

/** One rule as a person reads it. */
const ruleRow = z.object({
  ruleId: z.string(),
  kind: ruleKind,
  basis,
  text,
  source: text,
})

/** `byDate`: the statute in force on the enquiry; else one pinned by id. */
const statuteChoice = z.string().min(1).max(40)

/** What new requests start under from a moment on. */
const choice = z.object({
  policyId: z.string(),
  policyVersion: z.int().optional(),
  statute: z.string(),
  from: instantText,
  /** Missing where the settings came as a whole, when the municipality was set up. */
  by: z.object({ id: personId, name: z.string().optional() }).optional(),
  why: z.string().optional(),
})

export const policyList = z.object({
  inForce: choice,
  /** Newest first; the first one is in force. */
  history: z.array(choice),
  mayPublish: z.boolean(),
  models: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      name: text,
      summary: text,
      source: z.string(),
      rules: z.array(ruleRow),
      /** What the model promises and the settings do not hold yet. */
      warnings: z.array(z.object({ ruleId: z.string(), text })),
      /** What repeats without any request, by date, were the model to begin today. */
      upcoming: z.array(z.object({ ruleId: z.string(), what: text, on: dateText })),
    }),
  ),
  statutes: z.array(
    z.object({
      id: z.string(),
      name: text,
      effectiveFrom: dateText,
      verifiedUntil: dateText,
      /** What new requests are judged by today. */
      isInUse: z.boolean(),
      /** False: nobody has checked this law, for today where it is in use and else for its own time (L-35). */
      isVerified: z.boolean(),
      rules: z.array(ruleRow),
    }),
  ),
})

/** An invented sick leave; no person stands behind it. */
export const tryPolicyInput = z
  .strictObject({
    policyId: z.string().min(1).max(40),
    statute: statuteChoice.default('byDate'),
    firstAbsenceDay: countedDate.optional(),
    enquiryAt: momentText.optional(),
    expectedOverEightWeeks: z.enum(['yes', 'no', 'unknown']).default('unknown'),
    livesElsewhere: z.boolean().default(false),
    hasFixedConsultant: z.boolean().default(true),
    wantsUnionRep: z.boolean().default(false),
  })
  .refine(({ firstAbsenceDay, enquiryAt }) => firstAbsenceDay !== undefined || enquiryAt !== undefined, {
    path: ['firstAbsenceDay'],
  })

/** One step of the example, with the rule behind it. */
const step = z.object({
  key: z.string(),
  kind: z.enum(['obligation', 'notice', 'phase']),
  /** What is done, so that two models can be held against each other: `meeting:roundTable`. */
  act: z.string(),
  on: dateText,
  /** On the municipality's clock, where the rule counts hours. */
  at: z.string().optional(),
  actBy: dateText.optional(),
  target: dateText.optional(),
  openFrom: dateText.optional(),
  bookableDates: z.array(dateText),
  basis,
  what: text,
  why,
  owner: z.string().optional(),
  /** Rules whose step fell on the same day and became this one (CAL-7). */
  covers: z.array(z.string()),
})

export const tryPolicyAnswer = z.object({
  policy: z.object({ id: z.string(), version: z.int(), name: text }),
  statute: z.object({ id: z.string(), name: text, isVerified: z.boolean(), verifiedUntil: dateText }),
  /** The day the enquiry counts from (CAL-10). */
  countsFrom: dateText.optional(),
  routing: z.object({ to: z.enum(['consultant', 'municipality', 'queue']), why }).optional(),
  /** Whom the model is made for, and whether the example is one. Never a reason to refuse. */
  targets: z.array(z.object({ isTarget: z.boolean(), why })),
  /** By date, then rule. */
  steps: z.array(step),
  /** What a rule refuses, or what came out of order. */
  rejections: z.array(z.object({ code: z.string(), why })),
})

export const publishPolicyInput = z.strictObject({
  policyId: z.string().min(1).max(40),
  statute: statuteChoice.default('byDate'),
  /** In characters. Kept in the settings' history, never in a request. */
  why: freeText(500).trim().min(10),
})

export const published = z.object({ inForce: choice })

export type PolicyList = z.output<typeof policyList>
export type PolicyModel = PolicyList['models'][number]
export type PolicyChoiceView = z.output<typeof choice>
export type RuleRow = z.output<typeof ruleRow>
export type TryPolicyInput = z.input<typeof tryPolicyInput>
export type TryPolicyAnswer = z.output<typeof tryPolicyAnswer>
export type PolicyStep = z.output<typeof step>
