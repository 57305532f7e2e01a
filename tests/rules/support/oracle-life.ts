import type { Policy } from '../../../shared/domain/policies/schema.ts'
import type { Statute } from '../../../shared/domain/statutes/schema.ts'
import { type DaySet, isOpen, textOf, walk, type YearMonthDate } from './oracle-days.ts'
import { firstOpen, lastOpen, oracleLimit, type OracleSpan } from './oracle-limits.ts'

/* A request's obligations once more, read straight from a policy's data; only its types are the product's. */

/** What a request is counted from. Nothing is booked, and at most one meeting has been held. */
export interface OracleFacts {
  readonly countsFrom: YearMonthDate
  readonly minutes: number
  readonly firstAbsenceDay?: YearMonthDate
  readonly requestedOn?: YearMonthDate
  readonly letterSentOn?: YearMonthDate
  readonly held?: { readonly meeting: string; readonly on: YearMonthDate }
  readonly isEmployeesRequest: boolean
  readonly isOverEightWeeks: boolean
  readonly isInTargetGroup: boolean
  readonly closingDays: ReadonlySet<YearMonthDate>
}

type Rule = Policy['obligations'][number]
type Anchor = Rule['anchor']
type Condition = NonNullable<Rule['when']>[number]

/** `key limit actBy target openFrom` of every obligation, in the order of the rules, same-day steps merged. */
export function oracleObligations(policy: Policy, statute: Statute, facts: OracleFacts): readonly string[] {
  const days = new Map<string, YearMonthDate>()
  const lines: { readonly line: string; readonly step: string | undefined; readonly isMet: boolean }[] = []
  const open = (set: DaySet) => (date: YearMonthDate) => isOpen(date, set, facts.closingDays)
  const office = open(policy.workingCalendar.days)

  for (const rule of policy.obligations) add(rule)
  for (const series of policy.followUp) {
    const start = dayOf(series.anchor)
    if (start === undefined || !(series.when ?? []).every(holds)) continue
    let [from, isFirst] = [start, true]
    for (let nth = 1; nth <= series.times; nth++) {
      const counted = oracleLimit(from, series.every, office)
      const limit = series.onClosedDay === 'next' ? firstOpen(counted, office) : counted
      write(`${series.ruleId}#${nth}`, limit, office)
      const isHeld = isFirst && facts.held?.meeting === series.meeting && facts.held.on > start
      const held = isHeld ? facts.held?.on : undefined
      from = series.countsFrom === 'start' ? counted : (held ?? limit)
      isFirst = false
    }
  }
  const { unassigned } = policy
  write(unassigned.ruleId, oracleLimit(facts.countsFrom, { workingDays: unassigned.withinWorkingDays }, office), office)
  for (const rule of statute.obligations) add(rule)

  // Of the steps that land on one date the last stays (CAL-7); one that was done stands on its own.
  return lines
    .filter(({ step, isMet }, index) => {
      const later = lines.slice(index + 1)
      return step === undefined || isMet || !later.some((one) => one.step === step && !one.isMet)
    })
    .map(({ line }) => line)

  function add(rule: Rule): void {
    const from = dayOf(rule.anchor)
    if (from === undefined || !(rule.when ?? []).every(holds)) return
    const set = open(rule.days ?? policy.workingCalendar.days)
    const runsOn =
      rule.programme !== undefined ||
      (rule.onClosedDay ?? (rule.assignee === 'employee' ? 'next' : 'before')) === 'next'
    const dated = (span: OracleSpan): YearMonthDate => oracleLimit(from, span, set)
    const limit = runsOn ? firstOpen(dated(rule.within), set) : dated(rule.within)
    const target = rule.target && (runsOn ? firstOpen(dated(rule.target), set) : dated(rule.target))
    const openFrom = rule.openFrom && dated(rule.openFrom)

    const key = rule.part === undefined ? rule.ruleId : `${rule.ruleId}/${rule.part}`
    const { held } = facts
    const isHeld = rule.on.kind === 'meeting' && held?.meeting === rule.on.meeting
    const countsHeld = isHeld && (typeof rule.anchor === 'string' || held.on >= from)
    const planned = openFrom === undefined ? limit : firstOpen(openFrom, office)
    days.set(key, countsHeld ? held.on : planned)
    const step = rule.programme === undefined ? undefined : `${rule.programme} ${limit}`
    write(key, limit, set, { target, openFrom }, step, countsHeld)
  }

  function write(
    key: string,
    limit: YearMonthDate,
    set: (date: YearMonthDate) => boolean,
    { target, openFrom }: { target?: YearMonthDate | undefined; openFrom?: YearMonthDate | undefined } = {},
    step?: string,
    isMet = false,
  ): void {
    const dates = [limit, lastOpen(limit, set), target, openFrom].map((date) =>
      date === undefined ? '-' : textOf(date),
    )
    lines.push({ line: [key, ...dates].join(' '), step, isMet })
  }

  function dayOf(anchor: Anchor): YearMonthDate | undefined {
    if (typeof anchor === 'object') {
      if ('after' in anchor) return days.get(anchor.after)
      return facts.held?.meeting === anchor.meetingHeld ? facts.held.on : undefined
    }
    if (anchor === 'enquiry') return facts.countsFrom
    if (anchor === 'request') return facts.requestedOn
    if (anchor === 'letterSent') return facts.letterSentOn
    if (anchor === 'firstAbsenceDay') return facts.firstAbsenceDay
    if (facts.firstAbsenceDay === undefined) return undefined
    if (anchor === 'notice') {
      const [notice] = policy.notices.flatMap((rule) => (rule.kind === 'stillAbsent' ? [rule.after] : []))
      return notice === undefined ? undefined : oracleLimit(facts.firstAbsenceDay, notice, office)
    }
    return walk(facts.firstAbsenceDay, 30)
  }

  function holds(condition: Condition): boolean {
    if (typeof condition === 'object') return 'unlessAnswered' in condition
    return {
      expectedOverEightWeeks: facts.isOverEightWeeks,
      screenedIn: facts.isInTargetGroup,
      professionNeeded: false,
      livesElsewhere: false,
      livesHere: true,
      fastTrackRequested: facts.requestedOn !== undefined,
      fastTrackRunning: facts.requestedOn !== undefined,
      fastTrackRefused: false,
      requestedByEmployee: facts.isEmployeesRequest,
    }[condition]
  }
}
