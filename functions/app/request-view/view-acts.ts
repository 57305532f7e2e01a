import type { BookingView, RequestView } from '../../../shared/contract/requests.ts'
import type { Viewer } from '../../../shared/domain/access/access.ts'
import type { Act } from '../../../shared/domain/access/acts.ts'
import type { RequestPart } from '../../../shared/domain/access/visible-parts.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { MeetingParty } from '../../../shared/domain/journal/act-events.ts'
import { isAskedOf } from '../../../shared/domain/journal/decide/decide-hand-over.ts'
import { isMoveToConfirm } from '../../../shared/domain/journal/decide/decide-proposal.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'

type Names = ReadonlyMap<PersonId, string>

/** What consultants and the leader have told each other. Who was asked to take it over is the municipality's, and the asked one's. */
export function viewActs(
  { acceptedAt, handOver, call }: RequestState,
  viewer: Viewer,
  parts: ReadonlySet<RequestPart>,
  names: Names,
): Pick<RequestView, 'acceptedAt' | 'handOver' | 'call'> {
  const isWaiting = handOver !== undefined && handOver.answer === undefined
  const isTheirs = parts.has('authoritySteps') || isAskedOf({ ...(handOver && { handOver }) }, viewer.personId)
  const person = (id: PersonId) => ({ id, name: names.get(id) ?? '' })
  return {
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(isWaiting && isTheirs
      ? {
          handOver: {
            from: person(handOver.fromConsultantId),
            to: person(handOver.consultantId),
            reason: handOver.reason,
            askedAt: handOver.askedAt,
          },
        }
      : {}),
    ...(call === undefined || !parts.has('timeline') ? {} : { call }),
  }
}

/** A booking's proposal, its move to confirm and how it came to nothing, as far as this reader may know. */
export function viewBookingActs(
  booking: Booking,
  side: Side,
  parties: readonly MeetingParty[],
): Pick<BookingView, 'isNoShow' | 'proposed' | 'isMoveToConfirm'> {
  const { state, isNoShow, proposed } = booking
  return {
    ...(state === 'notHeld' && isNoShow === true && side === 'authority' ? { isNoShow: true as const } : {}),
    ...(proposed === undefined
      ? {}
      : {
          proposed: {
            times: proposed.times.map((time) => ({ ...time })),
            proposedAt: proposed.proposedAt,
            state: proposed.answer ?? ('open' as const),
          },
        }),
    ...(isLive(booking) && isMoveToConfirm(booking, parties) ? { isMoveToConfirm: true as const } : {}),
  }
}

/** What was recorded last, for those who can take it back. */
export function viewTakeBack({ recorded }: RequestState, acts: readonly Act[]): Pick<RequestView, 'takeBack'> {
  const latest = acts.includes('takeBack') ? recorded?.at(-1) : undefined
  return latest === undefined ? {} : { takeBack: { entry: latest.entry, outcome: latest.outcome } }
}
