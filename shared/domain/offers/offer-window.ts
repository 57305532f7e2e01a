import type { Temporal } from 'temporal-polyfill'
import { countsFrom } from '../calendar/counts-from.ts'
import { type Day, dayOf, dayText, msPerMinute } from '../calendar/day.ts'
import { instantText, msOf } from '../calendar/instant.ts'
import type { DateText } from '../ids.ts'
import type { Booking } from '../journal/booking.ts'
import type { MeetingKind } from '../journal/meeting-events.ts'
import { earlierEndAt, followedAtMs } from '../journal/decide/order-fault.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { obligationsOf } from '../obligations/obligations-of.ts'
import { meetingRule } from '../policies/meeting-rule.ts'
import type { Rules } from '../rules.ts'
import type { OfferWindow } from './offer.ts'

export interface WindowFacts extends Partial<LifeFacts> {
  readonly meeting: MeetingKind
  /** The day the enquiry counts from; absent before the request exists: then an enquiry made `now` is meant. */
  readonly countsFrom?: DateText
  readonly firstAbsenceDay?: DateText
  /** The booking that gets another time, which is not among the others: it stays before what must follow it. */
  readonly moving?: Pick<Booking, 'meeting' | 'endsAt'>
}

/**
 * The dates on which a meeting may be offered: working days from the policy's first possible day, never today, until the
 * limit of the obligation it would meet, to the minute where that counts hours (CAL-9). When no such day is left the late window is given instead (`isAfterLimit`), so
 * that a meeting can always be booked; see `lateWindow` for when the days are there but nobody is free on them.
 *
 * @throws RangeError when the policy holds no such meeting.
 */
export function offerWindow(rules: Rules, facts: WindowFacts, now: Temporal.Instant): OfferWindow {
  const { calendar, policy } = rules
  const rule = meetingRule(policy, facts.meeting)
  const today = calendar.zone.dayAt(now.epochMilliseconds)
  const enquiry = facts.countsFrom === undefined ? countsFrom(now.epochMilliseconds, calendar) : dayOf(facts.countsFrom)
  const known = knownOf(facts, enquiry, now)
  const opensAt = earlierEndAt(rules, known, facts.meeting)
  const earlierDay = opensAt === undefined ? today : calendar.zone.dayAt(msOf(opensAt))
  const from = Math.max(enquiry + rule.earliestDaysAhead, today + 1, earlierDay)
  const endsByMs = facts.moving === undefined ? undefined : followedAtMs(rules, known, facts.moving)
  const inOrder = {
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(endsByMs === undefined ? {} : { lastStartAt: instantText(endsByMs - rule.durationMinutes * msPerMinute) }),
  }
  const obligation = wanted(rules, known, facts.meeting, now)
  if (obligation === undefined) {
    return { ...windowOf(rules, facts.meeting, rule.ruleId, from, from + rule.lateWindowDays, false), ...inOrder }
  }

  const opens = obligation.openFrom === undefined ? from : dayOf(obligation.openFrom)
  const { limitAt } = obligation
  const until = lastDay(rules, obligation)
  const opened = windowOf(rules, facts.meeting, obligation.ruleId, Math.max(from, opens), until, false)
  const dates = { ...opened, ...inOrder }
  const window = limitAt === undefined ? dates : { ...dates, startsBy: limitAt }
  return window.bookableDates.length > 0 ? window : lateWindow(rules, window)
}

/** The limit's date; the day before it when the limit is a moment before the office opens. */
export function lastDay(
  { calendar: { zone, opensAt } }: Rules,
  { limit, limitAt }: Pick<Obligation, 'limit' | 'limitAt'>,
): Day {
  const day = dayOf(limit)
  return limitAt !== undefined && msOf(limitAt) < zone.at(day, opensAt) ? day - 1 : day
}

/** Whether a meeting that starts then belongs to the window by its moment; its date is among `bookableDates`. */
export function isWithinMoments(
  { startsBy, startsAfter, opensAt, lastStartAt }: OfferWindow,
  startMs: number,
): boolean {
  return (
    (lastStartAt === undefined || startMs <= msOf(lastStartAt)) &&
    (opensAt === undefined || startMs >= msOf(opensAt)) &&
    (startsBy === undefined || startMs <= msOf(startsBy)) &&
    (startsAfter === undefined || startMs > msOf(startsAfter))
  )
}

/** The obligation the meeting would meet: the first that still waits for one, else the first of its kind. */
function wanted(rules: Rules, known: LifeFacts, meeting: MeetingKind, now: Temporal.Instant): Obligation | undefined {
  const ofKind = obligationsOf(rules, known, now).filter(({ on }) => on.kind === 'meeting' && on.meeting === meeting)
  return ofKind.find(({ state }) => state === 'open' || state === 'missed') ?? ofKind[0]
}

/** As much of the request's life as is known; an enquiry that is made now has none. */
function knownOf(facts: WindowFacts, enquiry: Day, now: Temporal.Instant): LifeFacts {
  return {
    status: 'open',
    expectedOverEightWeeks: 'unknown',
    bookings: [],
    receivedAt: now.toString(),
    ...facts,
    countsFrom: facts.countsFrom ?? dayText(enquiry),
  }
}

/**
 * The dates just after a window, for when nobody is free in it: the policy's `lateWindowDays` from the first date that
 * can be offered at all, beginning with the rest of the last day where the limit is a moment. A meeting booked here leaves the obligation open, and says so to HR.
 */
export function lateWindow(rules: Rules, window: OfferWindow): OfferWindow {
  if (window.isAfterLimit) return window
  const { lateWindowDays } = meetingRule(rules.policy, window.meeting)
  const { startsBy } = window
  const after = startsBy === undefined ? dayOf(window.until) + 1 : rules.calendar.zone.dayAt(msOf(startsBy))
  const from = Math.max(after, dayOf(window.from))
  const late = windowOf(rules, window.meeting, window.satisfies, from, from + lateWindowDays - 1, true)
  const { opensAt, lastStartAt } = window
  const inOrder = {
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(lastStartAt === undefined ? {} : { lastStartAt }),
  }
  return { ...late, ...inOrder, ...(startsBy === undefined ? {} : { startsAfter: startsBy }) }
}

function windowOf(
  { calendar }: Rules,
  meeting: MeetingKind,
  satisfies: string,
  from: Day,
  until: Day,
  isAfterLimit: boolean,
): OfferWindow {
  const bookableDates: DateText[] = []
  for (let day = from; day <= until; day++) if (calendar.isWorkingDay(day)) bookableDates.push(dayText(day))
  return { meeting, from: dayText(from), until: dayText(until), bookableDates, satisfies, isAfterLimit }
}
