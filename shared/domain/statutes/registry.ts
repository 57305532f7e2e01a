import type { DateText } from '../ids.ts'
import type { Statute } from './schema.ts'
import { statute2025 } from './statute-2025.ts'

/** Every rule set we hold, by effective date, oldest first. */
export const statutes: readonly [Statute, ...Statute[]] = [statute2025]

export function statuteById(id: string): Statute | undefined {
  return statutes.find((statute) => statute.id === id)
}

/** The rule set in force on a date (L-0). A date before the oldest one we hold gets the oldest. */
export function statuteFor(date: DateText): Statute {
  return statutes.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? statutes[0]
}
