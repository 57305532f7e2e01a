import type { Temporal } from 'temporal-polyfill'
import { type Day, dayOf, dayText } from '../calendar/day.ts'
import { instantText, msOf } from '../calendar/instant.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { DateText, InstantText, PersonId } from '../ids.ts'
import { isAuthorityStep } from '../policies/meeting-rule.ts'
import type { ObligationRule } from '../policies/parts.ts'
import type { Rules } from '../rules.ts'
import type { CountsFrom } from './anchor-of.ts'
import { type Dates, datesOf } from './dates-of.ts'
import { isDoneElsewhere } from './done-elsewhere.ts'
import { ladderOf } from './ladder.ts'
import type { LifeFacts } from './life-facts.ts'
import { metByMeeting } from './met-by-meeting.ts'
import type { Obligation, Reminder } from './obligation.ts'
import { isPaused, movedDays } from './pause.ts'

/** What every obligation of a request is made from. */
export interface Seen {
  readonly rules: Rules
  readonly facts: LifeFacts
  /** Now, or when the request was closed. */
  readonly seenMs: number
  /** When the enquiry came; before all time where there is none. */
  readonly receivedMs: number
}

export function seenAt(rules: Rules, facts: LifeFacts, now: Temporal.Instant): Seen {
  const { closedAt, receivedAt } = facts
  return {
    rules,
    facts,
    seenMs: closedAt === undefined ? now.epochMilliseconds : msOf(closedAt),
    receivedMs: receivedAt === undefined ? Number.NEGATIVE_INFINITY : msOf(receivedAt),
  }
}

export interface Made {
  readonly obligation: Obligation
  /** When it was or will be done: what others count from. */
  readonly day: Day
}

interface Place {
  readonly key: string
  readonly basis: Obligation['basis']
  /** Of a series. */
  readonly nth?: number
  /** Meetings before this moment belong to something earlier. */
  readonly fromMs?: number
}

export function obligationOf(seen: Seen, rule: ObligationRule, from: CountsFrom, place: Place): Made {
  const { rules, facts, seenMs } = seen
  const { calendar } = rules
  const { zone } = calendar
  const { key, basis } = place
  const planned = datesOf(rule, from, calendar)
  const waitsWithUs = basis === 'policy' && rule.anchor !== 'phaseChange'
  const isMovable = waitsWithUs && facts.pauses !== undefined && facts.pauses.length > 0
  const moved = isMovable ? movedDays(facts, zone.startOf(from.day), planned.dueMs, seenMs, zone) : 0
  const dates = moved === 0 ? planned : datesOf(rule, from, calendar, moved)
  const { limit, actBy, dueMs, openFrom } = dates
  const met = metBy(rules, facts, rule, dates, place)
  const waits = waitsWithUs && met === undefined && isPaused(facts)
  const personId = personOf(rule.assignee, facts)
  const state = stateOf(rule, facts, met !== undefined, { seenMs, dueMs, limitEndsMs: zone.startOf(limit + 1) })
  const isTold = rule.reminders.length > 0 && !waits && (state === 'open' || state === 'missed')

  const obligation: Obligation = {
    key,
    ruleId: rule.ruleId,
    what: rule.what,
    on: rule.on,
    basis,
    limit: dayText(limit),
    actBy: dayText(actBy),
    actByStartsAt: instantText(zone.startOf(actBy)),
    dueAt: instantText(dueMs),
    ...seldom(rule, dates, waits),
    state,
    ...(met !== undefined && { metAt: met.metAt }),
    assignee: personId === undefined ? { role: rule.assignee } : { role: rule.assignee, personId },
    reminders: isTold ? toldOf(seen, rule, from, dates, key) : [],
    why: { ruleId: rule.whyRuleId ?? rule.ruleId, da: rule.why.da, en: rule.why.en },
  }
  const planDay = openFrom === undefined ? limit : calendar.nextWorkingDayOnOrAfter(openFrom)
  return { obligation, day: met === undefined ? planDay : zone.dayAt(msOf(met.meetsAt)) }
}

type Seldom = Pick<Obligation, 'limitAt' | 'target' | 'openFrom' | 'room' | 'isPaused'>

/** What most obligations do not have. */
function seldom({ room }: ObligationRule, { limitMs, target, openFrom }: Dates, waits: boolean): Seldom | undefined {
  const isUsual = limitMs === undefined && target === undefined && openFrom === undefined && room === undefined
  if (isUsual && !waits) return undefined
  return {
    ...(limitMs !== undefined && { limitAt: instantText(limitMs) }),
    ...(target !== undefined && { target: dayText(target) }),
    ...(openFrom !== undefined && { openFrom: dayText(openFrom) }),
    ...(room !== undefined && { room }),
    ...(waits && { isPaused: true }),
  }
}

interface Met {
  readonly metAt: InstantText
  readonly meetsAt: InstantText
}

function metBy(rules: Rules, facts: LifeFacts, rule: ObligationRule, dates: Dates, place: Place): Met | undefined {
  const { zone } = rules.calendar
  const { on } = rule
  if (on.kind === 'meeting') {
    const endMs = dates.limitMs === undefined ? zone.startOf(dates.limit + 1) : dates.limitMs + 1
    return metByMeeting(on.meeting, facts, endMs, place.fromMs, place.nth)
  }
  const at = taskDoneAt(on.task, place.key, rules, facts)
  return at === undefined ? undefined : { metAt: at, meetsAt: at }
}

function taskDoneAt(task: string, key: string, { calendar }: Rules, facts: LifeFacts): InstantText | undefined {
  switch (task) {
    case 'contactEmployee':
      return facts.contactedAt
    case 'statutoryRequest':
      return openingOn(facts.fastTrack?.requestedOn, calendar)
    case 'acceptance':
      return openingOn(facts.fastTrack?.answer?.on, calendar)
    case 'handToHomeMunicipality':
      return facts.handedAt
    default:
      return facts.tasksDone?.find((done) => done.task === task || done.task === key)?.doneAt
  }
}

function openingOn(on: DateText | undefined, { zone, opensAt }: WorkingCalendar): InstantText | undefined {
  return on === undefined ? undefined : instantText(zone.at(dayOf(on), opensAt))
}

function stateOf(
  rule: ObligationRule,
  facts: LifeFacts,
  isMet: boolean,
  times: { readonly seenMs: number; readonly dueMs: number; readonly limitEndsMs: number },
): Obligation['state'] {
  if (isMet) return 'met'
  const isInformation = isDoneElsewhere(rule.on)
  if (isInformation && times.seenMs >= times.limitEndsMs) return 'void'
  if (!isInformation && times.seenMs >= times.dueMs) return 'missed'
  return facts.status === 'closed' ? 'void' : 'open'
}

function personOf(role: ObligationRule['assignee'], facts: LifeFacts): PersonId | undefined {
  if (role === 'consultant') return facts.consultantId
  if (role === 'employee') return facts.employeeId
  return role === 'leader' ? facts.leaderId : undefined
}

function toldOf(
  { rules, facts, receivedMs }: Seen,
  rule: ObligationRule,
  from: CountsFrom,
  { actBy, dueMs, openFrom }: Dates,
  key: string,
): readonly Reminder[] {
  const { policy, calendar } = rules
  const opensMs = openFrom === undefined ? from.ms : calendar.zone.startOf(openFrom)
  const fromMs = Math.max(from.ms, receivedMs, opensMs)
  const isAuthority = isAuthorityStep(policy, rule)
  return ladderOf({ key, steps: rule.reminders, actBy, fromMs, dueMs, receivedMs, isAuthority }, facts, calendar)
}
