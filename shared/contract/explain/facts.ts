import { z } from 'zod'
import { calOptions } from '../../domain/calendar/cal-options.ts'
import { closingDays, spell } from './absence.ts'
import { event, fastTrack } from './events.ts'
import { day, moment } from './moments.ts'
import { consultantDocument, dutyRoster, employeeDocument, word, workplaceDocument } from './people.ts'

const requester = z.enum(['leader', 'hr', 'employer', 'employee', 'unionRep', 'caseworker'])

const policyChoice = z
  .union([word, z.strictObject({ id: word, version: z.int().min(1).exactOptional() })])
  .transform((policy) => (typeof policy === 'string' ? { id: policy } : policy))

const enquiry = z
  .union([moment, z.strictObject({ at: moment, by: requester.exactOptional() })])
  .transform((one) => (typeof one === 'string' ? { at: one } : one))

const longAbsence = z
  .union([z.enum(['yes', 'no', 'unknown']), z.boolean()])
  .transform((answer) => (typeof answer === 'boolean' ? ((answer ? 'yes' : 'no') as 'yes' | 'no') : answer))

/** Each reading of RULES 5.4 that a document may choose otherwise than its policy; left out: as the policy does. */
const readings = Object.fromEntries(
  Object.entries(calOptions.unwrap().shape).map(([name, choice]) => [name, choice.unwrap().exactOptional()]),
)

/**
 * What `npm run explain` reads: the facts of one request, as far as they are known. Only `policy` is required.
 * Unknown fields are refused; health, names and CPR have no field here.
 */
export const factsDocument = z
  .strictObject({
    $schema: z.string().exactOptional(),
    policy: policyChoice,
    statute: word.default('byDate'),
    now: moment.exactOptional(),
    /** The municipality whose model it is; left out: the one the model is named after, else the workplace's. */
    municipality: word.exactOptional(),
    closingDays: closingDays.default([]),
    firstAbsenceDay: day.exactOptional(),
    expectedOverEightWeeks: longAbsence.default('unknown'),
    /** Since the reform those expected well within 26 weeks are exempt from the talks (L-34). */
    expectedOver26Weeks: z.boolean().exactOptional(),
    enquiry: enquiry.exactOptional(),
    fastTrack: fastTrack.exactOptional(),
    employee: employeeDocument.prefault({}),
    workplace: workplaceDocument.prefault({}),
    consultants: z.array(consultantDocument).max(500).default([]),
    dutyRoster: dutyRoster.default([]),
    spells: z.array(spell).max(500).default([]),
    /** When the municipality asked the GP for a certificate (L-15). */
    certificateAskedOn: day.exactOptional(),
    /** When full recovery is expected; only where the course can be foreseen (L-31). */
    recoveryExpectedOn: day.exactOptional(),
    /** Times for which the municipality has paid benefit; left out: not known (L-32). */
    benefitSpells: z.array(spell).max(500).exactOptional(),
    isBenefitExtended: z.boolean().exactOptional(),
    events: z.array(event).max(500).default([]),
    screening: z.strictObject({ problemGroup: word }).exactOptional(),
    /** Answers to the policy's dialogue in the employer room: `{ "relevance": ["notRelevant"] }` (VARDE-6). */
    dialogue: z.record(word, z.array(word).max(20)).exactOptional(),
    options: z.strictObject(readings).default({}),
  })
  .transform(({ $schema: _schema, ...facts }) => facts)
