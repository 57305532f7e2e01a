import type { Temporal } from 'temporal-polyfill'
import { keyOf } from '../policies/key-of.ts'
import type { Anchor, ObligationRule } from '../policies/parts.ts'
import type { Rules } from '../rules.ts'
import { anchorOf, cameUp, type CountsFrom, type DayOfKey } from './anchor-of.ts'
import { hold } from './holds.ts'
import type { LifeFacts } from './life-facts.ts'
import { mergeProgramme, type Step } from './merge-programme.ts'
import type { Obligation } from './obligation.ts'
import { obligationOf, type Seen, seenAt } from './obligation-of.ts'
import { seriesOf } from './series.ts'
import { assigningRule, professionalRule } from './waiting-rules.ts'

/**
 * Everything that must happen on a request, in the order of the rules: the municipality's own goals first, then the law.
 *
 * A task is met when its event is in the journal, also when that came late; `metAt` tells. A meeting is met when a live
 * booking starts on or before the limit, or once it was held: moving it past the limit or cancelling it opens the
 * obligation again. Late means from `dueAt` on. A rule whose anchor or condition the request lacks gives no obligation.
 * When the request is closed, what was open is void and what was missed stays missed. While it is paused the
 * municipality's goals move with every day; the law's do not, and neither does what follows from a change of role.
 *
 * What the leader sends in NemRefusion (L-3, L-22) tells us nothing: it is never missed, only void after its limit.
 */
export function obligationsOf(rules: Rules, facts: LifeFacts, now: Temporal.Instant): Obligation[] {
  const { policy, statute } = rules
  const made: Made = { seen: seenAt(rules, facts, now), steps: [], days: [], counts: [] }

  for (const rule of policy.obligations) add(made, rule, 'policy')
  for (const rule of policy.followUp) {
    for (const obligation of seriesOf(made.seen, rule, made.days)) made.steps.push({ obligation, programme: undefined })
  }
  if (facts.consultantId === undefined && facts.actingMunicipality === undefined) {
    add(made, assigningRule(policy, facts.queue), 'policy')
  }
  if (facts.awaitedProfessional !== undefined) {
    const { queue, sinceAt } = facts.awaitedProfessional
    addFrom(made, professionalRule(policy, queue), 'policy', cameUp(rules, sinceAt))
  }
  for (const rule of statute.obligations) add(made, rule, 'law')
  return made.steps.some(({ programme }) => programme !== undefined)
    ? mergeProgramme(made.steps)
    : made.steps.map(({ obligation }) => obligation)
}

/** What is known so far. Lists rather than maps: a request has a dozen obligations, and this runs for each row of a list. */
interface Made {
  readonly seen: Seen
  readonly steps: Step[]
  readonly days: DayOfKey[]
  readonly counts: { readonly anchor: Anchor; readonly from: CountsFrom }[]
}

function add(made: Made, rule: ObligationRule, basis: Obligation['basis']): void {
  if (!hold(rule.when, made.seen.facts)) return
  const from = fromOf(made, rule.anchor)
  if (from !== undefined) addFrom(made, rule, basis, from)
}

function addFrom(made: Made, rule: ObligationRule, basis: Obligation['basis'], from: CountsFrom): void {
  const { seen, days, steps } = made
  const key = keyOf(rule)
  const isLater = typeof rule.anchor === 'object'
  const place = isLater ? { key, basis, fromMs: seen.rules.calendar.zone.startOf(from.day) } : { key, basis }
  const { obligation, day } = obligationOf(seen, rule, from, place)
  days.push({ key, day })
  steps.push({ obligation, programme: rule.programme })
}

/** Most rules count from the same day. */
function fromOf({ seen: { rules, facts }, days, counts }: Made, anchor: Anchor): CountsFrom | undefined {
  for (const known of counts) if (known.anchor === anchor) return known.from
  const from = anchorOf(rules, facts, anchor, days)
  if (from !== undefined) counts.push({ anchor, from })
  return from
}
