import { z } from 'zod'
import { ladder } from './ladder.ts'
import { anchor, attendee, condition, meetingKind, role, ruleId, span, text } from './parts.ts'

/** The parts of a model beyond its first dates: what repeats, who is told, how roles change. */

/** A series: occurrence n is `#n` of the rule. From the start, or each from the one before as it was held. */
export const followUp = z
  .strictObject({
    ruleId,
    what: text,
    why: text,
    meeting: meetingKind,
    anchor,
    every: span,
    countsFrom: z.enum(['start', 'eachMeeting']),
    /** How many are planned ahead. */
    times: z.int().min(1).max(26),
    onClosedDay: z.enum(['before', 'next']).optional(),
    when: z.array(condition).readonly().optional(),
    /** Who joins: KATALOG-5 has HR join from absence day 31, judged on the day of the talk. */
    with: z.array(attendee).readonly().default([]),
    room: z.literal('authority').optional(),
    assignee: role,
    reminders: ladder,
  })
  .readonly()
export type FollowUpRule = z.output<typeof followUp>

/** What a notice asks its reader to do. Two notices about one absence that ask the same leave one open task. */
const asks = z.strictObject({ ruleId, what: text }).readonly().optional()

/** An automatic notice from the absence data, sent on its calendar date; its task is due by CAL-8. */
export const noticeRule = z.discriminatedUnion('kind', [
  /** The employee is still absent so long after the first absence day. */
  z
    .strictObject({
      kind: z.literal('stillAbsent'),
      ruleId,
      what: text,
      after: span,
      to: z.enum(['leader', 'hr']),
      asks,
    })
    .readonly(),
  /** So many short absences within so many months (CAL-12). */
  z
    .strictObject({
      kind: z.literal('shortSpells'),
      ruleId,
      what: text,
      spells: z.int().min(2),
      withinMonths: z.int().min(1),
      to: z.enum(['leader', 'hr']),
      asks,
    })
    .readonly(),
])
export type NoticeRule = z.output<typeof noticeRule>

/** Who the consultant is to the employer, and from when. The first phase begins with the request. */
export const phase = z
  .strictObject({
    ruleId,
    role: z.enum(['employerAdviser', 'authority']),
    /** Left out: from the beginning. */
    from: z.strictObject({ anchor, after: span }).readonly().optional(),
    /** An employee who lives elsewhere passes to that municipality, by this rule; an obligation has somebody hand the case over. */
    homeRuleId: ruleId.optional(),
  })
  .readonly()
export type PhaseRule = z.output<typeof phase>

/** What repeats without any request: a network's meetings, an evaluation. */
export const standing = z
  .strictObject({
    ruleId,
    what: text,
    every: span,
    /** Months without one, 1 to 12. */
    exceptMonths: z.array(z.int().min(1).max(12)).readonly().default([]),
    durationMinutes: z.int().min(15).optional(),
    /** How many are usually there or spoken of: told where the rule is read, never a limit (STEVNS-2, VORDINGBORG-3). */
    people: z
      .strictObject({ min: z.int().min(1), max: z.int().min(1), who: text })
      .refine(({ min, max }) => min <= max, { path: ['max'], error: 'the most are fewer than the fewest' })
      .readonly()
      .optional(),
  })
  .readonly()
export type StandingRule = z.output<typeof standing>

/** Who is asked at the first meeting, and who belongs to the target group. The answer itself is never stored. */
export const screening = z
  .strictObject({ ruleId, question: text, targetGroups: z.array(z.string().min(1)).min(1).readonly() })
  .readonly()

/** How many of a profession, or of several together, the team holds. Fewer is a warning where the model is chosen, never a reason to refuse. */
export const teamMember = z
  .strictObject({
    ruleId,
    professions: z.array(z.string().min(1)).min(1).readonly(),
    count: z.int().min(1),
    what: text,
  })
  .readonly()

/** Whether the municipality has a job centre of its own; where it has not, no text may speak of one (ISHOEJ-12). */
export const jobCentre = z.strictObject({ ruleId, isOwn: z.boolean(), what: text }).readonly()

/**
 * Whether the consultant also has ordinary casework (HELSINGOER-8 against LYNGBY-7 and FAVRSKOV-2). Shown, and decided by
 * nothing here: decisions in the benefit case are made in the municipality's own system, and this product keeps none of
 * them. What is recorded here (an answer, a talk held, a hand-over) is a fact, whoever decided it.
 */
export const casework = z.strictObject({ ruleId, isConsultants: z.boolean(), why: text }).readonly()
