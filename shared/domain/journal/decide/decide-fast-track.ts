import type { Temporal } from 'temporal-polyfill'
import { dayOf } from '../../calendar/day.ts'
import type { Rules } from '../../rules.ts'
import type { Command, Decision } from '../commands.ts'
import { accepted, rejected } from './decisions.ts'
import { acceptanceFault, isLateAnswer, letterFault, requestFault } from './fast-track-faults.ts'
import type { RequestState } from '../state.ts'

/**
 * The statutory request as it was sent in NemRefusion (L-5), or as the employee or the municipality began it (L-2, L-7).
 * After the first five weeks it cannot stand as one (L-3, L-4): an early effort of the municipality's own still can.
 */
export function decideFastTrack(
  rules: Rules,
  state: RequestState,
  { requestedOn, requestedBy = 'employer' }: Extract<Command, { type: 'requestFastTrack' }>,
  now: Temporal.Instant,
): Decision {
  const { firstAbsenceDay, expectedOverEightWeeks } = state
  if (state.fastTrack !== undefined) return rejected('fast-track-exists', 'requestedOn')
  const asked = { requestedOn: dayOf(requestedOn), requestedBy, firstAbsenceDay, expectedOverEightWeeks }
  const fault = requestFault(rules, asked, today(rules, now))
  if (fault !== undefined) return rejected(fault.code, 'requestedOn', fault.ruleId)
  if (firstAbsenceDay === undefined) return rejected('fast-track-without-absence', 'requestedOn', 'L-3')
  return accepted({
    type: 'FastTrackRequested',
    requestedOn,
    ...(requestedBy !== 'employer' && { requestedBy }),
  })
}

/** The letter to the employee (L-9): from it the two bank days run. */
export function decideLetter(
  rules: Rules,
  { fastTrack }: RequestState,
  { sentOn }: Extract<Command, { type: 'recordLetter' }>,
  now: Temporal.Instant,
): Decision {
  if (fastTrack === undefined) return rejected('fast-track-not-requested', 'sentOn', 'L-9')
  const fault = letterFault(dayOf(sentOn), dayOf(fastTrack.requestedOn), today(rules, now))
  return fault === undefined ? accepted({ type: 'LetterSent', sentOn }) : rejected(fault.code, 'sentOn', fault.ruleId)
}

/** Yes or no; a later answer takes the place of an earlier one. A late yes counts when the municipality goes on (L-10). */
export function decideAcceptance(
  rules: Rules,
  state: RequestState,
  { is, on, goesOn = true }: Extract<Command, { type: 'recordAcceptance' }>,
  now: Temporal.Instant,
): Decision {
  if (state.fastTrack === undefined) return rejected('fast-track-not-requested', 'on', 'L-10')
  const fault = acceptanceFault(dayOf(on), state.fastTrack.letterSentOn, today(rules, now))
  if (fault !== undefined) return rejected(fault.code, 'on', fault.ruleId)
  const isLate = isLateAnswer(rules, state, dayOf(on))
  return accepted({ type: 'AcceptanceRecorded', is, on, isLate, goesOn: is === 'accepted' && goesOn })
}

function today({ calendar }: Rules, now: Temporal.Instant): number {
  return calendar.zone.dayAt(now.epochMilliseconds)
}
