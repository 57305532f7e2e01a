import type { Temporal } from 'temporal-polyfill'
import type { Day } from '../calendar/day.ts'
import { msOf } from '../calendar/instant.ts'
import { keyOf } from '../policies/key-of.ts'
import type { Anchor, ObligationRule } from '../policies/parts.ts'
import type { Rules } from '../rules.ts'
import { anchorOf, cameUp, type CountsFrom } from './anchor-of.ts'
import { hold } from './holds.ts'
import type { LifeFacts } from './life-facts.ts'
import { mergeProgramme, type Step } from './merge-programme.ts'
import type { Obligation } from './obligation.ts'
import { obligationOf, type Seen } from './obligation-of.ts'
import { seriesOf } from './series.ts'
import { assigningRule, professionalRule } from './waiting-rules.ts'

/**
 * Everything that must happen on a request, in the order of the rules: the municipality's own goals first, then the law.
 *
 * A task is met when its event is in the journal, also when that came late; `metAt` tells. A meeting is met when a live
 * booking starts on or before the limit, or once it was held: moving it past the limit or cancelling it opens the
 * obligation again. Late means from `dueAt` on. A rule whose anchor or condition the request lacks gives no obligation.
 * When the request is closed, what was open is void and what was missed stays missed. While it is paused the
 * municipality's goals move with every day; the law's do not.
 *
 * What the leader sends in NemRefusion (L-3, L-22) tells us nothing: it is never missed, only void after its limit.
 */
export function obligationsOf(rules: Rules, facts: LifeFacts, now: Temporal.Instant): Obligation[] {
  const seenMs = facts.closedAt === undefined ? now.epochMilliseconds : msOf(facts.closedAt)
  const seen: Seen = { rules, facts, seenMs }
  const steps: Step[] = []
  const days = new Map<string, Day>()
  const counts = new Map<Anchor, CountsFrom>()
  const { policy, statute } = rules

  for (const rule of policy.obligations) add(rule, 'policy')
  for (const rule of policy.followUp) {
    for (const obligation of seriesOf(seen, rule, days)) steps.push({ obligation, programme: undefined })
  }
  if (facts.consultantId === undefined && facts.actingMunicipality === undefined)
    add(assigningRule(rules.policy, facts.queue), 'policy')
  if (facts.awaitedProfessional !== undefined) {
    const { queue, sinceAt } = facts.awaitedProfessional
    addFrom(professionalRule(rules.policy, queue), 'policy', cameUp(rules, sinceAt))
  }
  for (const rule of statute.obligations) add(rule, 'law')
  return steps.some(({ programme }) => programme !== undefined)
    ? mergeProgramme(steps)
    : steps.map(({ obligation }) => obligation)

  /** Most rules count from the same day. */
  function fromOf(anchor: Anchor): CountsFrom | undefined {
    const known = counts.get(anchor)
    if (known !== undefined) return known
    const from = anchorOf(rules, facts, anchor, days)
    if (from !== undefined) counts.set(anchor, from)
    return from
  }

  function add(rule: ObligationRule, basis: Obligation['basis']): void {
    if (!hold(rule.when, facts)) return
    const from = fromOf(rule.anchor)
    if (from !== undefined) addFrom(rule, basis, from)
  }

  function addFrom(rule: ObligationRule, basis: Obligation['basis'], from: CountsFrom): void {
    const key = keyOf(rule)
    const isLater = typeof rule.anchor === 'object'
    const made = obligationOf(seen, rule, from, {
      key,
      basis,
      ...(isLater && { fromMs: rules.calendar.zone.startOf(from.day) }),
    })
    days.set(key, made.day)
    steps.push({ obligation: made.obligation, programme: rule.programme })
  }
}
