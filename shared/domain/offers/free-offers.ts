import type { Temporal } from 'temporal-polyfill'
import { dayOf, msPerMinute } from '../calendar/day.ts'
import { instantText } from '../calendar/instant.ts'
import type { PersonId } from '../ids.ts'
import type { MeetingKind } from '../journal/meeting-events.ts'
import { meetingRule } from '../policies/meeting-rule.ts'
import type { RankedConsultant } from '../routing/routing.ts'
import type { Rules } from '../rules.ts'
import { type Buffers, noBuffers } from './buffers.ts'
import type { BusyCalendar, Offer, OfferWindow } from './offer.ts'
import { isWithinMoments } from './offer-window.ts'
import { type Candidate, inOrderOfChoice } from './order-of-choice.ts'
import { standingWhy, type StandingTime, timeAround } from './standing-hours.ts'
import { whyOffered } from './why-offered.ts'

export interface OfferQuestion {
  readonly rules: Rules
  readonly window: OfferWindow
  readonly meeting: MeetingKind
  /** Who may be offered, best first, as `route` ranked them. */
  readonly ranked: readonly RankedConsultant[]
  /** The consultants' busy times, one or more calendars for each. A consultant without one is not offered. */
  readonly calendars: readonly BusyCalendar[]
  /** Kept free around the meeting in each consultant's calendar; who is not here keeps the policy's own. */
  readonly buffers?: ReadonlyMap<PersonId, Buffers>
  /** Standing hours in which this meeting can be held: offered first, without buffers around it (KATALOG-T15). */
  readonly standing?: ReadonlyMap<PersonId, readonly StandingTime[]>
  /** Everybody else who must attend: the leader, the employee when chosen, and whom the policy adds. */
  readonly others: readonly Attendance[]
  readonly now: Temporal.Instant
  /** Minutes between two possible starts, counted from opening time. 30 by default. */
  readonly stepMinutes?: number
  readonly max: number
}

/** `fromMs`: earlier meetings are held without this person. */
export interface Attendance extends BusyCalendar {
  readonly fromMs?: number
}

/**
 * The bookable times, best first: ranks are 1 to n without gaps.
 *
 * A time is offered when it lies in the window and in office hours, when the consultant is free with the buffers around it,
 * and when everybody else is free. A calendar that could not be read is never free. Each start is offered once, with the
 * best-ranked consultant who has standing hours then, else who can at all. For the order see `inOrderOfChoice`.
 */
export function freeOffers(question: OfferQuestion): Offer[] {
  const { rules, window, meeting, ranked, others, max } = question
  if (others.some(({ isUnknown }) => isUnknown)) return []
  const { durationMinutes, bufferMinutes } = meetingRule(rules.policy, meeting)
  const durationMs = durationMinutes * msPerMinute
  const policyBuffers = { beforeMinutes: bufferMinutes, afterMinutes: bufferMinutes }
  const starts = possibleStarts(question, durationMs)

  const isTaken = new Uint8Array(starts.ms.length)
  for (const { busy, fromMs = Number.NEGATIVE_INFINITY } of others) {
    markBusy(isTaken, starts.ms, busy, { durationMs, fromMs, ...noBuffers })
  }
  const calendarsOf = byPerson(question.calendars)

  const candidates: Candidate[] = []
  const offer = (position: number, buffers: Buffers, standing?: readonly StandingTime[]) => {
    const own = calendarsOf.get(ranked[position]?.consultantId ?? '')
    if (own === undefined || own.some(({ isUnknown }) => isUnknown)) return
    const isBusy = isTaken.slice()
    const meetingAt = { durationMs, fromMs: Number.NEGATIVE_INFINITY, ...buffers }
    for (const { busy } of own) markBusy(isBusy, starts.ms, busy, meetingAt)
    starts.ms.forEach((startMs, index) => {
      if (isBusy[index] !== 0) return
      const time = standing && timeAround(standing, startMs, startMs + durationMs)
      if (standing !== undefined && time === undefined) return
      isTaken[index] = 1 // the next consultant is offered only at other times
      const half = starts.half[index] ?? 0
      candidates.push(time === undefined ? { startMs, position, half } : { startMs, position, half, standing: time })
    })
  }
  ranked.forEach(({ consultantId }, position) => {
    const standing = question.standing?.get(consultantId)
    if (standing !== undefined) offer(position, noBuffers, standing)
  })
  ranked.forEach(({ consultantId }, position) => {
    offer(position, question.buffers?.get(consultantId) ?? policyBuffers)
  })

  const earliestMs = candidates.reduce((first, { startMs }) => Math.min(first, startMs), Infinity)
  return inOrderOfChoice(candidates)
    .slice(0, max)
    .flatMap(({ startMs, position, standing }, index) => {
      const consultant = ranked[position]
      if (consultant === undefined) return []
      const why =
        standing === undefined
          ? whyOffered(rules, window, consultant, startMs === earliestMs, others.length)
          : standingWhy(standing.hours)
      return {
        consultantId: consultant.consultantId,
        meeting,
        startsAt: instantText(startMs),
        endsAt: instantText(startMs + durationMs),
        satisfies: window.satisfies,
        rank: index + 1,
        why,
      }
    })
}

