import { z } from 'zod'
import { dialogueAnswers, version } from './commands.ts'
import { homeContact } from './home-contacts.ts'
import { noteRoom } from './notes.ts'
import { offer } from './offers.ts'
import {
  dateText,
  freeText,
  instantText,
  momentText,
  person,
  personId,
  reference,
  text,
  why,
  workplace,
  workplaceId,
  typed,
} from './primitives.ts'
import {
  bookingView,
  choicesView,
  dialogueFieldView,
  fastTrackView,
  light,
  obligationView,
  participant,
  place,
  timelineEntry,
} from './request-parts.ts'
import { passOnReasons } from './verbs.ts'

export const meetingWish = z.strictObject({ place, participants: z.array(participant).min(1).max(2) })

export const slotInput = z.strictObject({ consultantId: personId, startsAt: momentText, endsAt: momentText })

const answer = freeText(2000)

/** The three optional questions (L-8). About work, never about illness (L-43). */
export const answers = z.strictObject({
  affectedFunctions: answer.optional(),
  affectedHowLong: answer.optional(),
  adaptations: answer.optional(),
})

/**
 * Somebody phoned. `leaderId` leads the employee, becomes the request's leader and is told. An employee who phones must have
 * agreed to that beforehand (STAR-11); without it nothing is started.
 */
const phoneCall = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.enum(['leader', 'hr', 'employer']),
    leaderId: personId,
    answers: dialogueAnswers.optional(),
  }),
  z.strictObject({
    from: z.literal('employee'),
    leaderId: personId,
    employeeAgrees: z.literal(true),
    answers: dialogueAnswers.optional(),
  }),
])
export type PhoneCall = z.output<typeof phoneCall>

const startFields = z.strictObject({
  employeeId: personId,
  workplaceId,
  /** Left out for a preventive request, where the policy's form lets it (HJOERRING-18). */
  firstAbsenceDay: dateText.optional(),
  expectedOverEightWeeks: z.enum(['yes', 'no', 'unknown']),
  /** Where the employee lives when that is another municipality; asked only where the policy's form asks (ISHOEJ-5). */
  homeMunicipality: typed.trim().min(1).max(100).optional(),
  answers: answers.optional(),
  wish: meetingWish,
  channel: z.enum(['outlook', 'teams', 'web', 'phone']),
  /** Together with channel `phone`: written down by whoever took the call. */
  call: phoneCall.optional(),
  /** Left out: the request is recorded without a time. */
  slot: slotInput.optional(),
})

export const startRequestInput = startFields.refine(
  ({ channel, call }) => (channel === 'phone') === (call !== undefined),
  {
    path: ['call'],
    error: 'Expected a call with the channel phone, and only with it',
  },
)
export type StartRequestInput = z.infer<typeof startRequestInput>

