import { z } from 'zod'
import { rejectionCodes } from '../../domain/explain/explanation.ts'
import { dateText, instantText } from '../primitives.ts'

const text = z.strictObject({ da: z.string(), en: z.string() })
const ruleId = z.string().meta({ description: 'As the rules name it: VARDE-4, L-3, CAL-10' })
const why = z.strictObject({ da: z.string(), en: z.string(), ruleId })

const obligation = z.strictObject({
  key: z.string(),
  ruleId,
  what: text,
  basis: z.enum(['law', 'policy']),
  on: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('meeting'), meeting: z.string() }),
    z.strictObject({ kind: z.literal('task'), task: z.string() }),
  ]),
  limit: dateText,
  limitAt: z.iso.datetime({ offset: true }).nullable(),
  actBy: dateText.nullable(),
  target: dateText.nullable(),
  openFrom: dateText.nullable(),
  bookableDates: z.array(dateText),
  state: z.enum(['open', 'met', 'missed', 'void']),
  metAt: instantText.nullable(),
  assignee: z.string(),
  participants: z.array(z.string()),
  shownToEmployer: z.array(z.string()),
  covers: z.array(ruleId),
  why,
})

const reason = {
  ruleId,
  why,
  runnerUp: z.strictObject({ consultant: z.string(), ruleId, why }).nullable(),
  handovers: z.array(z.strictObject({ ruleId, on: dateText, from: z.string().nullable(), to: z.string() })),
}

const routing = z.union([
  z.strictObject({ consultant: z.string(), ...reason }),
  z.strictObject({ municipality: z.string(), ...reason }),
  z.strictObject({ queue: z.string(), ...reason }),
])

/** What `npm run explain` prints: every field always there, null or empty where nothing is known. */
export const explanationDocument = z.strictObject({
  policy: z.strictObject({ id: z.string(), version: z.int(), name: text, timeZone: z.string() }),
  statute: z.strictObject({ id: z.string(), name: text, isVerified: z.boolean() }),
  now: instantText,
  countsFrom: dateText.nullable(),
  fastTrack: z.strictObject({
    state: z.enum([
      'notRequested',
      'requested',
      'waitingForAcceptance',
      'accepted',
      'acceptedLate',
      'notAccepted',
      'refusedTooLate',
    ]),
  }),
  statutoryTalk: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('due'), ruleId, limit: dateText, actBy: dateText }),
    z.strictObject({ kind: z.literal('notDue'), ruleId, why }),
  ]),
  routing: routing.nullable(),
  obligations: z.array(obligation),
  notices: z.array(z.strictObject({ ruleId, on: dateText, taskDue: dateText.nullable(), why })),
  phases: z.array(z.strictObject({ role: z.string(), from: dateText, municipality: z.string().nullable(), ruleId })),
  rejections: z.array(
    z.strictObject({
      code: z.enum(rejectionCodes),
      ruleId,
      path: z.string(),
      why,
      instead: z.enum(['localEarlyEffort']).nullable(),
    }),
  ),
})
