import { msPerMinute } from '../calendar/day.ts'
import { hold } from '../obligations/holds.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Rules } from '../rules.ts'
import type { ExplainRejection } from './explanation.ts'
import type { EventFacts } from './facts.ts'
import { type Moment, readMoment } from './moment.ts'
import { rejection, type Sifted } from './rejection.ts'

/** An event with its place in the document. */
export interface Placed {
  readonly event: EventFacts
  readonly index: number
}

interface Past {
  readonly meeting: string
  readonly ends: Moment
}

/**
 * Meetings in the policy's order: one that begins before another it must follow has ended is refused by the rule that says
 * so (LYNGBY-4, HJOERRING-5). A refused meeting comes before nothing.
 */
export function siftOrder(rules: Rules, life: LifeFacts, placed: readonly Placed[]): Sifted<readonly Placed[]> {
  const { calendar, policy } = rules
  const inTime = placed.toSorted((a, b) => readMoment(a.event.at, calendar).ms - readMoment(b.event.at, calendar).ms)
  const past: Past[] = []
  const rejections: (ExplainRejection & { index: number })[] = []

  for (const { event, index } of inTime) {
    if (!('meeting' in event)) continue
    const starts = readMoment(event.at, calendar)
    const rule = policy.meetings.find(({ kind }) => kind === event.meeting)
    const missing = rule?.after.find(
      ({ meeting, when }) =>
        hold(when, life, starts.day) && !past.some((one) => one.meeting === meeting && isOver(one.ends, starts)),
    )
    if (missing !== undefined) {
      rejections.push({ ...rejection('meeting-out-of-order', missing.ruleId, `events.${index}`), index })
    } else {
      const endsMs = starts.ms + (rule?.durationMinutes ?? 0) * msPerMinute
      past.push({ meeting: event.meeting, ends: { ...starts, ms: endsMs } })
    }
  }
  const refused = new Set(rejections.map(({ index }) => index))
  return {
    kept: placed.filter(({ index }) => !refused.has(index)),
    rejections: rejections.toSorted((a, b) => a.index - b.index).map(({ index: _index, ...one }) => one),
  }
}

/** By the minute when both have one; told by dates alone, the same day will do. */
function isOver(ends: Moment, starts: Moment): boolean {
  return ends.hasTime && starts.hasTime ? ends.ms <= starts.ms : ends.day <= starts.day
}
