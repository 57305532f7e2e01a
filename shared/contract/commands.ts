import { z } from 'zod'
import { bookingId, dateText, momentText, personId } from './primitives.ts'
import { passOnReasons } from './verbs.ts'

/** `version` guards against acting on an old picture; left out, the command applies to the request as it is. */
export const version = z.int().positive().optional()

/** A word of the request's policy: the name of a meeting, a profession, a choice. */
const word = z.string().min(1).max(60)

/** For each field of the policy's dialogue the choices taken. */
export const dialogueAnswers = z.record(word, z.array(word).max(20))

const dayToDay = [
  z.strictObject({
    type: z.literal('recordContact'),
    outcome: z.enum(['reached', 'notReached', 'prefersWritten']),
    version,
  }),
  z.strictObject({ type: z.literal('recordMeetingHeld'), bookingId, version }),
  z.strictObject({
    type: z.literal('recordMeetingNotHeld'),
    bookingId,
    /** `noShow`: the employee did not come. */
    reason: z.enum(['notHeld', 'noShow']),
    version,
  }),
  /** What the view's `takeBack` names: recorded wrongly, it counts no longer. */
  z.strictObject({ type: z.literal('takeBack'), entry: z.int().positive(), version }),
  /** A meeting or a call that was not booked here. */
  z.strictObject({ type: z.literal('recordMeeting'), meeting: word, heldAt: momentText, version }),
  /** `obligation`: the key of one whose `mayRecord` is true. */
  z.strictObject({ type: z.literal('recordTask'), obligation: z.string().min(1).max(80), version }),
  z.strictObject({
    type: z.literal('pause'),
    reason: z.enum(['employeeWish', 'notAble', 'holiday', 'awaitingOthers', 'other']),
    version,
  }),
  z.strictObject({ type: z.literal('resume'), version }),
  z.strictObject({
    type: z.literal('close'),
    reason: z.enum(['returned', 'notTarget', 'notAccepted', 'withdrawn', 'solved', 'other']),
    version,
  }),
] as const

const betweenThem = [
  /** Two other times for the leader to choose between, as the offers of `moving` give them. */
  z.strictObject({ type: z.literal('proposeTimes'), bookingId, first: momentText, second: momentText, version }),
  /** Neither suits. One is taken by moving the booking there, with `isPicked`. */
  z.strictObject({ type: z.literal('declineTimes'), bookingId, version }),
  /** Seen that the meeting was moved, and it suits. */
  z.strictObject({ type: z.literal('confirmMove'), bookingId, version }),
  /** The leader asks to be called. */
  z.strictObject({ type: z.literal('askCall'), version }),
  z.strictObject({ type: z.literal('recordCall'), version }),
] as const

const whoHasIt = [
  /** Seen by the consultant who has it, and taken. */
  z.strictObject({ type: z.literal('accept'), version }),
  /** Asks a colleague; on duty on a busy day it is handed over at once (KOLDING-4). */
  z.strictObject({ type: z.literal('passOn'), consultantId: personId, reason: z.enum(passOnReasons), version }),
  z.strictObject({ type: z.literal('acceptHandOver'), version }),
  z.strictObject({ type: z.literal('declineHandOver'), version }),
  z.strictObject({ type: z.literal('withdrawHandOver'), version }),
  z.strictObject({ type: z.literal('assign'), consultantId: personId, version }),
  z.strictObject({
    type: z.literal('handOver'),
    consultantId: personId,
    reason: z.enum(passOnReasons).exactOptional(),
    version,
  }),
  z.strictObject({ type: z.literal('handToHomeMunicipality'), version }),
] as const

/** The statutory request: sent in NemRefusion (L-5), the letter about it (L-9), the employee's yes or no (L-10). */
const fastTrack = [
  z.strictObject({
    type: z.literal('requestFastTrack'),
    requestedOn: dateText,
    /** Left out: the employer, in NemRefusion. The others are the municipality's to tell (L-2, L-7). */
    requestedBy: z.enum(['employer', 'employee', 'municipality']).exactOptional(),
    version,
  }),
  z.strictObject({ type: z.literal('recordLetter'), sentOn: dateText, version }),
  z.strictObject({
    type: z.literal('recordAcceptance'),
    is: z.enum(['accepted', 'refused']),
    on: dateText,
    /** Whether the municipality goes on after a late yes; left out: it does. */
    goesOn: z.boolean().exactOptional(),
    version,
  }),
] as const

/** Each takes a word from the view's `choices` or `dialogue`. */
const aboutTheEmployee = [
  z.strictObject({ type: z.literal('screen'), problemGroup: word, version }),
  z.strictObject({ type: z.literal('recordWish'), wants: word, version }),
  z.strictObject({ type: z.literal('needProfession'), profession: word, version }),
  /** For each field of the dialogue the choices taken; an empty list takes an answer back. */
  z.strictObject({
    type: z.literal('answerDialogue'),
    answers: dialogueAnswers.refine((answers) => Object.keys(answers).length > 0, 'Expected at least one field'),
    version,
  }),
] as const

/** Every act on a request without an address of its own. */
export const commandInput = z.discriminatedUnion('type', [
  ...dayToDay,
  ...betweenThem,
  ...whoHasIt,
  ...fastTrack,
  ...aboutTheEmployee,
])
export type CommandInput = z.infer<typeof commandInput>
