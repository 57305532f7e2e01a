import { z } from 'zod'
import { offer } from './offers.ts'
import {
  bookingId,
  dateText,
  instantText,
  momentText,
  person,
  personId,
  reference,
  text,
  why,
  workplace,
  workplaceId,
} from './primitives.ts'

export const place = z.enum(['workplace', 'municipality', 'online'])
/** Who comes, besides the consultant and the leader who asks. */
export const participant = z.enum(['leader', 'employee'])
export const meetingWish = z.strictObject({ place, participants: z.array(participant).min(1).max(2) })

export const slotInput = z.strictObject({ consultantId: personId, startsAt: momentText, endsAt: momentText })

/** In characters. A NUL cannot be stored and is never typed. */
const freeText = z
  .string()
  .max(2000)
  .regex(/^[^\0]*$/)

/** The three optional questions (L-8). About work, never about illness (L-43). */
export const answers = z.strictObject({
  affectedFunctions: freeText.optional(),
  affectedHowLong: freeText.optional(),
  adaptations: freeText.optional(),
})

export const startRequestInput = z.strictObject({
  employeeId: personId,
  workplaceId,
  /** Left out for a preventive request, where the policy's form lets it (HJOERRING-18). */
  firstAbsenceDay: dateText.optional(),
  expectedOverEightWeeks: z.enum(['yes', 'no', 'unknown']),
  /** Where the employee lives when that is another municipality; asked only where the policy's form asks (ISHOEJ-5). */
  homeMunicipality: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\0]*$/)
    .optional(),
  answers: answers.optional(),
  wish: meetingWish,
  channel: z.enum(['outlook', 'teams', 'web']),
  /** Left out: the request is recorded without a time. */
  slot: slotInput.optional(),
})
export type StartRequestInput = z.infer<typeof startRequestInput>

export const light = z.enum(['red', 'yellow', 'green', 'grey'])

export const obligationView = z.object({
  key: z.string(),
  ruleId: z.string(),
  /** The task or meeting it is about: `contactEmployee`, `roundTable`. */
  kind: z.string(),
  what: text,
  basis: z.enum(['law', 'policy']),
  limit: dateText,
  actBy: dateText,
  dueAt: instantText,
  state: z.enum(['open', 'met', 'missed', 'void']),
  metAt: instantText.optional(),
  /** Met by a booking so far: when that meeting will be. */
  arrangedFor: instantText.optional(),
  owner: z.object({
    role: z.enum(['consultant', 'leader', 'coordinator', 'hr', 'employee']),
    name: z.string().optional(),
  }),
  why,
})
export type ObligationView = z.infer<typeof obligationView>

export const bookingView = z.object({
  id: bookingId,
  /** The name of a meeting in the request's policy. */
  meeting: z.string(),
  consultant: person,
  startsAt: instantText,
  endsAt: instantText,
  wish: z.object({ place, participants: z.array(participant) }),
  /** `held`: reserved, the calendar follows. `confirmed`: the event stands in the calendar. */
  state: z.enum(['held', 'confirmed', 'cancelled', 'meetingHeld']),
})
export type BookingView = z.infer<typeof bookingView>

export const timelineEntry = z.object({ at: instantText, by: z.string().optional(), what: text })

export const requestAction = z.enum(['book', 'move', 'cancel', 'recordContact', 'recordMeetingHeld', 'assign', 'close'])

/** One request as this reader may see it: what is missing is not theirs to see. */
export const requestView = z.object({
  reference,
  version: z.int(),
  status: z.enum(['open', 'closed']),
  light,
  receivedAt: instantText,
  workplace,
  leader: person.optional(),
  employee: person.optional(),
  consultant: person.optional(),
  consultantWhy: why.optional(),
  firstAbsenceDay: dateText.optional(),
  absenceDay: z.int().optional(),
  expectedOverEightWeeks: z.enum(['yes', 'no', 'unknown']).optional(),
  answers: answers.optional(),
  /** The consultant advises the employer until this day, and is the authority from it (P-9). */
  authorityFrom: dateText.optional(),
  next: obligationView.optional(),
  obligations: z.array(obligationView),
  bookings: z.array(bookingView),
  timeline: z.array(timelineEntry),
  may: z.array(requestAction),
  /** Who the request can be given to, for those who may give it. */
  assignable: z.array(person).optional(),
})
export type RequestView = z.infer<typeof requestView>

/** The answer to starting or booking: the request as it stands, and whether the calendar has it yet. */
export const bookingAnswer = z.object({
  request: requestView,
  outcome: z.enum(['recorded', 'booked', 'calendar-pending']),
})
export type BookingAnswer = z.infer<typeof bookingAnswer>

/** Inside a 409 `slot-taken`: the request is recorded all the same, and here are the times that are free now. */
export const slotTaken = z.object({ request: requestView.optional(), offers: z.array(offer) })

export const requestListItem = z.object({
  reference,
  status: z.enum(['open', 'closed']),
  light,
  receivedAt: instantText,
  workplace,
  employee: person.optional(),
  consultant: person.optional(),
  next: z
    .object({
      ruleId: z.string(),
      kind: z.string(),
      what: text,
      actBy: dateText,
      dueAt: instantText,
      owner: z.object({ role: z.string(), name: z.string().optional() }),
    })
    .optional(),
  meetingStartsAt: instantText.optional(),
})
export type RequestListItem = z.infer<typeof requestListItem>

export const requestListQuery = z.strictObject({
  status: z.enum(['open', 'closed']).optional(),
  light: light.optional(),
  workplaceId: workplaceId.optional(),
  consultantId: personId.optional(),
  employeeId: personId.optional(),
  search: z.string().max(100).optional(),
  sort: z.enum(['due', 'received']).default('due'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type RequestListQuery = z.input<typeof requestListQuery>

export const requestList = z.object({
  items: z.array(requestListItem),
  cursor: z.string().optional(),
  total: z.int(),
  /** Of all open requests this reader may see, whatever the filter. */
  lights: z.object({ red: z.int(), yellow: z.int(), green: z.int() }),
  checkedAt: instantText,
})

/** `version` guards against acting on an old picture; left out, the command applies to the request as it is. */
const version = z.int().positive().optional()

export const bookInput = z.strictObject({ slot: slotInput, wish: meetingWish.optional(), version })
export const moveInput = z.strictObject({ startsAt: momentText, endsAt: momentText, version })

export const commandInput = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('recordContact'),
    outcome: z.enum(['reached', 'notReached', 'prefersWritten']),
    version,
  }),
  z.strictObject({ type: z.literal('recordMeetingHeld'), bookingId, version }),
  z.strictObject({ type: z.literal('assign'), consultantId: personId, version }),
  z.strictObject({
    type: z.literal('close'),
    reason: z.enum(['returned', 'notTarget', 'notAccepted', 'withdrawn', 'other']),
    version,
  }),
])
export type CommandInput = z.infer<typeof commandInput>
