import type { InstantText, PersonId } from '../ids.ts'
import type { HandOverAsked, MeetingParty, MoveConfirmed } from './act-events.ts'
import type { Booking, Proposal } from './booking.ts'
import type { HandedOver, JournalEntry } from './events.ts'
import type { MeetingMoved } from './meeting-events.ts'
import type { HandOverAsk, RequestState } from './state.ts'
import type { Why } from '../text.ts'

/** Another consultant has not said yes yet, and whoever was asked to take it over is asked no longer. */
export function givenTo(
  state: RequestState,
  { consultantId, why }: { readonly consultantId: PersonId; readonly why: Why },
): RequestState {
  if (consultantId === state.consultantId) return { ...state, consultantWhy: why }
  const { acceptedAt: _earlier, substituteId: _stoodIn, ...rest } = state
  return { ...handOverAnswered(rest, 'void'), consultantId, consultantWhy: why }
}

/** A colleague who was asked has said yes by taking it over. */
export function handedOver(state: RequestState, event: HandedOver, at: InstantText): RequestState {
  const isAnswer = state.handOver?.answer === undefined && state.handOver?.consultantId === event.consultantId
  return isAnswer ? { ...givenTo(handOverAnswered(state, 'accepted'), event), acceptedAt: at } : givenTo(state, event)
}

export function handOverAsked(
  state: RequestState,
  { fromConsultantId, consultantId, reason }: HandOverAsked,
  askedAt: InstantText,
): RequestState {
  return { ...state, handOver: { fromConsultantId, consultantId, reason, askedAt } }
}

/** What has its answer keeps it. */
export function handOverAnswered(state: RequestState, answer: NonNullable<HandOverAsk['answer']>): RequestState {
  const { handOver } = state
  if (handOver === undefined || handOver.answer !== undefined) return state
  return { ...state, handOver: { ...handOver, answer } }
}

/**
 * Whoever did not move it is asked anew whether the new time suits; of a time that one proposed and the other picked nobody
 * is. A proposal that was not the reason has fallen.
 */
export function bookingMoved(
  { proposed, undoneChange: _before, ...booking }: Booking,
  { startsAt, endsAt, source, isOutsideWindow, isUnchecked }: MeetingMoved,
  { at: bookedAt, by }: Pick<JournalEntry, 'at' | 'by'>,
  leaderId: PersonId,
): Booking {
  const isBy = (personId: PersonId): boolean => by.kind === 'person' && by.personId === personId
  const hasAgreed: Readonly<Record<MeetingParty, boolean>> = {
    leader: source === 'proposal' || isBy(leaderId),
    consultant: source === 'proposal' || isBy(booking.consultantId),
  }
  return {
    ...booking,
    startsAt,
    endsAt,
    bookedAt,
    isOutsideWindow: isOutsideWindow === true,
    isUnchecked: isUnchecked === true,
    isPutBack: source === 'timeTaken',
    isMoved: true,
    moveConfirmedBy: (['leader', 'consultant'] as const).filter((party) => hasAgreed[party]),
    declinedBy: [],
    ...(source === 'proposal' && proposed !== undefined && { proposed: answered(proposed, 'picked') }),
  }
}

export function proposalRefused({ proposed, ...booking }: Booking): Booking {
  return proposed === undefined ? booking : { ...booking, proposed: answered(proposed, 'refused') }
}

export function moveConfirmed(booking: Booking, { by }: MoveConfirmed): Booking {
  return { ...booking, moveConfirmedBy: [...(booking.moveConfirmedBy ?? []), by] }
}

function answered(proposal: Proposal, answer: NonNullable<Proposal['answer']>): Proposal {
  return { ...proposal, answer }
}
