import { msOf } from '../calendar/instant.ts'
import type { PersonId } from '../ids.ts'
import type { DutyDay, EnquiryMoment } from './routing.ts'

/**
 * Who had the duty when the enquiry came: of the day's entries, the last one set by then (KOLDING-5). A swap made later
 * that day changes nothing. An entry without `setAt` has always stood there; without an instant every entry counts.
 */
export function onDutyAt(roster: readonly DutyDay[], { on, at }: EnquiryMoment): PersonId | undefined {
  const atMs = at === undefined ? Number.POSITIVE_INFINITY : msOf(at)
  let onDuty: { consultantId: PersonId | undefined; setMs: number } | undefined
  for (const entry of roster) {
    if (entry.on !== on) continue
    const setMs = entry.setAt === undefined ? Number.NEGATIVE_INFINITY : msOf(entry.setAt)
    if (setMs <= atMs && (onDuty === undefined || setMs >= onDuty.setMs)) {
      onDuty = { consultantId: entry.consultantId, setMs }
    }
  }
  return onDuty?.consultantId
}
