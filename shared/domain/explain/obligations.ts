import { Temporal } from 'temporal-polyfill'
import { dayOf, dayText } from '../calendar/day.ts'
import { msOf } from '../calendar/instant.ts'
import type { LifeFacts } from '../obligations/life-facts.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { lastDay } from '../offers/offer-window.ts'
import { obligationsOf } from '../obligations/obligations-of.ts'
import type { Rules } from '../rules.ts'
import { type StatutoryDateOn, statutoryDatesOf } from '../statutes/statutory-dates.ts'
import type { ExplainedObligation } from './explanation.ts'
import { type Moment, wallText } from './moment.ts'
import { explainedParticipants } from './participants.ts'

/** Every obligation of the facts and every date the law sets for them, by limit, then by rule. */
export function explainedObligations(rules: Rules, life: LifeFacts, now: Moment): ExplainedObligation[] {
  const at = Temporal.Instant.fromEpochMilliseconds(now.ms)
  return [
    ...obligationsOf(rules, life, at).map((obligation, index, all) =>
      explained(rules, life, obligation, firstDay(rules, life, obligation, all[index - 1], now)),
    ),
    ...statutoryDatesOf(rules, life, at).map((date) => explainedDate(rules, date, now)),
  ].toSorted((a, b) => inOrder(a.limit, b.limit) || inOrder(a.ruleId, b.ruleId) || inOrder(a.key, b.key))
}

function explained(rules: Rules, life: LifeFacts, obligation: Obligation, first: number): ExplainedObligation {
  const { key, ruleId, what, basis, on, limit, limitAt, actBy, target, openFrom, metAt, assignee, why } = obligation
  const isMeeting = on.kind === 'meeting' || isTalk(rules, ruleId)
  return {
    key,
    ruleId,
    what,
    basis,
    on,
    limit,
    limitAt: limitAt === undefined ? null : wallText(msOf(limitAt), rules.calendar),
    actBy,
    target: target ?? null,
    openFrom: openFrom ?? null,
    bookableDates: isMeeting ? bookableDates(rules, obligation, first) : [],
    state: obligation.state,
    metAt: metAt ?? null,
    assignee: assignee.role,
    ...explainedParticipants(rules, life, obligation),
    covers: [...(obligation.covers ?? [])],
    why,
  }
}

/** What the law sets and nobody marks as done here. */
function explainedDate(rules: Rules, date: StatutoryDateOn, now: Moment): ExplainedObligation {
  const { ruleId, what, limit, actBy, state } = date
  return {
    key: ruleId,
    ruleId,
    what,
    basis: 'law',
    on: { kind: 'task', task: 'statutoryDate' },
    limit,
    limitAt: null,
    actBy: actBy ?? null,
    target: null,
    openFrom: null,
    bookableDates: isTalk(rules, ruleId) ? bookableDates(rules, { state, limit }, now.day + 1) : [],
    state,
    metAt: null,
    assignee: 'none',
    participants: [],
    shownToEmployer: [],
    covers: [],
    why: { ruleId, ...what },
  }
}

function isTalk({ statute }: Rules, ruleId: string): boolean {
  return ruleId === statute.talk.ruleId || ruleId === statute.talk.fastTrackRuleId
}

/** Never today, after the one before it in a series, and after an enquiry with time to speak with the employee first. */
function firstDay(
  { policy }: Rules,
  { countsFrom }: LifeFacts,
  { on, key, ruleId }: Obligation,
  previous: Obligation | undefined,
  now: Moment,
): number {
  const isNext = previous?.ruleId === ruleId && key.includes('#')
  if (isNext) return Math.max(now.day, dayOf(previous.limit)) + 1
  const meeting = on.kind === 'meeting' ? policy.meetings.find(({ kind }) => kind === on.meeting) : undefined
  if (meeting === undefined || countsFrom === undefined) return now.day + 1
  return Math.max(now.day + 1, dayOf(countsFrom) + meeting.earliestDaysAhead)
}

/** Working days on which it could still be offered and be in time. */
function bookableDates(
  rules: Rules,
  { state, ...dates }: Pick<Obligation, 'state' | 'openFrom' | 'limit' | 'limitAt'>,
  first: number,
): string[] {
  if (state !== 'open') return []
  const { openFrom } = dates
  const from = Math.max(first, openFrom === undefined ? first : dayOf(openFrom))
  const until = lastDay(rules, dates)
  const days: string[] = []
  for (let day = from; day <= until; day++) if (rules.calendar.isWorkingDay(day)) days.push(dayText(day))
  return days
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
