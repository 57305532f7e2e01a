import { dayOf } from '../calendar/day.ts'
import type { Rules } from '../rules.ts'
import type { RuleId } from '../text.ts'
import type { ExplainRejection } from './explanation.ts'
import type { EventFacts, ExplainFacts } from './facts.ts'
import { type Moment, readMoment } from './moment.ts'
import { rejection, type Sifted } from './rejection.ts'
import type { Placed } from './sift-order.ts'

/** The events that can stand: none before the enquiry or the absence it is about, none that has not happened yet. */
export function siftEvents(rules: Rules, facts: ExplainFacts, now: Moment): Sifted<readonly Placed[]> {
  const kept: Placed[] = []
  const rejections: ExplainRejection[] = []
  facts.events.forEach((event, index) => {
    const why = [...faultOf(rules, facts, event, `events.${index}`, now), ...pauseFaults(rules, facts.events, index)]
    if (why.length === 0) kept.push({ event, index })
    rejections.push(...why)
  })
  return { kept, rejections }
}

function faultOf(rules: Rules, facts: ExplainFacts, event: EventFacts, path: string, now: Moment): ExplainRejection[] {
  const at = readMoment(event.at, rules.calendar)
  if (event.type !== 'meetingBooked' && isBefore(now, at)) {
    return [rejection('meeting' in event ? 'meeting-in-future' : 'event-in-future', 'CAL-1', `${path}.at`)]
  }
  const came = facts.enquiry === undefined ? undefined : readMoment(facts.enquiry.at, rules.calendar)
  const ruleId = ruleOf(rules, event)

  if (came !== undefined && isBefore(at, came)) {
    if ('meeting' in event) return [rejection('meeting-before-enquiry', ruleId, `${path}.at`)]
    const code = event.type === 'employeeContacted' ? 'contact-before-enquiry' : undefined
    if (code !== undefined) return [rejection(code, ruleId, `${path}.at`)]
    if (event.type === 'handedOver') return [rejection('handover-before-enquiry', ruleId, `${path}.at`)]
  }
  const isBeforeAbsence = facts.firstAbsenceDay !== undefined && at.day < dayOf(facts.firstAbsenceDay)
  if (came === undefined && isBeforeAbsence && 'meeting' in event) {
    return [rejection('meeting-before-absence', ruleId, `${path}.at`)]
  }
  return event.type === 'meetingHeld' ? actionFaults(rules, event, path) : []
}

/** A meeting closes with who does what, and when, where the policy asks for that. */
function actionFaults(
  { policy }: Rules,
  { meeting, actions = [] }: Extract<EventFacts, { type: 'meetingHeld' }>,
  path: string,
): ExplainRejection[] {
  const agreements = policy.meetings.find(({ kind }) => kind === meeting)?.agreements
  if (agreements === undefined) return []
  return actions.flatMap(({ owner, dueOn }, index) => [
    ...(owner === undefined
      ? [rejection('action-without-owner', agreements.ruleId, `${path}.actions.${index}.owner`)]
      : []),
    ...(dueOn === undefined
      ? [rejection('action-without-date', agreements.ruleId, `${path}.actions.${index}.dueOn`)]
      : []),
  ])
}

/** A pause begins when there is none, and ends when there is one. */
function pauseFaults({ calendar }: Rules, events: readonly EventFacts[], index: number): ExplainRejection[] {
  const event = events[index]
  if (event?.type !== 'paused' && event?.type !== 'resumed') return []
  const ms = readMoment(event.at, calendar).ms
  const before = events
    .filter((one) => (one.type === 'paused' || one.type === 'resumed') && readMoment(one.at, calendar).ms < ms)
    .toSorted((a, b) => readMoment(a.at, calendar).ms - readMoment(b.at, calendar).ms)
  const isPaused = before.at(-1)?.type === 'paused'
  if (isPaused === (event.type === 'resumed')) return []
  return [rejection(isPaused ? 'request-paused' : 'request-not-paused', 'CAL-1', `events.${index}`)]
}

/** The rule the event answers to; for what no rule of the policy names, the one that says what a date is. */
function ruleOf({ policy }: Rules, event: EventFacts): RuleId {
  if ('meeting' in event) {
    const rule = policy.obligations.find(({ on }) => on.kind === 'meeting' && on.meeting === event.meeting)
    return (rule ?? policy.meetings.find(({ kind }) => kind === event.meeting))?.ruleId ?? 'CAL-1'
  }
  if (event.type === 'handedOver') return policy.routing.find(({ kind }) => kind === 'dutyRoster')?.ruleId ?? 'CAL-1'
  const task = policy.obligations.find(({ on }) => on.kind === 'task' && on.task === 'contactEmployee')
  return event.type === 'employeeContacted' ? (task?.ruleId ?? 'CAL-10') : 'CAL-1'
}

/** By the minute when both have one, else by the day. */
function isBefore(one: Moment, other: Moment): boolean {
  return one.hasTime && other.hasTime ? one.ms < other.ms : one.day < other.day
}
