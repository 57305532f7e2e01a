import { z } from 'zod'
import { minutesOf } from '../calendar/zone.ts'

/** Pieces that policies and statutes are made of. Every rule carries the id it has in its source. */

export const ruleId = z.string().regex(/^[A-Z]+-T?\d+$/, 'Expected a rule id, as VARDE-4 or L-3')

export const text = z.strictObject({ da: z.string().min(1), en: z.string().min(1) }).readonly()

export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Expected a time of day, as 08:00', abort: true })

const count = z.int().min(0)

export const span = z.union([
  z.strictObject({ days: count }),
  z.strictObject({ weeks: count }),
  z.strictObject({ absenceDay: z.int().min(1) }),
  z.strictObject({ absenceWeeks: z.int().min(1) }),
  z.strictObject({ months: count }),
  z.strictObject({ workingDays: count }),
])

/** What a limit counts from. `enquiry`: the day the enquiry counts from (CAL-10). */
export const anchor = z.enum(['enquiry', 'firstAbsenceDay', 'request'])
export type Anchor = z.output<typeof anchor>

export const meetingKind = z.enum(['roundTable'])

export const obligationOn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('meeting'), meeting: meetingKind }),
  z.strictObject({
    kind: z.literal('task'),
    task: z.enum(['contactEmployee', 'assignConsultant', 'statutoryRequest']),
  }),
])

export const role = z.enum(['consultant', 'leader', 'coordinator'])

/** A moment of an alert: the office's wall clock, on `actBy` or so many working days before it. */
export const reminderRule = z
  .strictObject({
    level: z.enum(['reminder', 'escalation']),
    to: z.enum(['consultant', 'coordinator']),
    workingDaysBefore: z.int().min(0).max(60),
    at: timeOfDay,
  })
  .readonly()
export type ReminderRule = z.output<typeof reminderRule>

/**
 * One obligation as a rule. `meaning` is the sentence shown while the form is filled in, with `{on}` for the limit
 * ("mandag 28. december") and `{when}` for the same, spoken from today ("i dag").
 */
export const obligationRule = z
  .strictObject({
    ruleId,
    what: text,
    why: text,
    on: obligationOn,
    anchor,
    within: span,
    openFrom: span.optional(),
    target: span.optional(),
    assignee: role,
    reminders: z.array(reminderRule).readonly(),
    meaning: text.optional(),
  })
  .readonly()
export type ObligationRule = z.output<typeof obligationRule>

/** Opening time comes before the cut-off, and the cut-off not after closing time. */
export const officeHours = z
  .strictObject({
    timeZone: z.enum(Intl.supportedValuesOf('timeZone'), 'Expected a time zone, as Europe/Copenhagen'),
    days: z.enum(['statutory', 'municipal', 'bank']),
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
