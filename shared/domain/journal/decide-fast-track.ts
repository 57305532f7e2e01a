import type { Temporal } from 'temporal-polyfill'
import { dayOf } from '../calendar/day.ts'
import { limitOf } from '../calendar/span.ts'
import { anchorOf } from '../obligations/anchor-of.ts'
import { datesOf } from '../obligations/dates-of.ts'
import type { Rules } from '../rules.ts'
import type { Command, Decision } from './commands.ts'
import { accepted, rejected } from './decisions.ts'
import type { RequestState } from './state.ts'

/**
 * The statutory request as it was sent in NemRefusion (L-5). After the first five weeks it cannot stand as one (L-3): an
 * early effort of the municipality's own still can.
 */
export function decideFastTrack(
  { statute, calendar }: Rules,
  state: RequestState,
  { requestedOn }: Extract<Command, { type: 'requestFastTrack' }>,
  now: Temporal.Instant,
): Decision {
  const { firstAbsenceDay } = state
  const day = dayOf(requestedOn)
  if (state.fastTrack !== undefined) return rejected('fast-track-exists', 'requestedOn')
  if (day > calendar.zone.dayAt(now.epochMilliseconds)) return rejected('fast-track-in-future', 'requestedOn', 'CAL-1')
  if (firstAbsenceDay === undefined) return rejected('fast-track-without-absence', 'requestedOn', 'L-3')
  if (day < dayOf(firstAbsenceDay)) return rejected('fast-track-before-absence', 'requestedOn', 'L-1')
  if (state.expectedOverEightWeeks === 'no') return rejected('fast-track-not-expected-long', 'requestedOn', 'L-1')
  const rule = statute.obligations.find(({ on }) => on.kind === 'task' && on.task === 'statutoryRequest')
  if (rule !== undefined && day > limitOf(dayOf(firstAbsenceDay), rule.within, calendar)) {
    return rejected('fast-track-too-late', 'requestedOn', rule.ruleId)
  }
  return accepted({ type: 'FastTrackRequested', requestedOn })
}

/** The letter to the employee (L-9): from it the two bank days run. */
export function decideLetter(
  { calendar }: Rules,
  { fastTrack }: RequestState,
  { sentOn }: Extract<Command, { type: 'recordLetter' }>,
  now: Temporal.Instant,
): Decision {
  if (fastTrack === undefined) return rejected('fast-track-not-requested', 'sentOn', 'L-9')
  if (dayOf(sentOn) < dayOf(fastTrack.requestedOn)) return rejected('letter-before-request', 'sentOn', 'L-9')
  if (dayOf(sentOn) > calendar.zone.dayAt(now.epochMilliseconds)) return rejected('letter-in-future', 'sentOn', 'CAL-1')
  return accepted({ type: 'LetterSent', sentOn })
}

/** Yes or no; a later answer takes the place of an earlier one. A late yes counts when the municipality goes on (L-10). */
export function decideAcceptance(
  rules: Rules,
  state: RequestState,
  { is, on, goesOn = true }: Extract<Command, { type: 'recordAcceptance' }>,
  now: Temporal.Instant,
): Decision {
  const { fastTrack } = state
  if (fastTrack === undefined) return rejected('fast-track-not-requested', 'on', 'L-10')
  const { letterSentOn } = fastTrack
  if (letterSentOn === undefined) return rejected('acceptance-without-letter', 'on', 'L-10')
  if (dayOf(on) < dayOf(letterSentOn)) return rejected('acceptance-before-letter', 'on', 'L-10')
  if (dayOf(on) > rules.calendar.zone.dayAt(now.epochMilliseconds))
    return rejected('acceptance-in-future', 'on', 'CAL-1')

  const rule = rules.statute.obligations.find((one) => one.on.kind === 'task' && one.on.task === 'acceptance')
  const from = rule === undefined ? undefined : anchorOf(rules, state, rule.anchor)
  const isLate = rule !== undefined && from !== undefined && dayOf(on) > datesOf(rule, from, rules.calendar).limit
  return accepted({ type: 'AcceptanceRecorded', is, on, isLate, goesOn: is === 'accepted' && goesOn })
}
