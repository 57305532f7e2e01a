import type { Requester } from '../policies/schema.ts'
import { mayAsk } from '../routing/target.ts'
import type { Rules } from '../rules.ts'
import type { ExplainRejection } from './explanation.ts'
import type { ExplainFacts } from './facts.ts'
import { lifeOf } from './life.ts'
import type { Moment } from './moment.ts'
import { rejection, type Sifted } from './rejection.ts'
import { siftEvents } from './sift-events.ts'
import { siftFastTrack } from './sift-fast-track.ts'
import { siftOrder } from './sift-order.ts'

/** The facts that can stand by these rules, and the refusal of each that cannot. */
export function sift(rules: Rules, told: ExplainFacts, now: Moment): Sifted<ExplainFacts> {
  const fastTrack = siftFastTrack(rules, told, now)
  const { fastTrack: _told, ...rest } = told
  const facts = { ...rest, ...(fastTrack.kept !== undefined && { fastTrack: fastTrack.kept }) }
  const events = siftEvents(rules, facts, now)
  const ordered = siftOrder(rules, lifeOf(rules, { ...facts, events: [] }, { now }), events.kept, now)
  return {
    kept: { ...facts, events: ordered.kept.map(({ event }) => event) },
    rejections: [
      ...requesterFaults(rules, facts),
      ...fastTrack.rejections,
      ...[...events.rejections, ...ordered.rejections].toSorted((a, b) => placeOf(a) - placeOf(b)),
    ],
  }
}

/** `events.3.at` stands at 3. */
function placeOf({ path }: ExplainRejection): number {
  return Number(path.split('.')[1])
}

/** The employer speaks through its leader or its personnel department, so each of the three stands for the employer's side. */
const employerSide: ReadonlySet<Requester> = new Set(['employer', 'leader', 'hr'])

function requesterFaults({ policy }: Rules, { enquiry }: ExplainFacts): ExplainRejection[] {
  const by = enquiry?.by
  if (by === undefined) return []
  const { requesters } = policy.intake
  const asks = mayAsk(policy, by)
  const isTaken = asks.mayAsk || (by === 'employer' && requesters.some((one) => employerSide.has(one)))
  return isTaken ? [] : [rejection('requester-not-allowed', asks.ruleId ?? 'CAL-10', 'enquiry.by')]
}
