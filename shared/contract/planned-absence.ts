import { z } from 'zod'
import { errorCodes } from './errors.ts'
import { countedDate, dateText, instantText, person, personId, reference, text, why, workplace } from './primitives.ts'

/** Both ends are days the consultant is away. */
export const plannedAbsenceInput = z.strictObject({ consultantId: personId, from: countedDate, until: countedDate })

/** Somebody who could take it over, and why; best first. */
const candidate = z.object({ consultant: person, why })

/** What has to be done on a request while its consultant is away. */
const dueThen = z.object({ what: text, ruleId: z.string(), actBy: dateText })

const proposalBase = {
  /** Names it when it is confirmed: `request:HS-7K3M`, `meeting:<booking>`, `duty:2026-12-22`. */
  key: z.string(),
  /** The first is who is proposed; empty, nobody can. */
  candidates: z.array(candidate),
  /** The reader may confirm it. */
  mayConfirm: z.boolean(),
}

const aboutRequest = { reference, workplace }

/** A hand-over that is proposed and not made: nothing moves until somebody confirms it. */
export const handOverProposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), ...proposalBase, ...aboutRequest, due: z.array(dueThen) }),
  /** Given at its own time: confirming is refused where the colleague is not free then. */
  z.object({
    kind: z.literal('meeting'),
    ...proposalBase,
    ...aboutRequest,
    meeting: text,
    startsAt: instantText,
    endsAt: instantText,
  }),
  z.object({ kind: z.literal('duty'), ...proposalBase, on: dateText }),
])
export type HandOverProposal = z.output<typeof handOverProposal>

const absence = {
  absenceId: z.uuid(),
  consultant: person,
  from: dateText,
  until: dateText,
  setAt: instantText,
  setBy: person,
}

export const plannedAbsenceView = z.object({
  ...absence,
  /** Meetings first, then duties, then requests, each by time. */
  proposals: z.array(handOverProposal),
})
export type PlannedAbsenceView = z.output<typeof plannedAbsenceView>

/** Absences that are not over, earliest first: one's own, all of them for a coordinator. */
export const plannedAbsenceList = z.object({
  absences: z.array(z.object(absence)),
  /** Whose absence the reader may plan. */
  consultants: z.array(person),
})

/** As shown: all of them are confirmed by sending every key. */
export const confirmHandOversInput = z.strictObject({
  items: z
    .array(z.strictObject({ key: z.string().min(1).max(60), toId: personId }))
    .min(1)
    .max(100),
})

export const handOversConfirmed = z.object({
  results: z.array(
    z.object({
      key: z.string(),
      is: z.enum(['done', 'refused']),
      /** Why it was refused; the proposal stands. */
      code: z.enum(errorCodes).optional(),
      text: text.optional(),
    }),
  ),
  absence: plannedAbsenceView,
})
