import { dayOf } from '../calendar/day.ts'
import { acceptanceFault, letterFault, requestFault } from '../journal/decide/fast-track-faults.ts'
import type { Rules } from '../rules.ts'
import type { ExplainFacts, FastTrackFacts } from './facts.ts'
import { type Moment, readMoment } from './moment.ts'
import { rejection, type Sifted } from './rejection.ts'

type Kept = FastTrackFacts | undefined

/**
 * The steps of the statutory fast track that can stand. A request after the first five weeks is refused as such (L-3, L-4);
 * a step that comes before the one it answers is left out.
 */
export function siftFastTrack(rules: Rules, facts: ExplainFacts, now: Moment): Sifted<Kept> {
  const { fastTrack, firstAbsenceDay, expectedOverEightWeeks } = facts
  if (fastTrack === undefined) return { kept: undefined, rejections: [] }
  const { day: requestedOn } = readMoment(fastTrack.requestedAt, rules.calendar)
  const asked = { requestedOn, requestedBy: fastTrack.requestedBy, firstAbsenceDay, expectedOverEightWeeks }
  const fault = requestFault(rules, asked, now.day)
  if (fault === undefined) return siftAnswer(fastTrack, requestedOn, now)
  const isAboutLength = fault.code === 'fast-track-not-expected-long'
  const path = isAboutLength ? 'expectedOverEightWeeks' : 'fastTrack.requestedAt'
  return { kept: undefined, rejections: [rejection(fault.code, fault.ruleId, path)] }
}

function siftAnswer(
  { letterSentOn, acceptance, ...request }: FastTrackFacts,
  requestedOn: number,
  now: Moment,
): Sifted<Kept> {
  const letter = letterSentOn === undefined ? undefined : letterFault(dayOf(letterSentOn), requestedOn, now.day)
  if (letter !== undefined) {
    return { kept: request, rejections: [rejection(letter.code, letter.ruleId, 'fastTrack.letterSentOn')] }
  }
  const sent = { ...request, ...(letterSentOn !== undefined && { letterSentOn }) }
  if (acceptance === undefined) return { kept: sent, rejections: [] }
  const fault = acceptanceFault(dayOf(acceptance.on), letterSentOn, now.day)
  if (fault === undefined) return { kept: { ...sent, acceptance }, rejections: [] }
  const path = fault.code === 'acceptance-without-letter' ? 'fastTrack.acceptance' : 'fastTrack.acceptance.on'
  return { kept: sent, rejections: [rejection(fault.code, fault.ruleId, path)] }
}
