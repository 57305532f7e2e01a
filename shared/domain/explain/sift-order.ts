import { orderFault } from '../journal/decide/order-fault.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Rules } from '../rules.ts'
import type { ExplainRejection } from './explanation.ts'
import type { EventFacts } from './facts.ts'
import { bookingOf } from './life.ts'
import { type Moment, readMoment } from './moment.ts'
import { rejection, type Sifted } from './rejection.ts'

/** An event with its place in the document. */
export interface Placed {
  readonly event: EventFacts
  readonly index: number
}

/**
 * Meetings in the policy's order: one that begins before another it must follow has ended is refused by the rule that says
 * so (LYNGBY-4, HJOERRING-5). A refused meeting comes before nothing.
 */
export function siftOrder(
  rules: Rules,
  life: LifeFacts,
  placed: readonly Placed[],
  now: Moment,
): Sifted<readonly Placed[]> {
  const msOfStart = ({ event }: Placed): number => readMoment(event.at, rules.calendar).ms
  const refused = new Map<number, ExplainRejection>()
  const bookings = [...life.bookings]
  const past = { ...life, bookings }

  for (const { event, index } of placed.toSorted((a, b) => msOfStart(a) - msOfStart(b))) {
    const told = bookingOf(rules, event, now, `told-${index}`)
    const fault = told
      .map(({ meeting, startsAt }) => orderFault(rules, past, meeting, startsAt))
      .find((one) => one !== undefined)
    if (fault === undefined) bookings.push(...told)
    else refused.set(index, rejection('meeting-out-of-order', fault.ruleId ?? 'CAL-1', `events.${index}`))
  }
  return { kept: placed.filter(({ index }) => !refused.has(index)), rejections: [...refused.values()] }
}
