import type { Temporal } from 'temporal-polyfill'
import { countsFrom } from '../calendar/counts-from.ts'
import { longDateText, relativeDateText } from '../calendar/date-text.ts'
import { type Day, dayOf, dayText } from '../calendar/day.ts'
import { absenceDayNumber, limitOf } from '../calendar/span.ts'
import type { DateText } from '../ids.ts'
import type { ExpectedLength } from '../journal/events.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { type Dated as DatesRule, type Dates, datesOf } from '../obligations/dates-of.ts'
import { hold } from '../obligations/holds.ts'
import type { Anchor, Condition } from '../policies/parts.ts'
import type { Rules } from '../rules.ts'
import type { RuleId, Text } from '../text.ts'

export interface MeaningItem {
  readonly ruleId: RuleId
  readonly what: Text
  /** The limit itself. */
  readonly on: DateText
  /** Last working day on or before it (CAL-5); the same day where nobody has to act. */
  readonly actBy: DateText
  readonly basis: Obligation['basis']
  /** A whole sentence without a full stop: "Rundbordssamtale senest mandag 28. december". */
  readonly text: Text
}

/** What the dates in the form mean, before anything is sent. */
export interface Meaning {
  /** Today's number in the absence; the first absence day is 1 (CAL-2). Absent without a date, or with one in the future. */
  readonly absenceDay?: number
  readonly isPastStatutoryLimit: boolean
  readonly countsFrom: DateText
  readonly items: readonly MeaningItem[]
}

export interface MeaningFacts {
  readonly now: Temporal.Instant
  readonly firstAbsenceDay?: DateText
  readonly expectedOverEightWeeks: ExpectedLength
}

interface Dated extends DatesRule {
  readonly ruleId: RuleId
  readonly what: Text
  readonly anchor: Anchor
  readonly isDeadline?: boolean
  readonly when?: readonly Condition[] | undefined
  readonly meaning?: Text | undefined
  readonly isPast?: Text | undefined
}

/**
 * What an enquiry sent now would mean: what the law gives (L-3), what the municipality then does, and the employer's own
 * dates. The law's request is left out when the absence is expected to be short (L-1). A date that has gone by says so
 * when the rule has words for it and is left out otherwise.
 */
export function meaningOf(rules: Rules, facts: MeaningFacts): Meaning {
  const { calendar, policy, statute } = rules
  const today = calendar.zone.dayAt(facts.now.epochMilliseconds)
  const first = firstDayUntil(today, facts.firstAbsenceDay)
  const anchors: Readonly<Partial<Record<Extract<Anchor, string>, Day>>> & { readonly enquiry: Day } = {
    enquiry: countsFrom(facts.now.epochMilliseconds, calendar),
    ...(first !== undefined && { firstAbsenceDay: first }),
  }
  const nowMs = { ms: facts.now.epochMilliseconds, realMs: facts.now.epochMilliseconds }

  const itemsOf = (dated: readonly Dated[], basis: Obligation['basis']): MeaningItem[] =>
    dated.flatMap((rule) => {
      const anchor = typeof rule.anchor === 'string' ? anchors[rule.anchor] : undefined
      if (!hold(rule.when, { status: 'open', bookings: [], ...facts })) return []
      return anchor === undefined ? [] : itemOf(rule, basis, datesOf(rule, { day: anchor, ...nowMs }, calendar), today)
    })

  return {
    ...(first !== undefined && { absenceDay: absenceDayNumber(first, today) }),
    isPastStatutoryLimit: first !== undefined && isPastRequest(rules, first, today),
    countsFrom: dayText(anchors.enquiry),
    items: [
      ...itemsOf(statute.obligations, 'law'),
      ...itemsOf(policy.obligations, 'policy'),
      ...itemsOf(statute.dates, 'law'),
      ...channelItems(rules, first, today, facts.expectedOverEightWeeks !== 'no'),
    ],
  }
}

/** The leader's own last day to ask for fast track has gone by (L-3). */
function isPastRequest({ statute, calendar }: Rules, first: Day, today: Day): boolean {
  const limit = statute.requesters.find(({ by }) => by === 'employer')?.limit
  return limit !== undefined && limitOf(first, limit.within, calendar) < today
}

/** Where a request is sent, and who else may send one, for as long as they may (L-5, L-6). */
function channelItems(
  { statute, calendar }: Rules,
  first: Day | undefined,
  today: Day,
  isLong: boolean,
): MeaningItem[] {
  if (first === undefined) return []
  return statute.requesters.flatMap(({ channel, limit, needsLongAbsence }): MeaningItem[] => {
    if (channel === undefined || limit === undefined || (needsLongAbsence && !isLong)) return []
    const last = limitOf(first, limit.within, calendar)
    if (last < today) return []
    const { ruleId, how } = channel
    const actBy = dayText(calendar.lastWorkingDayOnOrBefore(last))
    return [{ ruleId, what: how, on: dayText(last), actBy, basis: 'law', text: how }]
  })
}

function firstDayUntil(today: Day, firstAbsenceDay: DateText | undefined): Day | undefined {
  if (firstAbsenceDay === undefined) return undefined
  const first = dayOf(firstAbsenceDay)
  return first > today ? undefined : first
}

function itemOf(rule: Dated, basis: Obligation['basis'], dates: Dates, today: Day): MeaningItem[] {
  const { limit } = dates
  const isPast = limit < today
  const text = isPast ? rule.isPast : rule.meaning
  if (text === undefined) return []
  const actByDay = rule.isDeadline === false ? limit : dates.actBy
  const [on, actBy] = [dayText(limit), dayText(actByDay)]
  const sentence = filled(text, on, dayText(today))
  const told = isPast || actBy === on ? sentence : withActBy(sentence, actBy)
  return [{ ruleId: rule.ruleId, what: rule.what, on, actBy, basis, text: told }]
}

function filled(text: Text, on: DateText, today: DateText): Text {
  const [long, relative] = [longDateText(on), relativeDateText(on, today)]
  return {
    da: text.da.replace('{on}', long.da).replace('{when}', relative.da),
    en: text.en.replace('{on}', long.en).replace('{when}', relative.en),
  }
}

/** A limit on a closed day is kept before it (CAL-5): say so where people read the date. */
function withActBy({ da, en }: Text, actBy: DateText): Text {
  const open = longDateText(actBy)
  return { da: `${da} (sidste åbne dag er ${open.da})`, en: `${en} (the last open day is ${open.en})` }
}
