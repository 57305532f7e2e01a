import { z } from 'zod'
import { workingDaySets } from '../calendar/working-calendar.ts'
import { minutesOf } from '../calendar/zone.ts'
import { ladder } from './ladder.ts'
import { timeOfDay } from './time-of-day.ts'

/** Pieces that policies and statutes are made of. Every rule carries the id it has in its source. */

export const ruleId = z.string().regex(/^[A-Z]+-T?\d+$/, 'Expected a rule id, as VARDE-4 or L-3')

export const text = z.strictObject({ da: z.string().min(1), en: z.string().min(1) }).readonly()

const count = z.int().min(0)

export const span = z.union([
  z.strictObject({ days: count }),
  /** Halves too: one and a half weeks is `1.5` (CAL-14). */
  z.strictObject({ weeks: z.number().min(0).multipleOf(0.5) }),
  z.strictObject({ absenceDay: z.int().min(1) }),
  z.strictObject({ absenceWeeks: z.int().min(1) }),
  z.strictObject({ months: count }),
  z.strictObject({ workingDays: count }),
  /** Whole days as hours: 48 (CAL-9). The limit then has a moment, not only a date. */
  z.strictObject({ hours: z.int().min(24).multipleOf(24) }),
  /** The week after: its first day or its last (CAL-15). */
  z.strictObject({ weekAfter: z.enum(['first', 'last']) }),
])

/** Meetings are the policy's own: it names them under `meetings`. */
export const meetingKind = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'Expected the name of a meeting, as roundTable')

/** An obligation's key: its rule id, with its part where a rule has several. */
export const obligationKey = z
  .string()
  .regex(/^[A-Z]+-T?\d+(\/[a-z][A-Za-z0-9]*)?$/, 'Expected a rule, as KATALOG-3/talk')

/**
 * What a limit counts from.
 *
 * - `enquiry`: the day the enquiry counts from (CAL-10). `request`: the statutory request. `letterSent`: its letter.
 * - `firstAbsenceDay`; `notice`: the day of the automatic notice; `phaseChange`: the day the consultant's role changes.
 * - `{ meetingHeld }`: the day the latest meeting of that kind was held.
 * - `{ after }`: the day an obligation named earlier was met, and until then the first working day it can be.
 */
export const anchor = z.union([
  z.enum(['enquiry', 'firstAbsenceDay', 'request', 'letterSent', 'notice', 'phaseChange']),
  z.strictObject({ meetingHeld: meetingKind }).readonly(),
  z.strictObject({ after: obligationKey }).readonly(),
])
export type Anchor = z.output<typeof anchor>

/** When a rule or a participant applies; where several stand, all must hold. Nothing known means it does not. */
export const condition = z.union([
  z.enum([
    'expectedOverEightWeeks',
    'screenedIn',
    'professionNeeded',
    'livesElsewhere',
    'livesHere',
    'fastTrackRequested',
    /** Requested, and neither refused nor given up after a late answer. */
    'fastTrackRunning',
    'fastTrackRefused',
    /** The employee asked for it, not the employer (L-2). */
    'requestedByEmployee',
  ]),
  /** The employee asked for it: somebody to take part, or a meeting. Never without asking (HJOERRING-8). */
  z.strictObject({ employeeWants: z.string().min(1) }).readonly(),
  /** Until the dialogue is answered with that choice: somebody's own judgement (VARDE-6). */
  z
    .strictObject({
      unlessAnswered: z.strictObject({ field: z.string().min(1), choice: z.string().min(1) }).readonly(),
    })
    .readonly(),
  /** From that absence day on. */
  z.strictObject({ fromAbsenceDay: z.int().min(1) }).readonly(),
])
export type Condition = z.output<typeof condition>

export const obligationOn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('meeting'), meeting: meetingKind }),
  z.strictObject({
    kind: z.literal('task'),
    /** `contactEmployee`, `assignConsultant`, `statutoryRequest`, `acceptance` and `handToHomeMunicipality` have events of their own. */
    task: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  }),
])

export const role = z.enum(['consultant', 'leader', 'coordinator', 'hr', 'employee'])

/** Somebody who takes part besides leader, employee and consultant. */
export const attendee = z
  .strictObject({
    role: z.enum(['unionRep', 'safetyRep', 'professional', 'hr', 'gp', 'caseworker', 'companion', 'secondLeader']),
    ruleId,
    when: z.array(condition).readonly().default([]),
  })
  .readonly()
export type Attendee = z.output<typeof attendee>

/**
 * One obligation as a rule. `meaning` is the sentence shown while the form is filled in, with `{on}` for the limit
 * ("mandag 28. december") and `{when}` for the same, spoken from today ("i dag").
 */
export const obligationRule = z
  .strictObject({
    ruleId,
    /** Tells apart several obligations of one rule: `invitation` and `talk` of KATALOG-3. */
    part: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]*$/)
      .optional(),
    what: text,
    why: text,
    /** The rule that gives the reason, where it is another than the limit's (L-16 beside L-22). */
    whyRuleId: ruleId.optional(),
    on: obligationOn,
    anchor,
    within: span,
    openFrom: span.optional(),
    target: span.optional(),
    /** `before`: kept on the last working day before (CAL-5). `next`: runs to the next one (CAL-6, CAL-7). */
    onClosedDay: z.enum(['before', 'next']).optional(),
    /** Left out: the policy's own days. */
    days: z.enum(workingDaySets).optional(),
    when: z.array(condition).readonly().optional(),
    /** Steps of one programme that land on the same date become one (CAL-7). */
    programme: z.string().min(1).optional(),
    /** `authority`: never shown on the employer's side (P-8). */
    room: z.literal('authority').optional(),
    assignee: role,
    reminders: ladder,
    meaning: text.optional(),
  })
  .readonly()
export type ObligationRule = z.output<typeof obligationRule>

/** Opening time comes before the cut-off, and the cut-off not after closing time. */
export const officeHours = z
  .strictObject({
    timeZone: z.enum(Intl.supportedValuesOf('timeZone'), 'Expected a time zone, as Europe/Copenhagen'),
    days: z.enum(workingDaySets),
    opens: timeOfDay,
    closes: timeOfDay,
    cutoff: timeOfDay,
  })
  .readonly()
  .superRefine((hours, ctx) => {
    const [opens, closes, cutoff] = [hours.opens, hours.closes, hours.cutoff].map(minutesOf)
    if (opens === undefined || closes === undefined || cutoff === undefined) return
    if (opens >= closes) ctx.addIssue({ code: 'custom', path: ['closes'], message: 'closes before it opens' })
    if (cutoff > closes)
      ctx.addIssue({ code: 'custom', path: ['cutoff'], message: 'the cut-off is after closing time' })
  })
