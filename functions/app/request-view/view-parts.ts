import type { BookingView, ObligationView, RequestView } from '../../../shared/contract/requests.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { isMovedUnseen, type Booking } from '../../../shared/domain/journal/booking.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { TimelineLine } from '../../../shared/domain/journal/timeline.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { keyOf } from '../../../shared/domain/policies/key-of.ts'
import { meetingRule } from '../../../shared/domain/policies/meeting-rule.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import type { Text } from '../../../shared/domain/text.ts'

type Names = ReadonlyMap<PersonId, string>

/** Somebody the directory no longer knows keeps the id and an empty name; the screen says so. */
export function viewPerson(id: PersonId, names: Names): { id: PersonId; name: string } {
  return { id, name: names.get(id) ?? '' }
}

/** The task or meeting an obligation is about, which tells a screen the act that meets it. */
export function kindOf({ on }: Pick<Obligation, 'on'>): string {
  return on.kind === 'task' ? on.task : on.meeting
}

/** @param mayRecord Whether the reader may say that the task is done. */
export function viewObligation(
  policy: Policy,
  obligation: Obligation,
  names: Names,
  bookings: readonly Booking[],
  mayRecord: boolean,
): ObligationView {
  const { key, ruleId, what, basis, limit, limitAt, actBy, dueAt, state, metAt, covers, assignee, why } = obligation
  const arranged = state === 'met' ? arrangedMeeting(obligation, bookings) : undefined
  const name = assignee.personId === undefined ? undefined : names.get(assignee.personId)
  return {
    key,
    ruleId,
    kind: kindOf(obligation),
    what,
    basis,
    limit,
    ...(limitAt === undefined ? {} : { limitAt }),
    actBy,
    dueAt,
    state,
    ...(metAt === undefined ? {} : { metAt }),
    ...(arranged === undefined ? {} : { arrangedFor: arranged.startsAt }),
    ...(covers === undefined ? {} : { covers: covers.flatMap((step) => stepNamed(policy, step)) }),
    ...(obligation.isPaused === undefined ? {} : { isPaused: true as const }),
    ...(mayRecord ? { mayRecord: true as const } : {}),
    owner: { role: assignee.role, ...(name === undefined ? {} : { name }) },
    why,
  }
}

function stepNamed({ obligations }: Policy, key: string): readonly Text[] {
  return obligations.filter((rule) => keyOf(rule) === key).map(({ what }) => what)
}

/** The booked meeting that keeps a promise which is not fulfilled until it has been held. */
function arrangedMeeting({ on }: Obligation, bookings: readonly Booking[]): Booking | undefined {
  if (on.kind !== 'meeting') return undefined
  return bookings.find((booking) => booking.meeting === on.meeting && isLive(booking))
}

export function viewBooking(policy: Policy, booking: Booking, names: Names): BookingView {
  const { bookingId, meeting, consultantId, startsAt, endsAt, wish, state } = booking
  return {
    id: bookingId,
    meeting,
    name: meetingRule(policy, meeting).name,
    consultant: viewPerson(consultantId, names),
    startsAt,
    endsAt,
    wish: { place: wish.place, participants: [...wish.participants] },
    state,
    ...(isMovedUnseen(booking) ? { isMoveUnchecked: true as const } : {}),
    ...(booking.isOutsideWindow === true && isLive(booking) ? { isOutsideWindow: true as const } : {}),
  }
}

export function viewTimelineLine(
  { entry, at, by, what, between, isTakenBack }: TimelineLine,
  names: Names,
): RequestView['timeline'][number] {
  const name = by.kind === 'person' ? names.get(by.personId) : undefined
  const [from, to] = [between?.from, between?.to].map((id) => (id === undefined ? undefined : names.get(id)))
  return {
    entry,
    at,
    what,
    ...(isTakenBack && { isTakenBack }),
    ...(name === undefined ? {} : { by: name }),
    ...(from === undefined || to === undefined ? {} : { between: { from, to } }),
  }
}
