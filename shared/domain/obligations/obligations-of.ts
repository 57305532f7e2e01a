import type { Temporal } from 'temporal-polyfill'
import { type Day, dayOf, dayText } from '../calendar/day.ts'
import { instantText, msOf } from '../calendar/instant.ts'
import { limitOf, type Span } from '../calendar/span.ts'
import { minutesOf } from '../calendar/zone.ts'
import type { InstantText } from '../ids.ts'
import type { RequestState } from '../journal/state.ts'
import type { Anchor, ObligationRule, ReminderRule } from '../policies/parts.ts'
import type { Rules } from '../rules.ts'
import { metByMeeting } from './met-by-meeting.ts'
import type { Obligation, Reminder } from './obligation.ts'

/**
 * Everything that must happen on a request, in the order of the rules: the municipality's own goals first, then the law.
 *
 * A task is met when its event is in the journal, also when that came late; `metAt` tells. A meeting is met when a live
 * booking starts on or before the limit, or once it was held: moving it past the limit or cancelling it opens the
 * obligation again. Late means from `dueAt` on. A rule whose anchor the request lacks gives no obligation. When the
 * request is closed, what was open is void and what was missed stays missed.
 *
 * The statutory request (L-3) is the leader's to send in NemRefusion. Nobody tells us when it is sent, so it is never
 * missed: after its limit it is void.
 */
export function obligationsOf(rules: Rules, state: RequestState, now: Temporal.Instant): Obligation[] {
  const seenMs = state.closedAt === undefined ? now.epochMilliseconds : msOf(state.closedAt)
  const obligations: Obligation[] = []

  for (const rule of rules.policy.obligations) add(rule)
  if (state.consultantId === undefined) add(unassignedRule(rules))
  if (state.expectedOverEightWeeks !== 'no') rules.statute.obligations.forEach((rule) => add(rule, 'law'))
  return obligations

  function add(rule: ObligationRule, basis: Obligation['basis'] = 'policy'): void {
    const anchor = anchorDay(rule.anchor, state)
    if (anchor !== undefined) obligations.push(obligationOf(rules, rule, basis, anchor, state, seenMs))
  }
}

function obligationOf(
  rules: Rules,
  rule: ObligationRule,
  basis: Obligation['basis'],
  anchor: Day,
  state: RequestState,
  seenMs: number,
): Obligation {
  const { calendar } = rules
  const limit = limitOf(anchor, rule.within, calendar)
  const actBy = calendar.lastWorkingDayOnOrBefore(limit)
  const dueMs = calendar.zone.at(actBy, calendar.closesAt)
  const metAt = metAtOf(rules, rule, state, limit)
  const personId = personOf(rule.assignee, state)
  const dates = (span: Span | undefined): string | undefined =>
    span === undefined ? undefined : dayText(limitOf(anchor, span, calendar))
  const [openFrom, target] = [dates(rule.openFrom), dates(rule.target)]

  return {
    key: rule.ruleId,
    ruleId: rule.ruleId,
    what: rule.what,
    on: rule.on,
    basis,
    limit: dayText(limit),
    actBy: dayText(actBy),
    actByStartsAt: instantText(calendar.zone.startOf(actBy)),
    dueAt: instantText(dueMs),
    ...(target !== undefined && { target }),
    ...(openFrom !== undefined && { openFrom }),
    state: stateOf(rule, state, metAt, { seenMs, dueMs, limitEndsMs: calendar.zone.startOf(limit + 1) }),
    ...(metAt !== undefined && { metAt }),
    assignee: { role: rule.assignee, ...(personId !== undefined && { personId }) },
    reminders: remindersOf(rules, rule.reminders, actBy, state),
    why: { ruleId: rule.ruleId, ...rule.why },
  }
}

function anchorDay(anchor: Anchor, state: RequestState): Day | undefined {
  switch (anchor) {
    case 'enquiry':
      return dayOf(state.countsFrom)
    case 'firstAbsenceDay':
      return state.firstAbsenceDay === undefined ? undefined : dayOf(state.firstAbsenceDay)
    case 'request':
      return undefined // the statutory request is sent elsewhere; no event tells when
    default:
      return undefined
  }
}

function metAtOf(rules: Rules, rule: ObligationRule, state: RequestState, limit: Day): InstantText | undefined {
  if (rule.on.kind === 'meeting') return metByMeeting(rule.on.meeting, state.bookings, rules.calendar.zone, limit)
  return rule.on.task === 'contactEmployee' ? state.contactedAt : undefined
}

function stateOf(
  rule: ObligationRule,
  state: RequestState,
  metAt: InstantText | undefined,
  times: { readonly seenMs: number; readonly dueMs: number; readonly limitEndsMs: number },
): Obligation['state'] {
  if (metAt !== undefined) return 'met'
  const isInformation = rule.on.kind === 'task' && rule.on.task === 'statutoryRequest'
  if (isInformation && times.seenMs >= times.limitEndsMs) return 'void'
  if (!isInformation && times.seenMs >= times.dueMs) return 'missed'
  return state.status === 'closed' ? 'void' : 'open'
}

function personOf(role: ObligationRule['assignee'], state: RequestState): string | undefined {
  if (role === 'consultant') return state.consultantId
  return role === 'leader' ? state.leaderId : undefined
}

/** A reminder that lay before the enquiry, or to a consultant that nobody has found yet, would say nothing. */
function remindersOf({ calendar }: Rules, rules: readonly ReminderRule[], actBy: Day, state: RequestState): Reminder[] {
  const reminders: Reminder[] = []
  if (rules.length === 0) return reminders
  const receivedMs = msOf(state.receivedAt)
  for (const { level, to, workingDaysBefore, at } of rules) {
    let day = actBy
    for (let before = 0; before < workingDaysBefore; before++) day = calendar.lastWorkingDayOnOrBefore(day - 1)
    const ms = calendar.zone.at(day, minutesOf(at))
    const isForNobody = to === 'consultant' && state.consultantId === undefined
    if (level === 'escalation' || (ms > receivedMs && !isForNobody)) reminders.push({ at: instantText(ms), level, to })
  }
  return reminders
}

function unassignedRule({ policy: { unassigned } }: Rules): ObligationRule {
  const { withinWorkingDays, whenFound: _whenFound, ...rule } = unassigned
  return {
    ...rule,
    on: { kind: 'task', task: 'assignConsultant' },
    anchor: 'enquiry',
    within: { workingDays: withinWorkingDays },
  }
}
