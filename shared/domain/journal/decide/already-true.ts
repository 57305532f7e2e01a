import { msOf } from '../../calendar/instant.ts'
import { unreachable } from '../../unreachable.ts'
import { bookingOf, isAt } from '../booking.ts'
import type { Command } from '../commands.ts'
import { isKnownFact } from './decide-calendar.ts'
import { isAskedOf } from './decide-hand-over.ts'
import { isToldAs } from './decide-outcome.ts'
import { isProposed } from './decide-proposal.ts'
import { isLive } from '../is-live.ts'
import type { RequestState } from '../state.ts'

/** Whether the request stands already as the command would leave it, so that saying it twice is saying it once. */
export function isAlreadyTrue(state: RequestState, command: Command): boolean {
  const booking = 'bookingId' in command ? bookingOf(state, command.bookingId) : undefined
  switch (command.type) {
    case 'book':
      return isLive(booking) && booking.consultantId === command.slot.consultantId && isAt(booking, command.slot)
    case 'assign':
      return state.consultantId === command.consultantId
    case 'moveBooking':
      return isLive(booking) && isAt(booking, command)
    case 'confirmBooking':
      return booking?.state === 'confirmed' || booking?.state === 'meetingHeld' || booking?.state === 'notHeld'
    case 'cancelBooking':
    case 'expireHold':
      return booking?.state === 'cancelled'
    case 'reassignBooking':
      return booking?.state === 'cancelled' && bookingOf(state, command.newBookingId) !== undefined
    case 'noteMovedInCalendar':
    case 'noteMoveUndone':
    case 'noteGoneFromCalendar':
    case 'noteDeclined':
      return booking !== undefined && isKnownFact(booking, command)
    case 'recordMeetingHeld':
      return booking?.state === 'meetingHeld'
    case 'recordMeetingNotHeld':
      return booking !== undefined && isToldAs(booking, command.reason)
    case 'takeBack':
      return state.takenBack?.includes(command.entry) === true
    case 'proposeTimes':
      return isLive(booking) && isProposed(booking, command.times)
    case 'declineTimes':
      return booking?.proposed?.answer === 'refused'
    case 'confirmMove':
      return booking?.moveConfirmedBy?.includes(command.by) === true
    case 'askCall':
      return state.call !== undefined && state.call.madeAt === undefined
    case 'recordCall':
      return state.call?.madeAt !== undefined
    case 'accept':
      return state.acceptedAt !== undefined && state.consultantId === command.consultantId
    case 'passOn':
      return isAskedOf(state, command.consultantId)
    case 'acceptHandOver':
      return state.consultantId === command.consultantId
    case 'declineHandOver':
      return state.handOver?.consultantId === command.consultantId && state.handOver.answer === 'declined'
    case 'withdrawHandOver':
      return state.handOver?.answer === 'void'
    case 'recordContact':
      return state.contactedAt !== undefined
    case 'alertDeadline':
      return state.alerted.some(({ obligation, level }) => obligation === command.obligation && level === command.level)
    case 'remind':
      return state.reminded?.includes(command.key) === true
    case 'close':
      return state.status === 'closed'
    case 'recordMeeting':
      return (state.meetings ?? []).some(
        (one) => one.meeting === command.meeting && msOf(one.heldAt) === msOf(command.heldAt),
      )
    case 'recordTask':
      return (state.tasksDone ?? []).some(({ task }) => task === command.obligation)
    case 'requestFastTrack':
      return state.fastTrack?.requestedOn === command.requestedOn
    case 'recordLetter':
      return state.fastTrack?.letterSentOn === command.sentOn
    case 'recordAcceptance':
      return isAnswered(state, command)
    case 'recordWish':
      return state.employeeWants?.includes(command.wants) === true
    case 'needProfession':
      return state.neededProfession === command.profession
    case 'handOver':
      return state.consultantId === command.consultantId
    case 'handToHomeMunicipality':
      return state.actingMunicipality !== undefined && state.actingMunicipality === state.homeMunicipality
    case 'noteMoveStands':
    case 'noteTimeTaken':
    case 'screen':
    case 'answerDialogue':
    case 'pause':
    case 'resume':
    case 'receive':
      return false
    default:
      return unreachable(command)
  }
}

function isAnswered({ fastTrack }: RequestState, command: Extract<Command, { type: 'recordAcceptance' }>): boolean {
  const answer = fastTrack?.answer
  if (answer?.is !== command.is || answer.on !== command.on) return false
  return command.goesOn === undefined || answer.is === 'refused' || answer.goesOn === command.goesOn
}
