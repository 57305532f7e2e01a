import { dayOf } from '../../../shared/domain/calendar/day.ts'
import { limitOf } from '../../../shared/domain/calendar/span.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { policies } from '../../../shared/domain/policies/registry.ts'
import { type Rules, rulesFor } from '../../../shared/domain/rules.ts'
import { book } from '../../rules/support/commands.ts'
import { aRequest } from '../../rules/support/requests.ts'
import { at, vardeRules } from '../../rules/support/rules.ts'
import type { Bench } from '../bench.ts'
import { microseconds } from './microseconds.ts'

export const benches: readonly Bench[] = [
  { name: 'One deadline with Danish holidays', goal: '5 µs', run: oneDeadline },
  { name: 'One obligation set under Varde', goal: '20 µs', run: oneSet },
  { name: 'The fullest obligation set of any model', goal: '100 µs', run: fullestSet },
]

/** Limit and actBy, from another day each time, over twenty years. */
function oneDeadline(): string {
  const { calendar } = vardeRules()
  const first = dayOf('2020-01-01')
  let nth = 0
  return microseconds(() => {
    nth = (nth + 17) % 7_600
    return calendar.lastWorkingDayOnOrBefore(limitOf(first + nth, { absenceWeeks: 5 }, calendar))
  }, 20_000)
}

function oneSet(): string {
  const { rules, state } = aRequest().tell('2026-12-21T09:12', book('2026-12-22T10:00'))
  const now = at('2026-12-21T12:00')
  return microseconds(() => obligationsOf(rules, state, now), 2_000)
}

/** Every condition holds and everything rules can count from has happened; the model with the most to do. */
function fullestSet(): string {
  const sets = policies().map((policy) => {
    const rules = rulesFor({ policyId: policy.id, statuteId: 'statute-2025', closingDays: ['2026-12-28'] })
    return { rules, facts: everythingAbout(rules) }
  })
  const now = at('2027-01-04T12:00')
  const [fullest] = sets.toSorted((a, b) => count(b.rules, b.facts) - count(a.rules, a.facts))
  if (fullest === undefined) throw new Error('There is no model')
  const { rules, facts } = fullest
  const time = microseconds(() => obligationsOf(rules, facts, now), 1_000)
  return `${time}, ${count(rules, facts)} obligations, ${rules.policy.id}`

  function count(rules: Rules, facts: LifeFacts): number {
    return obligationsOf(rules, facts, now).length
  }
}

function everythingAbout({ policy }: Rules): LifeFacts {
  const { state } = aRequest()
  return {
    ...state,
    isInTargetGroup: true,
    neededProfession: 'physiotherapist',
    fastTrack: { requestedOn: '2026-12-21', letterSentOn: '2026-12-21' },
    meetings: policy.meetings.map(({ kind }) => ({ meeting: kind, heldAt: at('2026-12-23T10:00').toString() })),
  }
}