/** In the order a screen offers them. */
const requestActions = [
  'accept',
  'acceptHandOver',
  'declineHandOver',
  'recordContact',
  'recordCall',
  'book',
  'move',
  'proposeTimes',
  'declineTimes',
  'confirmMove',
  'cancel',
  'recordMeetingHeld',
  'recordMeetingNotHeld',
  'recordMeeting',
  'takeBack',
  'recordTask',
  'answerDialogue',
  'requestFastTrack',
  'recordLetter',
  'recordAcceptance',
  'screen',
  'recordWish',
  'needProfession',
  'pause',
  'resume',
  'askCall',
  'assign',
  'passOn',
  'handOver',
  'withdrawHandOver',
  'handToHomeMunicipality',
  'close',
] as const

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
  /** When the consultant said yes to it. */
  acceptedAt: instantText.optional(),
  /** A colleague is asked to take it over, and has not answered. The municipality's side, and the colleague, only. */
  handOver: z.object({ from: person, to: person, reason: z.enum(passOnReasons), askedAt: instantText }).optional(),
  /** The last time the leader asked to be called. */
  call: z.object({ askedAt: instantText, madeAt: instantText.optional() }).optional(),
  firstAbsenceDay: dateText.optional(),
  absenceDay: z.int().optional(),
  expectedOverEightWeeks: z.enum(['yes', 'no', 'unknown']).optional(),
  answers: answers.optional(),
  noteRooms: z.array(noteRoom),
  /** The consultant advises the employer until this day, and is the authority from it (P-9). */
  authorityFrom: dateText.optional(),
  /** Only for whoever holds the talks: what they may ask as long as they act for the employer (L-42). */
  actsForEmployer: why.optional(),
  next: obligationView.optional(),
  obligations: z.array(obligationView),
  bookings: z.array(bookingView),
  timeline: z.array(timelineEntry),
  fastTrack: fastTrackView.optional(),
  pausedSince: instantText.optional(),
  /** The municipality's side only: a reason may say how the employee is. */
  pauseReason: z.enum(['employeeWish', 'notAble', 'holiday', 'awaitingOthers', 'other']).optional(),
  /** Where the employee lives, when that is another municipality. */
  homeMunicipality: z.string().optional(),
  /** The other municipality that has the case now. */
  actingMunicipality: z.string().optional(),
  actingWhy: why.optional(),
  /** Whom to turn to in the municipality that has the case, or will (KATALOG-13). */
  homeContact: homeContact.optional(),
  /** Its turn among those that wait for somebody's room, where the model has an order (ISHOEJ-6); 1 is next. */
  queue: z.object({ place: z.int().min(1), of: z.int().min(1), why }).optional(),
  /** The municipality's side only (ROSKILDE-4). */
  neededProfession: z.string().optional(),
  /** The municipality's side only: the screening's outcome (LYNGBY-1). */
  isInTargetGroup: z.boolean().optional(),
  /** What the employee has asked for, as words of `choices.wishes` (HJOERRING-8). */
  wishes: z.array(z.string()),
  dialogue: z.array(dialogueFieldView).optional(),
  choices: choicesView,
  /** What an answer in the dialogue leads to, while it is still to be done. */
  comesNext: z.object({ act: z.enum(requestActions), what: text }).optional(),
  /** What this reader can do to the request as it stands: by access, by its state and by its policy. */
  may: z.array(z.enum(requestActions)),
  /** The contact or outcome recorded last, where this reader can take it back: `entry` is its line of the timeline. */
  takeBack: z
    .object({
      entry: z.int(),
      outcome: z.enum(['reached', 'notReached', 'prefersWritten', 'held', 'notHeld', 'noShow']),
    })
    .optional(),
  /** Who the request can be given or handed to, for those who may do so. */
  assignable: z.array(person).optional(),
  /** Whom it can be passed on to, for those who may, least busy first: active requests against weekly hours. */
  colleagues: z.array(person.extend({ activeRequests: z.int(), weeklyHours: z.number() })).optional(),
})
export type RequestView = z.infer<typeof requestView>
export type ObligationView = RequestView['obligations'][number]
export type BookingView = RequestView['bookings'][number]

/** The answer to starting or booking: the request as it stands, and whether the calendar has it yet. */
export const bookingAnswer = z.object({
  request: requestView,
  outcome: z.enum(['recorded', 'booked', 'calendar-pending']),
})
export type BookingAnswer = z.infer<typeof bookingAnswer>

/** Inside a 409 about a time: the request, where it is recorded all the same, and the times that are free now. */
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
  search: typed.max(100).optional(),
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

/** `meeting`: the name of a meeting in the request's policy; left out, the one to book next. */
export const bookInput = z.strictObject({
  meeting: z.string().min(1).max(60).optional(),
  slot: slotInput,
  wish: meetingWish.optional(),
  version,
})
/** `consultantId`: another consultant takes the meeting over, in a booking with an id of its own. */
export const moveInput = z.strictObject({
  startsAt: momentText,
  endsAt: momentText,
  consultantId: personId.optional(),
  /** To one of the times that were proposed: refused when they no longer apply. */
  isPicked: z.literal(true).optional(),
  version,
})
