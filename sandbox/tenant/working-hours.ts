import type { Person } from '../context.ts'

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** Somebody's hours as Outlook shows them to colleagues; minutes are counted from midnight, Danish time. */
export interface WorkingHours {
  /** 1 Monday to 7 Sunday. */
  days: readonly number[]
  fromMinute: number
  toMinute: number
}

const fullWeek = [1, 2, 3, 4, 5]

/** The hours in somebody's mailbox settings; the 30-hour consultant has Fridays off. */
export function workingHoursOf(person: Person): WorkingHours {
  if (person.id === 'pia-konsulent') return { days: [1, 2, 3, 4], fromMinute: 8 * 60, toMinute: 15 * 60 + 30 }
  if (person.kind === 'leader') return { days: fullWeek, fromMinute: 7 * 60 + 30, toMinute: 16 * 60 }
  return { days: fullWeek, fromMinute: 8 * 60, toMinute: 15 * 60 + 30 }
}
