import { type Day, dayOf } from '../../calendar/day.ts'
import { limitOf } from '../../calendar/span.ts'
import type { DateText } from '../../ids.ts'
import { anchorOf } from '../../obligations/anchor-of.ts'
import { datesOf } from '../../obligations/dates-of.ts'
import type { LifeFacts } from '../../obligations/life-facts.ts'
import type { Rules } from '../../rules.ts'
import type { RuleId } from '../../text.ts'
import type { ExpectedLength } from '../events.ts'
import type { FastTrackRequester } from '../fast-track-events.ts'

export interface FastTrackAsked {
  readonly requestedOn: Day
  readonly requestedBy: FastTrackRequester
  readonly firstAbsenceDay: DateText | undefined
  readonly expectedOverEightWeeks: ExpectedLength
}

interface Fault<Code extends string> {
  readonly code: Code
  readonly ruleId: RuleId
}

type RequestFault = Fault<
  'fast-track-in-future' | 'fast-track-before-absence' | 'fast-track-not-expected-long' | 'fast-track-too-late'
>

/**
 * Why a request for fast track cannot stand as one. Each side has its own conditions (L-1, L-2, L-7) and its own last day
 * (L-3, L-4); without a first absence day nothing can be said about either.
 */
export function requestFault(
  { statute, calendar }: Rules,
  { requestedOn, requestedBy, firstAbsenceDay, expectedOverEightWeeks }: FastTrackAsked,
  today: Day,
): RequestFault | undefined {
  const requester = statute.requesters.find(({ by }) => by === requestedBy)
  if (requester === undefined) throw new RangeError(`Statute ${statute.id} does not say whether that side may ask`)
  const { ruleId, needsLongAbsence, limit } = requester
  if (requestedOn > today) return { code: 'fast-track-in-future', ruleId: 'CAL-1' }
  if (needsLongAbsence && expectedOverEightWeeks === 'no')
    return { code: 'fast-track-not-expected-long', ruleId: 'L-1' }
  if (firstAbsenceDay === undefined) return undefined
  const first = dayOf(firstAbsenceDay)
  if (requestedOn < first) return { code: 'fast-track-before-absence', ruleId }
  if (limit === undefined || requestedOn <= limitOf(first, limit.within, calendar)) return undefined
  return { code: 'fast-track-too-late', ruleId: limit.ruleId }
}

/** The letter answers a request that was made (L-9). */
export function letterFault(
  sentOn: Day,
  requestedOn: Day,
  today: Day,
): Fault<'letter-in-future' | 'letter-before-request'> | undefined {
  if (sentOn > today) return { code: 'letter-in-future', ruleId: 'CAL-1' }
  return sentOn < requestedOn ? { code: 'letter-before-request', ruleId: 'L-9' } : undefined
}

/** The employee answers a letter that was sent (L-10). */
export function acceptanceFault(
  on: Day,
  letterSentOn: DateText | undefined,
  today: Day,
): Fault<'acceptance-without-letter' | 'acceptance-before-letter' | 'acceptance-in-future'> | undefined {
  if (letterSentOn === undefined) return { code: 'acceptance-without-letter', ruleId: 'L-10' }
  if (on < dayOf(letterSentOn)) return { code: 'acceptance-before-letter', ruleId: 'L-10' }
  return on > today ? { code: 'acceptance-in-future', ruleId: 'CAL-1' } : undefined
}

/** After the two bank days; then the municipality may still go on (L-10). */
export function isLateAnswer(rules: Rules, facts: LifeFacts, on: Day): boolean {
  const rule = rules.statute.obligations.find((one) => one.on.kind === 'task' && one.on.task === 'acceptance')
  const from = rule === undefined ? undefined : anchorOf(rules, facts, rule.anchor)
  return rule !== undefined && from !== undefined && on > datesOf(rule, from, rules.calendar).limit
}
