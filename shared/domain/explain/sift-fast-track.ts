import { dayOf } from '../calendar/day.ts'
import { limitOf } from '../calendar/span.ts'
import type { Rules } from '../rules.ts'
import type { ExplainFacts, FastTrackFacts } from './facts.ts'
import { type Moment, readMoment } from './moment.ts'
import { rejection, type Sifted } from './rejection.ts'

type Kept = FastTrackFacts | undefined

/**
 * The steps of the statutory fast track that can stand. A request after the first five weeks is refused as such (L-3);
 * a step that comes before the one it answers is left out.
 */
export function siftFastTrack(rules: Rules, facts: ExplainFacts, now: Moment): Sifted<Kept> {
  const { fastTrack, firstAbsenceDay } = facts
  if (fastTrack === undefined) return { kept: undefined, rejections: [] }
  const requested = readMoment(fastTrack.requestedAt, rules.calendar)
  if (requested.day > now.day) return refused(rejection('fast-track-in-future', 'CAL-1', 'fastTrack.requestedAt'))
  if (facts.expectedOverEightWeeks === 'no') {
    return refused(rejection('fast-track-not-expected-long', 'L-1', 'expectedOverEightWeeks'))
  }
  if (firstAbsenceDay !== undefined) {
    const first = dayOf(firstAbsenceDay)
    if (requested.day < first) return refused(rejection('fast-track-before-absence', 'L-1', 'fastTrack.requestedAt'))
    const rule = rules.statute.obligations.find(({ on }) => on.kind === 'task' && on.task === 'statutoryRequest')
    if (rule !== undefined && requested.day > limitOf(first, rule.within, rules.calendar)) {
      return refused(rejection('fast-track-too-late', rule.ruleId, 'fastTrack.requestedAt'))
    }
  }
  return siftAnswer(fastTrack, requested, now)
}

function siftAnswer(
  { letterSentOn, acceptance, ...request }: FastTrackFacts,
  requested: Moment,
  now: Moment,
): Sifted<Kept> {
  if (letterSentOn !== undefined && dayOf(letterSentOn) > now.day) {
    return { kept: request, rejections: [rejection('letter-in-future', 'CAL-1', 'fastTrack.letterSentOn')] }
  }
  if (letterSentOn !== undefined && dayOf(letterSentOn) < requested.day) {
    return { kept: request, rejections: [rejection('letter-before-request', 'L-9', 'fastTrack.letterSentOn')] }
  }
  const sent = { ...request, ...(letterSentOn !== undefined && { letterSentOn }) }
  if (acceptance === undefined) return { kept: sent, rejections: [] }
  if (letterSentOn === undefined) {
    return { kept: sent, rejections: [rejection('acceptance-without-letter', 'L-10', 'fastTrack.acceptance')] }
  }
  if (acceptance.on < letterSentOn) {
    return { kept: sent, rejections: [rejection('acceptance-before-letter', 'L-10', 'fastTrack.acceptance.on')] }
  }
  if (dayOf(acceptance.on) > now.day) {
    return { kept: sent, rejections: [rejection('acceptance-in-future', 'CAL-1', 'fastTrack.acceptance.on')] }
  }
  return { kept: { ...sent, acceptance }, rejections: [] }
}

function refused(one: ReturnType<typeof rejection>): Sifted<Kept> {
  return { kept: undefined, rejections: [one] }
}
