import { dayOf, dayText } from '../../../shared/domain/calendar/day.ts'
import { instantText, msOf } from '../../../shared/domain/calendar/instant.ts'
import { isOutOfOffice } from '../../../shared/domain/duty/away-on.ts'
import type { AwayPeriod } from '../../../shared/domain/duty/left-behind.ts'
import { standingOf } from '../../../shared/domain/duty/standing.ts'
import type { DateText, PersonId } from '../../../shared/domain/ids.ts'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import { buffersAround, isInTheWay } from '../../../shared/domain/offers/buffers.ts'
import { meetingRule } from '../../../shared/domain/policies/meeting-rule.ts'
import { route } from '../../../shared/domain/routing/route.ts'
import type { RankedConsultant } from '../../../shared/domain/routing/routing.ts'
import type { App } from '../app.ts'
import { loads } from '../caseload/caseload-figures.ts'
import type { Left, LeftRequest } from './planned-absence-left.ts'
import type { Schedule } from '../ports/calendars.ts'
import type { Consultant } from '../ports/settings.ts'
import { circumstancesOf } from '../requests/circumstances.ts'
import { routingFactsFor } from '../requests/routing-facts.ts'
import { settingsOf } from '../rules-in-force.ts'

/** Graph answers for periods shorter than 62 days; nobody's calendar says much further ahead. */
const maxDaysAhead = 60

/** Who among the absent one's colleagues could take over, and when. */
export interface Colleagues {
  /** As routing ranks them for the request, without whoever is away on one of the dates. */
  ranked(app: App, left: LeftRequest, dates: readonly DateText[]): Promise<readonly RankedConsultant[]>
  /** At the meeting's own time; while the calendars cannot be asked, everybody may be. */
  isFree(left: LeftRequest, booking: Booking, colleague: RankedConsultant): boolean
  /** Fewest duties around those days first, then fewest requests for each hour. */
  forDuty(on: DateText): readonly RankedConsultant[]
}

export async function colleaguesWhileAway(app: App, left: Left, away: AwayPeriod): Promise<Colleagues> {
  const { from, until } = away
  const [settings, all, absences, duties] = await Promise.all([
    settingsOf(app.store),
    loads(app),
    app.store.plannedAbsences.between(from, until),
    app.store.duty.entries(daysFrom(from, -14), daysFrom(until, 14)),
  ])
  const others = settings.consultants.filter(
    ({ isActive, consultantId }) => isActive && consultantId !== away.consultantId,
  )
  const schedules = await schedulesOf(app, left, away, others)
  const isAway = (personId: PersonId, on: DateText): boolean =>
    absences.some((one) => one.consultantId === personId && one.from <= on && on <= one.until) ||
    isOutOfOffice(left.rules.calendar, schedules?.get(personId)?.away ?? [], on)

  const dutyCounts = new Map<PersonId, number>()
  for (const onDuty of standingOf(duties).values()) dutyCounts.set(onDuty, (dutyCounts.get(onDuty) ?? 0) + 1)
  const inTurn = all
    .filter(({ consultantId }) => consultantId !== away.consultantId)
    .toSorted(
      (a, b) =>
        (dutyCounts.get(a.consultantId) ?? 0) - (dutyCounts.get(b.consultantId) ?? 0) ||
        a.active * b.weeklyHours - b.active * a.weeklyHours ||
        (a.consultantId < b.consultantId ? -1 : 1),
    )

  return {
    async ranked(forApp, { rules, state }, dates) {
      const facts = routingFactsFor(await circumstancesOf(forApp, settings, rules, state.receivedAt), state)
      if (facts === undefined) return []
      const then = facts.consultants.map((one) => ({
        ...one,
        isAway: dates.some((on) => isAway(one.consultantId, on)),
      }))
      const { ranked } = route(rules.policy, { ...facts, consultants: then })
      return ranked.filter(({ consultantId }) => consultantId !== away.consultantId)
    },
    isFree({ rules }, booking, { consultantId }) {
      const schedule = schedules?.get(consultantId)
      if (schedules === undefined) return true
      if (schedule === undefined || schedule.isUnknown) return false
      const { bufferMinutes } = meetingRule(rules.policy, booking.meeting)
      const habits = others.find((one) => one.consultantId === consultantId)
      const buffers = buffersAround(bufferMinutes, booking.wish.place, habits)
      const meeting = { startMs: msOf(booking.startsAt), endMs: msOf(booking.endsAt) }
      return !schedule.busy.some((block) => isInTheWay(block, meeting, buffers))
    },
    forDuty: (on) =>
      inTurn
        .filter(({ consultantId }) => !isAway(consultantId, on))
        .map(({ consultantId }) => ({ consultantId, why: dutyWhy(left) })),
  }
}

/** Their calendars over the absence with our own bookings; undefined when they cannot be asked. */
async function schedulesOf(
  app: App,
  { rules: { calendar } }: Left,
  { from, until }: AwayPeriod,
  others: readonly Consultant[],
): Promise<ReadonlyMap<PersonId, Schedule> | undefined> {
  const { zone } = calendar
  const start = Math.max(app.clock.now().epochMilliseconds, zone.startOf(dayOf(from)))
  const last = Math.min(dayOf(until), zone.dayAt(start) + maxDaysAhead - 1)
  const [fromAt, untilAt] = [instantText(start), instantText(zone.startOf(last + 1))]
  const ids = others.map(({ consultantId }) => consultantId)
  if (start >= zone.startOf(last + 1) || ids.length === 0) return new Map()
  const [answer, bookings] = await Promise.all([
    app.calendars.busyTimes(ids, fromAt, untilAt),
    app.store.liveBookings(ids, fromAt, untilAt),
  ])
  if (answer.kind !== 'done') return undefined
  return new Map(
    answer.value.map((schedule) => {
      const own = bookings.filter(({ consultantId }) => consultantId === schedule.personId)
      const blocks = own.map(({ startsAt, endsAt }) => ({ startMs: msOf(startsAt), endMs: msOf(endsAt) }))
      return [schedule.personId, { ...schedule, busy: [...schedule.busy, ...blocks] }]
    }),
  )
}

function daysFrom(on: DateText, days: number): DateText {
  return dayText(dayOf(on) + days)
}

function dutyWhy({ rules: { policy } }: Left): RankedConsultant['why'] {
  const strategy = policy.routing.find((one) => one.kind === 'dutyRoster')
  return {
    ruleId: strategy?.roster.ruleId ?? policy.capacity.ruleId,
    da: 'har færrest vagter omkring de dage',
    en: 'has fewest duties around those days',
  }
}
