import { dayOf } from './date-text.ts'

export interface DayOf<T> {
  readonly day: string
  readonly items: readonly T[]
}

/** Groups by the municipality's own day, days and moments in order of time. */
export function byDay<T extends { readonly startsAt: string }>(items: readonly T[], timeZone: string): DayOf<T>[] {
  const days = new Map<string, T[]>()
  for (const item of items.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const day = dayOf(item.startsAt, timeZone)
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days].map(([day, items]) => ({ day, items }))
}
