import { Temporal } from 'temporal-polyfill'
import type { DateText, InstantText } from '../../../shared/domain/ids.ts'
import { type Rules, rulesFor } from '../../../shared/domain/rules.ts'

export const copenhagen = 'Europe/Copenhagen'

/** The Varde model under the law of 2025, pinned: RULES 6 tests dates after 1 July 2026 under it too. */
export function vardeRules({ closingDays = [] }: { closingDays?: readonly DateText[] } = {}): Rules {
  return rulesFor({ policyId: 'varde', statuteId: 'statute-2025', closingDays })
}

/** A moment on Copenhagen's wall clock: `at('2026-12-21T09:10')`. */
export function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(copenhagen).toInstant()
}

export function textAt(local: string): InstantText {
  return at(local).toString()
}
