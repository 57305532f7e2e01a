import { z } from 'zod'
import { calOptions } from '../calendar/cal-options.ts'
import { checkPolicy } from './check-policy.ts'
import { dialogueField, target } from './dialogue.ts'
import { ladder } from './ladder.ts'
import { casework, followUp, jobCentre, noticeRule, phase, screening, standing, teamMember } from './life.ts'
import { attendee, condition, meetingKind, obligationRule, officeHours, role, ruleId, text } from './parts.ts'
import { queueRule, strategy } from './strategies.ts'

const employerRoomField = z.enum(['affectedFunctions', 'affectedHowLong', 'adaptations'])
/** What an employer may never be asked (L-43): no form of any model can hold these. */
export const forbiddenFields = ['diagnosis', 'cause', 'symptoms', 'treatment', 'cpr'] as const

const requester = z.enum(['leader', 'hr', 'employee', 'unionRep', 'caseworker', 'employer'])
export type Requester = z.output<typeof requester>

const intake = z
  .strictObject({
    requesters: z.array(requester).min(1).readonly(),
    /** The rule that says who may ask. */
    requestersRuleId: ruleId.optional(),
    /** Requesters who have a rule of their own, and what they do by it. */
    referrers: z
      .array(z.strictObject({ by: requester, ruleId, what: text }).readonly())
      .readonly()
      .default([]),
    /** The meeting a request is booked with; left out: the first under `meetings`. */
    books: meetingKind.optional(),
    /** Asked in this order; the date and the eight-week question stand in the journal. */
    fields: z
      .array(
        z.strictObject({
          field: z.enum(['firstAbsenceDay', 'expectedOverEightWeeks', 'homeMunicipality']),
          ruleId,
          isRequired: z.boolean(),
          label: text,
        }),
      )
      .readonly(),
    /** Free text for the consultant, kept as notes beside the journal. */
    questions: z
      .array(z.strictObject({ field: employerRoomField, ruleId, isRequired: z.boolean(), label: text }))
      .readonly(),
    /** What is asked in the first dialogue and around it, each in its own room (P-8). */
    dialogue: z.array(dialogueField).readonly().default([]),
    /** Whom the model is made for. Never a reason to refuse: one enquiry too many is better than one too few (STEVNS-5). */
    target: z.array(target).readonly().default([]),
    forbidden: z
      .strictObject({ ruleId, fields: z.array(z.enum(forbiddenFields)).readonly(), warning: text })
      .readonly(),
    /** How far back a first absence day may lie; older is a slip of the finger. */
    firstAbsenceWithinMonths: z.int().min(1),
  })
  .readonly()

const place = z.enum(['workplace', 'municipality', 'online'])
const participant = z.enum(['leader', 'employee'])

/** A meeting that must come first: this one may not begin before that one has ended. Asked only where `when` holds. */
const order = z
  .strictObject({ meeting: meetingKind, ruleId, when: z.array(condition).readonly().optional() })
  .readonly()

const meeting = z
  .strictObject({
    kind: meetingKind,
    ruleId,
    name: text,
    durationMinutes: z.int().min(15).max(480),
    participants: z.array(participant).min(1).readonly(),
    defaultParticipants: z.array(participant).min(1).readonly(),
    /** Who else takes part, and when. */
    others: z.array(attendee).readonly().default([]),
    places: z.array(place).min(1).readonly(),
    defaultPlace: place,
    after: z.array(order).readonly().default([]),
    /** `authority`: booked and seen on the municipality's side only (P-8). */
    room: z.literal('authority').optional(),
    /** It may not close before every agreed action has who and when (HELSINGOER-6). */
    agreements: z.strictObject({ ruleId }).readonly().optional(),
    /** A talk for everybody at a workplace who was away within so many months, also those who are back (HELSINGOER-11). */
    invites: z
      .strictObject({ ruleId, absentWithinMonths: z.int().min(1) })
      .readonly()
      .optional(),
    /** Kept free around the meeting in the consultant's calendar, for the way there and back. */
    bufferMinutes: z.int().min(0).max(240),
    /** The first date offered lies this many days after the enquiry: there must be time to speak with the employee first. */
    earliestDaysAhead: z.int().min(0),
    /** When no date is left before the limit, dates up to this many days ahead are offered as late. */
    lateWindowDays: z.int().min(1).max(90),
  })
  .readonly()
export type MeetingRule = z.output<typeof meeting>

/**
 * A municipality's model as one value. It holds data only; the engine knows no municipality's name. Limits are kept by
 * `calendar/`, law stands apart in `statutes/`. How to write one: `README.md` beside this file.
 */
export const policySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.int().min(1),
    name: text,
    /** Where the model is described: a publication and its case. */
    source: z.string().min(1),
    texts: z.record(z.string(), text).readonly(),
    workingCalendar: officeHours,
    calOptions: calOptions.prefault({}),
    intake,
    routing: z.array(strategy).min(1).readonly(),
    /** Where a request waits besides `unassigned`, each with its own obligation. */
    queues: z.array(queueRule).readonly().default([]),
    /** Somebody may take one more while active requests stay within this many for each weekly hour; left out: no bound. */
    capacity: z
      .strictObject({ ruleId, activePerWeeklyHour: z.number().positive().optional(), whenFull: text })
      .readonly(),
    jobCentre: jobCentre.optional(),
    team: z.array(teamMember).readonly().default([]),
    casework: casework.optional(),
    /** Choosing a time is choosing who comes: the workplace books for itself. */
    selfBooking: z.strictObject({ ruleId, why: text }).readonly(),
    /** A request that nobody could take: the coordinator's task, limit and reminders. */
    unassigned: z
      .strictObject({
        ruleId,
        what: text,
        why: text,
        /** Why the one the coordinator chose has it. */
        whenFound: text,
        withinWorkingDays: z.int().min(0),
        assignee: role,
        reminders: ladder,
      })
      .readonly(),
    meetings: z.array(meeting).readonly(),
    obligations: z.array(obligationRule).readonly(),
    followUp: z.array(followUp).readonly(),
    notices: z.array(noticeRule).readonly(),
    phases: z.array(phase).readonly().default([]),
    screening: screening.optional(),
    standing: z.array(standing).readonly().default([]),
  })
  .readonly()
  .superRefine(checkPolicy)

export type Policy = z.output<typeof policySchema>
export type PolicyData = z.input<typeof policySchema>

/** A model as its file states it: read when somebody first asks, as a municipality uses one of many. */
export interface PolicyFile {
  readonly id: string
  readonly version: number
  read(): Policy
}

export function policyFile(data: PolicyData): PolicyFile {
  let policy: Policy | undefined
  return { id: data.id, version: data.version, read: () => (policy ??= definePolicy(data)) }
}

/**
 * Checks a policy when it is read, so that a contradiction never reaches a request.
 *
 * @throws Error naming the policy, the path and the reason of everything wrong with it.
 */
export function definePolicy(data: PolicyData): Policy {
  const parsed = policySchema.safeParse(data)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`Policy ${data.id} is refused. ${faults.join('; ')}`)
}
