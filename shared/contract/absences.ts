import { z } from 'zod'
import { errorCodes } from './errors.ts'
import { dateText, instantText, person, personId, reference, text, workplace } from './primitives.ts'

/**
 * One spell of absence as the payroll knows it now: who, from when, until when. Why somebody is away has no place here,
 * and a field that would say so is refused like any other unknown one (P-1, KATALOG-19).
 */
const absenceReport = z
  .strictObject({
    employeeId: personId.optional(),
    mail: z.email().max(320).optional(),
    from: dateText,
    /** The last day away; left out while it goes on. */
    until: dateText.optional(),
  })
  .check(({ value, issues }) => {
    if (value.employeeId === undefined && value.mail === undefined)
      issues.push({ code: 'invalid_type', expected: 'string', input: undefined, path: ['employeeId'] })
    if (value.employeeId !== undefined && value.mail !== undefined)
      issues.push({ code: 'unrecognized_keys', keys: ['mail'], input: value, path: [] })
  })

/** A row is known by employee and first day: told again with another end it is corrected, told again alike it changes nothing. */
export const absencesInput = z.strictObject({ absences: z.array(absenceReport).min(1).max(1000) })
export type AbsencesInput = z.output<typeof absencesInput>

/** What could be taken is taken; each row that could not is named, by its place in what was sent, with every fault. */
export const absencesAnswer = z.object({
  changed: z.int(),
  unchanged: z.int(),
  refused: z.array(
    z.object({
      row: z.int(),
      faults: z.array(z.object({ field: z.string(), code: z.enum(errorCodes), message: text })),
    }),
  ),
})

/** What the municipality's model asks a leader to do about an employee who is away, or often was. */
export const advisoryView = z.object({
  id: z.uuid(),
  employee: person,
  workplace,
  firstAbsenceDay: dateText,
  /** Today's number in the absence; left out when the employee is back. */
  absenceDay: z.int().optional(),
  what: text,
  ruleId: z.string(),
  task: z.object({ what: text, ruleId: z.string(), dueOn: dateText, isLate: z.boolean() }).optional(),
  toldAt: instantText,
  isDismissed: z.boolean(),
  /** A request about the absence that this reader may open: nothing more is asked. */
  reference: reference.optional(),
})
export type AdvisoryView = z.output<typeof advisoryView>

/** The reader's own that still ask something, the nearest task first; those put away come last. */
export const advisoryList = z.object({ advisories: z.array(advisoryView) })

export const advisoryChange = z.strictObject({ isDismissed: z.boolean() })
