import { msOf } from '../calendar/instant.ts'
import type { BookingId, InstantText } from '../ids.ts'

/** Tells one reminder of a request from every other, so that it is told once; a meeting's anew when it gets a new time. */
export function reminderKey(
  reminder:
    | { readonly of: 'statutory'; readonly step: 'soon' | 'lastDay' }
    | {
        readonly of: 'unconfirmed' | 'tomorrow' | 'outcome'
        readonly bookingId: BookingId
        readonly startsAt: InstantText
      },
): string {
  if (reminder.of === 'statutory') return `statutory:${reminder.step}`
  return `${reminder.of}:${reminder.bookingId}:${msOf(reminder.startsAt)}`
}
