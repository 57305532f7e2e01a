import { calOptions } from '../calendar/cal-options.ts'
import { dayOf, dayText } from '../calendar/day.ts'
import { type WorkingCalendar, workingCalendar } from '../calendar/working-calendar.ts'
import type { DateText } from '../ids.ts'
import { policyById } from '../policies/registry.ts'
import type { Policy } from '../policies/schema.ts'
import type { Rules } from '../rules.ts'
import { statuteById, statuteFor } from '../statutes/registry.ts'
import type { ExplainFacts, MomentText } from './facts.ts'
import { type Moment, readMoment } from './moment.ts'

export interface Setting {
  readonly rules: Rules
  readonly now: Moment
}

/**
 * The rules a document asks for, and when it is seen from: its policy with its own readings of RULES 5.4, and its statute or
 * the one in force on the first absence day, else on the enquiry, else now. Without `now` the latest moment told is meant.
 *
 * @throws RangeError when the policy or the statute does not exist: the document was not checked.
 */
export function settingOf(facts: ExplainFacts): Setting {
  const policy = policyById(facts.policy.id, facts.policy.version)
  if (policy === undefined) throw new RangeError(`No policy is called ${facts.policy.id}`)
  const calendar = calendarOf(policy, facts)
  const now = readMoment(facts.now ?? latest(facts, calendar), calendar)
  const { statute: wished = 'byDate' } = facts
  const statute = wished === 'byDate' ? statuteFor(lawDate(facts, calendar) ?? dayText(now.day)) : statuteById(wished)
  if (statute === undefined) throw new RangeError(`No statute is called ${wished}`)
  return { rules: { policy, statute, calendar }, now }
}

function calendarOf(policy: Policy, { closingDays, options }: ExplainFacts): WorkingCalendar {
  const read = calOptions.parse({ ...policy.calOptions, ...options })
  return workingCalendar({ ...policy.workingCalendar, closingDays, options: read })
}

function lawDate({ firstAbsenceDay, enquiry }: ExplainFacts, calendar: WorkingCalendar): DateText | undefined {
  if (firstAbsenceDay !== undefined) return firstAbsenceDay
  return enquiry === undefined ? undefined : dayText(readMoment(enquiry.at, calendar).day)
}

/** Meetings booked ahead do not move time forward. A document without any date is seen from the day the world's clocks begin. */
function latest(
  { firstAbsenceDay, enquiry, fastTrack, spells, events }: ExplainFacts,
  calendar: WorkingCalendar,
): MomentText {
  const told = [
    firstAbsenceDay,
    enquiry?.at,
    fastTrack?.requestedAt,
    fastTrack?.letterSentOn,
    fastTrack?.acceptance?.on,
    ...spells.map(({ start }) => start),
    ...events.map((event) => (event.type === 'meetingBooked' ? event.bookedAt : event.at)),
  ].filter((text) => text !== undefined)
  const [last] = told.toSorted((a, b) => readMoment(b, calendar).ms - readMoment(a, calendar).ms)
  return last ?? dayText(dayOf('2026-01-01'))
}
