import { countsFrom } from '../calendar/counts-from.ts'
import { dayOf, dayText, msPerMinute } from '../calendar/day.ts'
import { instantText } from '../calendar/instant.ts'
import { isLateAnswer } from '../journal/decide/fast-track-faults.ts'
import { authorityFrom } from '../meaning/absence.ts'
import type { Booking } from '../journal/booking.ts'
import type { Notice } from '../notices/notice.ts'
import type { FastTrack, LifeFacts, Pause } from '../obligations/life-facts.ts'
import type { RoutingAnswer } from '../routing/routing.ts'
import type { Rules } from '../rules.ts'
import type { EventFacts, ExplainFacts, FastTrackFacts } from './facts.ts'
import { type Moment, readMoment } from './moment.ts'
import { homeElsewhere } from './municipality.ts'

interface Known {
  readonly now: Moment
  readonly routing?: RoutingAnswer | undefined
  readonly notices?: readonly Notice[]
}

/** The facts as the engine counts from them: what a request's journal adds up to, also where there is no request. */
export function lifeOf(rules: Rules, facts: ExplainFacts, { now, routing, notices = [] }: Known): LifeFacts {
  const { policy, calendar } = rules
  const { firstAbsenceDay, enquiry, employee, fastTrack, screening, expectedOver26Weeks, events } = facts
  const came = enquiry === undefined ? undefined : readMoment(enquiry.at, calendar)
  const at = ({ at: text }: EventFacts): string => instantText(readMoment(text, calendar).ms)
  const closed = events.find(({ type }) => type === 'closed')
  const contacted = events.find(({ type }) => type === 'employeeContacted')
  const home = homeElsewhere(facts)
  const notice = notices.find(({ spellStartsOn }) => firstAbsenceDay === undefined || spellStartsOn >= firstAbsenceDay)

  const life: LifeFacts = {
    status: closed === undefined ? 'open' : 'closed',
    expectedOverEightWeeks: facts.expectedOverEightWeeks,
    bookings: events.flatMap((event, index) => bookingOf(rules, event, now, `told-${index}`)),
    tasksDone: events.flatMap((event) => (event.type === 'taskDone' ? [{ task: event.task, doneAt: at(event) }] : [])),
    pauses: pausesOf(events, at),
    employeeWants: employee.wants,
    ...(closed !== undefined && { closedAt: at(closed) }),
    ...(contacted !== undefined && { contactedAt: at(contacted) }),
    ...(came !== undefined && {
      receivedAt: instantText(came.ms),
      countsFrom: dayText(countsFrom(came.ms, calendar)),
    }),
    ...(firstAbsenceDay !== undefined && { firstAbsenceDay }),
    ...(expectedOver26Weeks !== undefined && { expectedOver26Weeks }),
    ...(home !== undefined && { homeMunicipality: home }),
    ...(notice !== undefined && { noticeOn: notice.on }),
    ...(employee.neededProfession !== undefined && { neededProfession: employee.neededProfession }),
    ...(screening !== undefined && {
      isInTargetGroup: policy.screening?.targetGroups.includes(screening.problemGroup) === true,
    }),
    ...(facts.dialogue !== undefined && { dialogue: facts.dialogue }),
    ...lawFactsOf(facts),
    ...ownerOf(routing),
    ...(came !== undefined && isHandedAtOnce(rules, facts, came) && { handedAt: instantText(came.ms) }),
  }
  return fastTrack === undefined ? life : { ...life, fastTrack: fastTrackOf(rules, life, fastTrack) }
}

/** What only the law's own dates are counted from. */
function lawFactsOf({ certificateAskedOn, recoveryExpectedOn, benefitSpells, isBenefitExtended }: ExplainFacts) {
  return {
    ...(certificateAskedOn !== undefined && { certificateAskedOn }),
    ...(recoveryExpectedOn !== undefined && { recoveryExpectedOn }),
    ...(benefitSpells !== undefined && {
      benefitSpells: benefitSpells.map(({ start, end }) => ({
        startsOn: start,
        ...(end !== undefined && { endsOn: end }),
      })),
    }),
    ...(isBenefitExtended !== undefined && { isBenefitExtended }),
  }
}

function ownerOf(routing: RoutingAnswer | undefined): Pick<LifeFacts, 'consultantId' | 'actingMunicipality' | 'queue'> {
  switch (routing?.kind) {
    case 'consultant':
      return { consultantId: routing.consultantId }
    case 'municipality':
      return { actingMunicipality: routing.municipality }
    case 'queue':
      return { queue: routing.queue }
    case undefined:
      return {}
  }
}

/** An enquiry that came when the home municipality had the case went there by itself; an earlier one, somebody hands over. */
function isHandedAtOnce(rules: Rules, facts: ExplainFacts, came: Moment): boolean {
  const authority = authorityFrom(rules, facts)
  return homeElsewhere(facts) !== undefined && authority !== undefined && authority <= dayText(came.day)
}

function fastTrackOf(rules: Rules, known: LifeFacts, told: FastTrackFacts): FastTrack {
  const { requestedAt, requestedBy, letterSentOn, acceptance } = told
  const request = { requestedOn: dayText(readMoment(requestedAt, rules.calendar).day), requestedBy }
  if (letterSentOn === undefined) return request
  const fastTrack = { ...request, letterSentOn }
  if (acceptance === undefined) return fastTrack
  const { accepted, on, goesOn } = acceptance
  const isLate = isLateAnswer(rules, { ...known, fastTrack }, dayOf(on))
  return { ...fastTrack, answer: { is: accepted ? 'accepted' : 'refused', on, isLate, goesOn } }
}

function pausesOf(events: readonly EventFacts[], at: (event: EventFacts) => string): Pause[] {
  const pauses: Pause[] = []
  const turns = events
    .filter(({ type }) => type === 'paused' || type === 'resumed')
    .toSorted((a, b) => (at(a) < at(b) ? -1 : 1))
  for (const event of turns) {
    const open = pauses.at(-1)
    if (event.type === 'paused' && (open === undefined || open.untilAt !== undefined))
      pauses.push({ fromAt: at(event) })
    if (event.type === 'resumed' && open !== undefined) pauses.splice(-1, 1, { ...open, untilAt: at(event) })
  }
  return pauses
}

/** The meeting an event tells of, as the journal would hold it; none for other events. */
export function bookingOf({ policy, calendar }: Rules, event: EventFacts, now: Moment, bookingId: string): Booking[] {
  if (event.type !== 'meetingBooked' && event.type !== 'meetingHeld') return []
  const start = readMoment(event.at, calendar).ms
  const minutes = policy.meetings.find(({ kind }) => kind === event.meeting)?.durationMinutes ?? 60
  const booked = event.type === 'meetingBooked' && event.bookedAt !== undefined ? event.bookedAt : undefined
  const bookedMs = booked === undefined ? Math.min(start, now.ms) : readMoment(booked, calendar).ms
  return [
    {
      bookingId,
      meeting: event.meeting,
      consultantId: '',
      startsAt: instantText(start),
      endsAt: instantText(start + minutes * msPerMinute),
      wish: { place: 'workplace', participants: ['leader', 'employee'] },
      bookedAt: instantText(bookedMs),
      ...(event.type === 'meetingHeld'
        ? { state: 'meetingHeld' as const, heldAt: instantText(start) }
        : { state: 'confirmed' as const }),
    },
  ]
}
