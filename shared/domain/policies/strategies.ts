import { z } from 'zod'
import { ladder } from './ladder.ts'
import { role, ruleId, text } from './parts.ts'

/** How a policy says who takes a request, and where it waits when nobody can. */

const reason = z.strictObject({ ruleId, why: text }).readonly()

/** Where a request waits: without a consultant, without anybody on duty, without the professional it needs, or for its turn. */
export const queueName = z.enum(['unassigned', 'noDuty', 'noProfessional', 'waitingEmployers'])
export type QueueName = z.output<typeof queueName>

/** A named queue with an obligation of its own, so that waiting is never silence. */
export const queueRule = z
  .strictObject({
    queue: queueName,
    ruleId,
    why: text,
    what: text,
    withinWorkingDays: z.int().min(0),
    assignee: role,
    reminders: ladder,
  })
  .readonly()
export type QueueRule = z.output<typeof queueRule>

/** With a `queue`, a strategy that yields nobody ends the search: the request waits there. */
const decisive = { ruleId, why: text, queue: queueName.optional() }

const profession = z.enum([
  'psychologist',
  'physiotherapist',
  'occupationalTherapist',
  'occupationalPhysician',
  'psychiatrist',
  'nurse',
])

/** The first strategy that yields somebody decides; later ones give the runner-up and the ranking. */
export const strategy = z.discriminatedUnion('kind', [
  /** The municipality where the employee lives has the case: at once, or when the employer period is over. `{municipality}` in `why`. */
  z
    .strictObject({
      kind: z.literal('homeMunicipality'),
      ...decisive,
      from: z.enum(['atOnce', 'employerPeriodOver']),
    })
    .readonly(),
  z.strictObject({ kind: z.literal('fixedConsultant'), ...decisive, isRequired: z.boolean().optional() }).readonly(),
  /** Whoever has the duty when the enquiry comes, full or not, and keeps it; a hand-over gives it to a colleague. */
  z
    .strictObject({
      kind: z.literal('dutyRoster'),
      ...decisive,
      roster: reason,
      keepsForGood: reason,
      handOver: reason,
    })
    .readonly(),
  /** Somebody from the cross-disciplinary team comes along; the team's people do not take requests themselves. */
  z
    .strictObject({
      kind: z.literal('neededProfession'),
      ...decisive,
      professions: z.array(profession).min(1).readonly(),
    })
    .readonly(),
  /** When nobody has room, the municipality's own workplaces come first, then the largest employer. */
  z.strictObject({ kind: z.literal('largestEmployerFirst'), ...decisive }).readonly(),
  z.strictObject({ kind: z.literal('fewestOpenPerHour'), ...decisive }).readonly(),
  /** One team receives everything and shares it by load. */
  z.strictObject({ kind: z.literal('teamShare'), ...decisive }).readonly(),
])
export type RoutingStrategy = z.output<typeof strategy>
