import { z } from 'zod'
import { meetingKind, obligationRule, officeHours, reminderRule, role, ruleId, text } from './parts.ts'

const employerRoomField = z.enum(['affectedFunctions', 'affectedHowLong', 'adaptations'])
/** What an employer may never be asked (L-43): no form of any model can hold these. */
export const forbiddenFields = ['diagnosis', 'cause', 'symptoms', 'treatment', 'cpr'] as const

const intake = z
  .strictObject({
    requesters: z
      .array(z.enum(['leader', 'hr']))
      .min(1)
      .readonly(),
    /** Asked in this order; the date and the eight-week question stand in the journal. */
    fields: z
      .array(
        z.strictObject({
          field: z.enum(['firstAbsenceDay', 'expectedOverEightWeeks']),
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
    forbidden: z
      .strictObject({ ruleId, fields: z.array(z.enum(forbiddenFields)).readonly(), warning: text })
      .readonly(),
    /** How far back a first absence day may lie; older is a slip of the finger. */
    firstAbsenceWithinMonths: z.int().min(1),
  })
  .readonly()

/** How a consultant is found, in the policy's order: the first strategy that yields one decides. */
const strategy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixedConsultant'), ruleId, why: text }).readonly(),
  z.strictObject({ kind: z.literal('fewestOpenPerHour'), ruleId, why: text }).readonly(),
])
export type RoutingStrategy = z.output<typeof strategy>

const place = z.enum(['workplace', 'municipality', 'online'])
const participant = z.enum(['leader', 'employee'])

const meeting = z
  .strictObject({
    kind: meetingKind,
    ruleId,
    name: text,
    durationMinutes: z.int().min(15).max(480),
    participants: z.array(participant).min(1).readonly(),
    defaultParticipants: z.array(participant).min(1).readonly(),
    places: z.array(place).min(1).readonly(),
    defaultPlace: place,
    /** Kept free around the meeting in the consultant's calendar, for the way there and back. */
    bufferMinutes: z.int().min(0).max(240),
    /** The first date offered lies this many days after the enquiry: there must be time to speak with the employee first. */
    earliestDaysAhead: z.int().min(0),
    /** When no date is left before the limit, dates up to this many days ahead are offered as late. */
    lateWindowDays: z.int().min(1).max(90),
  })
  .readonly()
export type MeetingRule = z.output<typeof meeting>

const followUp = z.strictObject({ ruleId, after: meetingKind, everyDays: z.int().min(1) }).readonly()

const notice = z.strictObject({ ruleId, afterAbsenceDays: z.int().min(1), to: z.enum(['leader', 'hr']) }).readonly()

/**
 * A municipality's model as one value. It holds data only; the engine knows no municipality's name. Limits are kept by
 * `calendar/`, law stands apart in `statutes/`.
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
    intake,
    routing: z.array(strategy).min(1).readonly(),
    /** Somebody may take one more while active requests stay within this many for each weekly hour. */
    capacity: z.strictObject({ ruleId, activePerWeeklyHour: z.number().positive(), whenFull: text }).readonly(),
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
        reminders: z.array(reminderRule).readonly(),
      })
      .readonly(),
    meetings: z.array(meeting).readonly(),
    obligations: z.array(obligationRule).readonly(),
    followUp: z.array(followUp).readonly(),
    notices: z.array(notice).readonly(),
  })
  .readonly()
  .superRefine((policy, ctx) => {
    const refuse = (path: readonly (string | number)[], message: string): void =>
      ctx.addIssue({ code: 'custom', path: [...path], message })
    const kinds = new Set(policy.meetings.map(({ kind }) => kind))
    const ids = new Set<string>()

    policy.obligations.forEach(({ ruleId, on }, index) => {
      if (ids.has(ruleId)) refuse(['obligations', index, 'ruleId'], 'this rule stands twice')
      ids.add(ruleId)
      if (on.kind === 'meeting' && !kinds.has(on.meeting)) {
        refuse(['obligations', index, 'on', 'meeting'], 'the policy holds no such meeting')
      }
    })
    policy.meetings.forEach(({ places, defaultPlace, participants, defaultParticipants }, index) => {
      if (!places.includes(defaultPlace)) refuse(['meetings', index, 'defaultPlace'], 'is not one of the places')
      if (!defaultParticipants.every((one) => participants.includes(one))) {
        refuse(['meetings', index, 'defaultParticipants'], 'names somebody who may not take part')
      }
    })
    policy.followUp.forEach(({ after }, index) => {
      if (!kinds.has(after)) refuse(['followUp', index, 'after'], 'the policy holds no such meeting')
    })
    if (ids.has(policy.unassigned.ruleId)) refuse(['unassigned', 'ruleId'], 'this rule stands twice')
  })

export type Policy = z.output<typeof policySchema>

/**
 * Checks a policy when it is loaded, so that a contradiction never reaches a request.
 *
 * @throws Error naming the policy, the path and the reason of everything wrong with it.
 */
export function definePolicy(data: z.input<typeof policySchema>): Policy {
  const parsed = policySchema.safeParse(data)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`Policy ${data.id} is refused. ${faults.join('; ')}`)
}
