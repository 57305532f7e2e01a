import type { CommandInput } from '../../../shared/contract/commands.ts'
import type { CardAct } from '../../../shared/contract/verbs.ts'
import type { RequestEvent } from '../../../shared/domain/journal/events.ts'
import type { Unversioned } from '../commands/prepare-command.ts'

/** The verbs that are one command each, as the API has it. */
export type CommandVerb = Exclude<
  CardAct['verb'],
  'refresh' | 'snooze' | 'meeting.pick' | 'duty.askSwap' | 'duty.acceptSwap' | 'duty.declineSwap'
>

export interface CommandAct {
  readonly input: Unversioned<CommandInput>
  /** What makes the card too old for it: any other news since leaves the act as good as it was. */
  readonly outdatedBy: (event: RequestEvent) => boolean
}

/** What a press asks for, in the API's words. */
export function actOf(press: Extract<CardAct, { verb: CommandVerb }>): CommandAct {
  switch (press.verb) {
    case 'contact.reached':
      return { input: { type: 'recordContact', outcome: 'reached' }, outdatedBy: never }
    case 'contact.prefersWritten':
      return { input: { type: 'recordContact', outcome: 'prefersWritten' }, outdatedBy: never }
    case 'contact.attempted':
      return { input: { type: 'recordContact', outcome: 'notReached' }, outdatedBy: anyOf('ContactAttempted') }
    case 'request.accept':
      return { input: { type: 'accept' }, outdatedBy: never }
    case 'request.passOn': {
      const { colleagueId: consultantId, reason } = press.data
      return {
        input: { type: 'passOn', consultantId, reason },
        outdatedBy: anyOf('HandOverAsked', 'HandOverDeclined', 'HandOverWithdrawn'),
      }
    }
    case 'handOver.accept':
      return { input: { type: 'acceptHandOver' }, outdatedBy: never }
    case 'handOver.decline':
      return { input: { type: 'declineHandOver' }, outdatedBy: never }
    case 'meeting.propose': {
      const { bookingId, first, second } = press.data
      return { input: { type: 'proposeTimes', bookingId, first, second }, outdatedBy: newsOf(bookingId) }
    }
    case 'meeting.pickNone': {
      const { bookingId } = press.data
      return { input: { type: 'declineTimes', bookingId }, outdatedBy: newsOf(bookingId) }
    }
    case 'move.confirm': {
      const { bookingId } = press.data
      return { input: { type: 'confirmMove', bookingId }, outdatedBy: newsOf(bookingId) }
    }
    case 'meeting.held': {
      const { bookingId } = press.data
      return { input: { type: 'recordMeetingHeld', bookingId }, outdatedBy: newsOf(bookingId) }
    }
    case 'meeting.notHeld':
    case 'meeting.noShow': {
      const { bookingId } = press.data
      const reason = press.verb === 'meeting.noShow' ? 'noShow' : 'notHeld'
      return { input: { type: 'recordMeetingNotHeld', bookingId, reason }, outdatedBy: newsOf(bookingId) }
    }
    case 'act.takeBack':
      return { input: { type: 'takeBack', entry: press.data.entry }, outdatedBy: never }
    case 'call.ask':
      return { input: { type: 'askCall' }, outdatedBy: never }
    case 'call.made':
      return { input: { type: 'recordCall' }, outdatedBy: never }
  }
}

const never = (): boolean => false

function anyOf(...types: readonly RequestEvent['type'][]): CommandAct['outdatedBy'] {
  return ({ type }) => types.includes(type)
}

/** That the calendar has the meeting at its time, or that somebody declined it, leaves its time as the reader saw it. */
function newsOf(bookingId: string): CommandAct['outdatedBy'] {
  return (event) =>
    'bookingId' in event &&
    event.bookingId === bookingId &&
    event.type !== 'MeetingBooked' &&
    event.type !== 'MeetingMoveStands' &&
    event.type !== 'InvitationDeclined'
}
