import { readDay } from './date-typing.ts'

/** Reads a typed day that must have been: the ISO date, or what is wrong with it. `today` is an ISO date. */
export function pastDay(
  typed: string,
  today: string,
): { readonly day: string } | { readonly fault: 'unread' | 'future' } {
  const day = readDay(typed, today)
  if (day === undefined) return { fault: 'unread' }
  return day > today ? { fault: 'future' } : { day }
}
