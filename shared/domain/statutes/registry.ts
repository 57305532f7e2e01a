import type { DateText } from '../ids.ts'
import type { Statute } from './schema.ts'
import { statute2023 } from './statute-2023.ts'
import { statute2025 } from './statute-2025.ts'
import { statute2026 } from './statute-2026.ts'

/** Every rule set we hold, by effective date, oldest first. */
export const statutes: readonly [Statute, ...Statute[]] = inOrder([statute2023, statute2025, statute2026])

export function statuteById(id: string): Statute | undefined {
  return statutes.find((statute) => statute.id === id)
}

/**
 * The newest rule set in force on a date that somebody has checked (L-0); one nobody has is used only when it is pinned, so
 * that the law as last verified stands until a person has read the new one (RULES 8, Q-1). A date before the oldest one we
 * hold gets the oldest.
 */
export function statuteFor(date: DateText): Statute {
  return (
    statutes.findLast(({ effectiveFrom, unverified }) => effectiveFrom <= date && unverified.length === 0) ??
    statutes[0]
  )
}

/** Whether somebody has checked this rule set against the law in force on that date (L-35). */
export function isVerifiedOn({ verifiedUntil, effectiveFrom }: Statute, date: DateText): boolean {
  return effectiveFrom <= verifiedUntil && date <= verifiedUntil
}

/** @throws Error naming the statute whose dates overlap with, or come before, those of the one before it. */
export function inOrder<List extends readonly Statute[]>(list: List): List {
  list.forEach((statute, index) => {
    const before = list[index - 1]
    if (before === undefined) return
    if (statute.effectiveFrom <= before.effectiveFrom || statute.effectiveFrom <= (before.effectiveUntil ?? '')) {
      throw new Error(`Statute ${statute.id} is refused. effectiveFrom: overlaps with ${before.id}`)
    }
  })
  return list
}
