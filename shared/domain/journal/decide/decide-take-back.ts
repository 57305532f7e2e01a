import type { Temporal } from 'temporal-polyfill'
import { obligationsOf } from '../../obligations/obligations-of.ts'
import type { Rules } from '../../rules.ts'
import { isStanding } from '../booking.ts'
import type { Decision } from '../commands.ts'
import { accepted, rejected } from './decisions.ts'
import { withoutLatest } from '../evolve-recorded.ts'
import type { RecordedAct } from '../recorded-act.ts'
import type { RequestState } from '../state.ts'

/**
 * A contact or a meeting's outcome that was recorded wrongly: the journal keeps it and says that it was taken back. The
 * newest goes first, and none that the request has gone on upon.
 */
export function takeBack(rules: Rules, state: RequestState, entry: number, now: Temporal.Instant): Decision {
  const act = state.recorded?.find((one) => one.entry === entry)
  if (act === undefined) return rejected('nothing-to-take-back', 'entry')
  if (act !== state.recorded?.at(-1)) return rejected('take-back-not-latest', 'entry')
  if (isBuiltUpon(rules, state, act, now)) return rejected('take-back-overtaken', 'entry')
  return act.kind === 'contact'
    ? accepted({ type: 'ContactTakenBack', entry, outcome: act.outcome })
    : accepted({ type: 'OutcomeTakenBack', entry, bookingId: act.bookingId, outcome: act.outcome })
}

/** What `takeBack` would accept now; undefined: nothing. */
export function actToTakeBack(rules: Rules, state: RequestState, now: Temporal.Instant): RecordedAct | undefined {
  const latest = state.status === 'closed' ? undefined : state.recorded?.at(-1)
  return latest === undefined || isBuiltUpon(rules, state, latest, now) ? undefined : latest
}

/** Whether something would hang in the air without it. No rule counts from a contact. */
function isBuiltUpon(rules: Rules, state: RequestState, act: RecordedAct, now: Temporal.Instant): boolean {
  if (act.kind === 'contact') return false
  return isSlotLetGo(act) || hasMetSince(state, act) || hasDoneMore(rules, state, act, now)
}

type Outcome = Extract<RecordedAct, { kind: 'outcome' }>

/** Told before the calendar had it, the time was given away there and then. */
function isSlotLetGo({ before }: Outcome): boolean {
  return before.state === 'held'
}

/** Another meeting was booked since, or one was recorded: in its place, or to follow it. */
function hasMetSince({ bookings, meetings = [] }: RequestState, { known }: Outcome): boolean {
  return bookings.slice(known.bookings).some(isStanding) || meetings.length > known.meetings
}

/** A task is done that there is only because of it (ROSKILDE-9, VORDINGBORG-8). */
function hasDoneMore(rules: Rules, state: RequestState, act: Outcome, now: Temporal.Instant): boolean {
  const remaining = new Set(obligationsOf(rules, withoutLatest(state, act), now).map(({ key }) => key))
  return obligationsOf(rules, state, now).some(
    (one) => one.on.kind === 'task' && one.state === 'met' && !remaining.has(one.key),
  )
}
