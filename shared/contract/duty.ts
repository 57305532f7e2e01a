import { z } from 'zod'
import { dateText, instantText, person, personId, text } from './primitives.ts'

export const dutyMonthQuery = z.strictObject({
  month: z.string().regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/, 'like 2026-12'),
})

/** What speaks against a day as it stands: it may still be so. */
const dutyWarning = z.object({
  kind: z.enum(['weekend', 'publicHoliday', 'closingDay', 'plannedAbsence', 'awayInCalendar', 'nobody']),
  text,
})
export type DutyWarning = z.output<typeof dutyWarning>

export const dutyDay = z.object({
  on: dateText,
  /** Left out: nobody has it. */
  consultant: person.optional(),
  /** Left out: nothing was ever decided about it. */
  setAt: instantText.optional(),
  setBy: person.optional(),
  isWorkingDay: z.boolean(),
  warnings: z.array(dutyWarning),
  /** The day has not passed, and the reader may put somebody on it. */
  mayChange: z.boolean(),
})
export type DutyDayView = z.output<typeof dutyDay>

/** `lapsed`: the roster was changed meanwhile, or the day came and went. */
const swapState = z.enum(['asked', 'accepted', 'declined', 'withdrawn', 'lapsed'])

export const dutySwap = z.object({
  swapId: z.uuid(),
  on: dateText,
  /** Has the day, and asked. */
  from: person,
  /** Is asked to take it. */
  to: person,
  /** The day of `to` that `from` takes instead; left out, the day is given away. */
  inReturn: dateText.optional(),
  state: swapState,
  askedAt: instantText,
  answeredAt: instantText.optional(),
  answeredBy: person.optional(),
  mayAnswer: z.boolean(),
  mayWithdraw: z.boolean(),
})
export type DutySwapView = z.output<typeof dutySwap>

/** A month of the roster, every day of it, with the swaps of the month that wait for an answer (KOLDING-2, KOLDING-5). */
export const dutyMonth = z.object({
  month: z.string(),
  today: dateText,
  /** Whether the model in force gives requests to whoever has the duty. */
  isInUse: z.boolean(),
  /** False: the calendars could not be asked, so `awayInCalendar` is missing. */
  isCalendarKnown: z.boolean(),
  days: z.array(dutyDay),
  /** Who can be put on. */
  consultants: z.array(person),
  swaps: z.array(dutySwap),
})
export type DutyMonth = z.output<typeof dutyMonth>

/** `null` is nobody. `seen`: who stood there when it was chosen; somebody else now is `duty-changed`. */
export const setDutyInput = z.strictObject({ consultantId: personId.nullable(), seen: personId.nullable() })

/** Everything ever decided about a day, newest first. */
export const dutyHistory = z.object({
  on: dateText,
  entries: z.array(z.object({ consultant: person.optional(), setAt: instantText, setBy: person })),
})

export const askSwapInput = z.strictObject({
  on: dateText,
  colleagueId: personId,
  inReturn: dateText.exactOptional(),
})

/** The colleague accepts or declines, the asker withdraws. */
export const answerSwapInput = z.strictObject({ answer: z.enum(['accept', 'decline', 'withdraw']) })
export type SwapAnswer = z.output<typeof answerSwapInput>['answer']

/** The swaps that wait for an answer: one's own both ways, all of them for a coordinator. */
export const dutySwapList = z.object({ swaps: z.array(dutySwap) })
