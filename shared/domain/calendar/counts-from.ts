import type { Day } from './day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * The day an enquiry counts from: its own day, but the next working day when it comes on a closed day or from the cut-off
 * on (CAL-10).
 *
 * @param receivedMs Milliseconds since 1970.
 */
export function countsFrom(receivedMs: number, calendar: WorkingCalendar): Day {
  const day = calendar.zone.dayAt(receivedMs)
  if (calendar.options.lateEnquiry === 'sameDay') return day
  const isLate = receivedMs >= calendar.zone.at(day, calendar.cutoffAt)
  return calendar.nextWorkingDayOnOrAfter(isLate ? day + 1 : day)
}
