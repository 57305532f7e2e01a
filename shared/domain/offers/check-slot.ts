import type { Temporal } from 'temporal-polyfill'
import { dayText, msPerMinute } from '../calendar/day.ts'
import { msOf } from '../calendar/instant.ts'
import type { Rejection } from '../journal/commands.ts'
import type { Slot } from '../journal/meeting-events.ts'
import { meetingRule } from '../policies/meeting-rule.ts'
import type { Rules } from '../rules.ts'
import type { OfferWindow } from './offer.ts'
import { isWithinMoments } from './offer-window.ts'

/** Why a slot may not be booked, whoever is free: its length, its hours, its date. Undefined: it may. */
export function checkSlot(
  rules: Rules,
  window: OfferWindow,
  slot: Pick<Slot, 'startsAt' | 'endsAt'>,
  now: Temporal.Instant,
): Rejection | undefined {
  const { calendar, policy } = rules
  const { durationMinutes, ruleId } = meetingRule(policy, window.meeting)
  const [startMs, endMs] = [msOf(slot.startsAt), msOf(slot.endsAt)]
  const day = calendar.zone.dayAt(startMs)

  if (endMs <= startMs) return { code: 'slot-ends-before-start', field: 'endsAt' }
  if (endMs - startMs !== durationMinutes * msPerMinute) return { code: 'slot-wrong-length', field: 'endsAt', ruleId }
  if (startMs <= now.epochMilliseconds) return { code: 'slot-in-past', field: 'startsAt' }
  if (!window.bookableDates.includes(dayText(day)) || !isWithinMoments(window, startMs)) {
    return { code: 'slot-outside-window', field: 'startsAt', ruleId: window.satisfies }
  }
  const isWithinHours =
    startMs >= calendar.zone.at(day, calendar.opensAt) && endMs <= calendar.zone.at(day, calendar.closesAt)
  return isWithinHours ? undefined : { code: 'slot-outside-hours', field: 'startsAt' }
}