function byPerson(calendars: readonly BusyCalendar[]): ReadonlyMap<PersonId, readonly BusyCalendar[]> {
  const found = new Map<PersonId, BusyCalendar[]>()
  for (const calendar of calendars) {
    const known = found.get(calendar.personId)
    if (known === undefined) found.set(calendar.personId, [calendar])
    else known.push(calendar)
  }
  return found
}

interface Starts {
  /** Ascending. */
  readonly ms: readonly number[]
  /** The half day each start lies in: even numbers are mornings, and no two dates share one. */
  readonly half: readonly number[]
}

function possibleStarts({ rules, window, now, stepMinutes = 30 }: OfferQuestion, durationMs: number): Starts {
  const { zone, opensAt, closesAt } = rules.calendar
  const ms: number[] = []
  const half: number[] = []
  for (const date of window.bookableDates) {
    const day = dayOf(date)
    const [closesMs, noonMs] = [zone.at(day, closesAt), zone.at(day, 12 * 60)]
    for (let minutes = opensAt; minutes < closesAt; minutes += stepMinutes) {
      const startMs = zone.at(day, minutes)
      if (startMs <= now.epochMilliseconds || startMs + durationMs > closesMs) continue
      if (!isWithinMoments(window, startMs)) continue
      ms.push(startMs)
      half.push(2 * day + (startMs < noonMs ? 0 : 1))
    }
  }
  return { ms, half }
}

interface MeetingAt extends Buffers {
  readonly durationMs: number
  /** Starts before it are left as they are. */
  readonly fromMs: number
}

/** Marks every start whose meeting, with its buffers, would meet a busy block; as `isInTheWay`, for many starts at once. */
function markBusy(
  marks: Uint8Array,
  starts: readonly number[],
  busy: BusyCalendar['busy'],
  { durationMs, fromMs, beforeMinutes, afterMinutes }: MeetingAt,
): void {
  for (const block of busy) {
    if (block.startMs >= block.endMs) continue
    const firstFreeMs = block.endMs + beforeMinutes * msPerMinute
    const lastFreeMs = block.startMs - afterMinutes * msPerMinute - durationMs
    for (let index = firstAfter(starts, lastFreeMs); index < starts.length; index++) {
      const startMs = starts[index] ?? firstFreeMs
      if (startMs >= firstFreeMs) break
      if (startMs >= fromMs) marks[index] = 1
    }
  }
}

/** Index of the first start later than `ms`. */
function firstAfter(starts: readonly number[], ms: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? Infinity) > ms) high = middle
    else low = middle + 1
  }
  return low
}
