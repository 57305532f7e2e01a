import { countsFrom } from '../calendar/counts-from.ts'
import { type Day, dayOf } from '../calendar/day.ts'
import { msOf } from '../calendar/instant.ts'
import { limitOf } from '../calendar/span.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { InstantText } from '../ids.ts'
import type { Anchor } from '../policies/parts.ts'
import type { Rules } from '../rules.ts'
import { unreachable } from '../unreachable.ts'
import type { LifeFacts } from './life-facts.ts'
import { lastHeldAt } from './met-by-meeting.ts'

/** Where a count begins: the day, the moment that counts on it (CAL-10), and when it really happened. */
export interface CountsFrom {
  readonly day: Day
  readonly ms: number
  readonly realMs: number
}

/** The day on which an obligation was met, or can first be: what `{ after }` counts from. */
export interface DayOfKey {
  readonly key: string
  readonly day: Day
}

/** Undefined: what the rule counts from has not happened. */
export function anchorOf(
  rules: Rules,
  facts: LifeFacts,
  anchor: Anchor,
  days: readonly DayOfKey[] = [],
): CountsFrom | undefined {
  if (anchor === 'enquiry') return enquiry(rules, facts)
  const day = dayOfAnchor(rules, facts, anchor, days)
  if (day === undefined) return undefined
  const ms = rules.calendar.zone.startOf(day)
  return { day, ms, realMs: ms }
}

/** What came up at a moment of its own, counted as an enquiry made then would be (CAL-10). */
export function cameUp({ calendar }: Rules, at: InstantText): CountsFrom {
  const realMs = msOf(at)
  return onDay(calendar, countsFrom(realMs, calendar), realMs)
}

function enquiry({ calendar }: Rules, { countsFrom: on, receivedAt }: LifeFacts): CountsFrom | undefined {
  if (on === undefined) return undefined
  return onDay(calendar, dayOf(on), receivedAt === undefined ? undefined : msOf(receivedAt))
}

/**
 * After hours or on a closed day it counts as received when the office next opens (CAL-10). So does one that comes before
 * opening on the day itself, unless the policy reads it otherwise: else a night's enquiry would be due before one from the
 * evening before.
 */
function onDay({ zone, opensAt, options }: WorkingCalendar, day: Day, receivedMs: number | undefined): CountsFrom {
  const opens = zone.at(day, opensAt)
  const realMs = receivedMs ?? opens
  const isFromArrival = options.earlyEnquiry === 'arrival' && realMs >= zone.startOf(day)
  return { day, ms: isFromArrival ? realMs : Math.max(realMs, opens), realMs }
}

function dayOfAnchor(
  rules: Rules,
  facts: LifeFacts,
  anchor: Exclude<Anchor, 'enquiry'>,
  days: readonly DayOfKey[],
): Day | undefined {
  if (typeof anchor === 'object') {
    if ('after' in anchor) return days.findLast(({ key }) => key === anchor.after)?.day
    const heldMs = lastHeldAt(anchor.meetingHeld, facts)
    return heldMs === undefined ? undefined : rules.calendar.zone.dayAt(heldMs)
  }
  switch (anchor) {
    case 'firstAbsenceDay':
      return dayIf(facts.firstAbsenceDay)
    case 'request':
      return dayIf(facts.fastTrack?.requestedOn)
    case 'letterSent':
      return dayIf(facts.fastTrack?.letterSentOn)
    case 'notice':
      return dayIf(facts.noticeOn) ?? firstNotice(rules, facts)
    case 'phaseChange':
      return phaseChange(rules, facts, days)
    default:
      return unreachable(anchor)
  }
}

/** Until one is told of: the day on which the policy's first notice of a lasting absence goes out (HJOERRING-2). */
function firstNotice({ policy, calendar }: Rules, { firstAbsenceDay }: LifeFacts): Day | undefined {
  const rule = policy.notices.find(({ kind }) => kind === 'stillAbsent')
  if (firstAbsenceDay === undefined || rule?.kind !== 'stillAbsent') return undefined
  return limitOf(dayOf(firstAbsenceDay), rule.after, calendar)
}

function phaseChange(rules: Rules, facts: LifeFacts, days: readonly DayOfKey[]): Day | undefined {
  const from = rules.policy.phases[1]?.from
  if (from === undefined || from.anchor === 'phaseChange') return undefined
  const start = anchorOf(rules, facts, from.anchor, days)
  return start === undefined ? undefined : limitOf(start.day, from.after, rules.calendar)
}

function dayIf(text: string | undefined): Day | undefined {
  return text === undefined ? undefined : dayOf(text)
}
