import { z } from 'zod'
import { bookingId, dateText, instantText, personId, reference } from './primitives.ts'

/**
 * What a card's button says it was pressed on. Nothing else travels: who pressed comes from Teams, the rest is ours. A card
 * about the office, such as tomorrow's duty, is about no single request.
 */
const officeCard = z.strictObject({ alertId: z.string().min(1).max(100) })

const requestCard = officeCard.extend({
  reference,
  /** The journal's sequence the card was built from, so that a stale card can be told. */
  version: z.int().nonnegative(),
})
export type CardData = z.output<typeof requestCard>

const meetingCard = requestCard.extend({ bookingId })

/** Why a consultant passes a request on; in the order a card offers them. */
export const passOnReasons = ['busy', 'absent', 'ownWorkplace', 'profession', 'other'] as const
/** When a snoozed card is told again; in the order a card offers them. */
export const snoozeChoices = ['oneHour', 'thisAfternoon', 'tomorrowMorning'] as const

/** What a card shows only when asked: colleagues and free times cost a look-up. */
export const cardForms = ['passOn', 'propose', 'askSwap'] as const
export type CardForm = (typeof cardForms)[number]

const contactActs = [
  /** The employee was reached: the contact obligation is met. */
  z.strictObject({ verb: z.literal('contact.reached'), data: requestCard }),
  /** Tried without success: counts an attempt, meets nothing. */
  z.strictObject({ verb: z.literal('contact.attempted'), data: requestCard }),
  /** The employee answers in writing only: the contact obligation is met. */
  z.strictObject({ verb: z.literal('contact.prefersWritten'), data: requestCard }),
] as const

const ownerActs = [
  /** The consultant has seen the request and takes it. */
  z.strictObject({ verb: z.literal('request.accept'), data: requestCard }),
  /** Asks a colleague to take it; the consultant keeps it until the colleague says yes. */
  z.strictObject({
    verb: z.literal('request.passOn'),
    data: requestCard.extend({ colleagueId: personId, reason: z.enum(passOnReasons) }),
  }),
  /** The colleague's answer. */
  z.strictObject({ verb: z.literal('handOver.accept'), data: requestCard }),
  z.strictObject({ verb: z.literal('handOver.decline'), data: requestCard }),
] as const

const meetingActs = [
  /** Two other times, of those the card offers, for the leader to choose between. */
  z.strictObject({
    verb: z.literal('meeting.propose'),
    data: meetingCard.extend({ first: instantText, second: instantText }),
  }),
  /** The leader takes one of the two: the meeting is moved there. */
  z.strictObject({ verb: z.literal('meeting.pick'), data: meetingCard.extend({ startsAt: instantText }) }),
  /** Neither: the meeting stays where it is. */
  z.strictObject({ verb: z.literal('meeting.pickNone'), data: meetingCard }),
  /** Seen that the meeting was moved, and it suits. */
  z.strictObject({ verb: z.literal('move.confirm'), data: meetingCard }),
  z.strictObject({ verb: z.literal('meeting.held'), data: meetingCard }),
  z.strictObject({ verb: z.literal('meeting.notHeld'), data: meetingCard }),
  /** The employee did not come. */
  z.strictObject({ verb: z.literal('meeting.noShow'), data: meetingCard }),
] as const

const takeBackActs = [
  /** The contact or the outcome recorded last was recorded wrongly. `entry`: as the API's `takeBack` has it. */
  z.strictObject({ verb: z.literal('act.takeBack'), data: requestCard.extend({ entry: z.int().positive() }) }),
] as const

const callActs = [
  /** The leader asks the consultant to call. */
  z.strictObject({ verb: z.literal('call.ask'), data: requestCard }),
  /** The consultant has called back. */
  z.strictObject({ verb: z.literal('call.made'), data: requestCard }),
  /** Tell it again later; an escalation does not wait for it. */
  z.strictObject({ verb: z.literal('snooze'), data: requestCard.extend({ until: z.enum(snoozeChoices) }) }),
] as const

const dutyActs = [
  /** Asks a colleague to take the duty of a day. */
  z.strictObject({ verb: z.literal('duty.askSwap'), data: officeCard.extend({ on: dateText, colleagueId: personId }) }),
  z.strictObject({ verb: z.literal('duty.acceptSwap'), data: officeCard.extend({ swapId: z.uuid() }) }),
  z.strictObject({ verb: z.literal('duty.declineSwap'), data: officeCard.extend({ swapId: z.uuid() }) }),
] as const

/**
 * Every act a card may ask for: a closed union, so that a verb without a handler does not compile.
 * What comes back from a card is parsed with this and then authorised like any other request.
 */
export const cardAct = z.discriminatedUnion('verb', [
  ...contactActs,
  ...ownerActs,
  ...meetingActs,
  ...takeBackActs,
  ...callActs,
  ...dutyActs,
  /** Teams, or a reader who wants the form of an act, asks for the card as it stands now; changes nothing. */
  z.strictObject({
    verb: z.literal('refresh'),
    data: requestCard.partial({ reference: true, version: true }).extend({ form: z.enum(cardForms).optional() }),
  }),
])
export type CardAct = z.output<typeof cardAct>
export type CardVerb = CardAct['verb']
