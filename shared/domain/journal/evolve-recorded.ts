import type { MeetingNotHeld, OutcomeTakenBack } from './act-events.ts'
import { bookingOf, type Booking } from './booking.ts'
import type { ContactAttempted, ContactTakenBack, EmployeeContacted, JournalEntry } from './events.ts'
import type { MeetingHeld } from './meeting-events.ts'
import type { RecordedAct } from './recorded-act.ts'
import type { RequestState } from './state.ts'

type At = Pick<JournalEntry, 'sequence' | 'at'>

export function contactRecorded(
  state: RequestState,
  { sequence: entry, at }: At,
  event: EmployeeContacted | ContactAttempted,
): RequestState {
  const { contactedAt, contactAttempts } = state
  const before = { contactAttempts, ...(contactedAt !== undefined && { contactedAt }) }
  return event.type === 'ContactAttempted'
    ? withAct({ ...state, contactAttempts: event.attempt }, { kind: 'contact', entry, outcome: 'notReached', before })
    : withAct({ ...state, contactedAt: contactedAt ?? at }, { kind: 'contact', entry, outcome: event.outcome, before })
}

/** Also when it was told before, and wrongly: taken back, the earlier telling stands again. */
export function outcomeRecorded(
  state: RequestState,
  { sequence: entry }: At,
  event: MeetingHeld | MeetingNotHeld,
): RequestState {
  const { bookingId } = event
  const before = bookingOf(state, bookingId)
  if (before === undefined) return state
  const known = { bookings: state.bookings.length, meetings: state.meetings?.length ?? 0 }
  const outcome = event.type === 'MeetingHeld' ? 'held' : event.reason
  const told: Booking =
    event.type === 'MeetingHeld'
      ? { ...before, state: 'meetingHeld', heldAt: event.heldAt }
      : { ...before, state: 'notHeld', isNoShow: event.reason === 'noShow' }
  return withAct(withBookingAs(state, told), { kind: 'outcome', entry, bookingId, outcome, before, known })
}

/** @throws Error when it is not the latest: a fault in the store. */
export function takenBack(state: RequestState, { entry }: ContactTakenBack | OutcomeTakenBack): RequestState {
  const latest = state.recorded?.at(-1)
  if (latest?.entry !== entry) throw new Error('The journal takes back what it does not hold')
  return { ...withoutLatest(state, latest), takenBack: [...(state.takenBack ?? []), entry] }
}

/** The request as if the latest act had not been recorded. What has been told of deadlines since stays told. */
export function withoutLatest(state: RequestState, latest: RecordedAct): RequestState {
  const recorded = (state.recorded ?? []).filter((act) => act !== latest)
  if (latest.kind === 'outcome') return { ...withBookingAs(state, latest.before), recorded }
  const { contactedAt: _recorded, ...rest } = state
  return { ...rest, ...latest.before, recorded }
}

function withAct(state: RequestState, act: RecordedAct): RequestState {
  return { ...state, recorded: [...(state.recorded ?? []), act] }
}

function withBookingAs(state: RequestState, as: Booking): RequestState {
  return {
    ...state,
    bookings: state.bookings.map((booking) => (booking.bookingId === as.bookingId ? as : booking)),
  }
}
