import { dayText } from '../calendar/day.ts'
import { instantText } from '../calendar/instant.ts'
import { noticesOf } from '../notices/notices-of.ts'
import { route } from '../routing/route.ts'
import { isVerifiedOn } from '../statutes/registry.ts'
import type { Explanation } from './explanation.ts'
import { settingOf } from './explain-rules.ts'
import type { ExplainFacts } from './facts.ts'
import { lifeOf } from './life.ts'
import { explainedNotices, spellsOf } from './notices.ts'
import { explainedObligations } from './obligations.ts'
import { explainedPhases } from './phases.ts'
import { explainedRouting, routingFacts } from './routing.ts'
import { talkOf } from './talk.ts'
import { sift } from './sift.ts'
import { fastTrackStanding } from './standing.ts'

/**
 * Everything that follows from the facts of one sick leave, by the engine that runs the product. Facts that a rule refuses,
 * or that come out of order, are told in `rejections` and left out of the rest.
 *
 * @throws RangeError when a policy, statute or moment does not exist: check the document first.
 */
export function explain(told: ExplainFacts): Explanation {
  const { rules, now } = settingOf(told)
  const { kept: facts, rejections } = sift(rules, told, now)
  const { policy, statute, calendar } = rules
  const asksForRouting = facts.enquiry !== undefined || facts.consultants.length > 0 || facts.dutyRoster.length > 0
  const routing = asksForRouting ? route(policy, routingFacts(rules, facts, now)) : undefined
  const notices = noticesOf(rules, spellsOf(facts))
  const life = lifeOf(rules, facts, { now, routing, notices })

  return {
    policy: { id: policy.id, version: policy.version, name: policy.name, timeZone: calendar.zone.name },
    statute: { id: statute.id, name: statute.name, isVerified: isVerifiedOn(statute, dayText(now.day)) },
    now: instantText(now.ms),
    countsFrom: life.countsFrom ?? null,
    fastTrack: { state: fastTrackStanding(life, rejections) },
    statutoryTalk: talkOf(rules, life),
    routing: routing === undefined ? null : explainedRouting(rules, facts, routing),
    obligations: explainedObligations(rules, life, now),
    notices: explainedNotices(notices),
    phases: explainedPhases(rules, life),
    rejections,
  }
}
