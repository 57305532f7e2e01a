import { isOnSide, readDay, type When } from './date-typing.ts'

/** Reads a typed day that must lie on one side of today: the ISO date, or what is wrong with it. `today` is an ISO date. */
export function allowedDay(
  typed: string,
  today: string,
  when: When = 'past',
): { readonly day: string } | { readonly fault: 'unread' | 'future' | 'past' } {
  const day = readDay(typed, today, when)
  if (day === undefined) return { fault: 'unread' }
  if (isOnSide(day, today, when)) return { day }
  return { fault: when === 'past' ? 'future' : 'past' }
}
