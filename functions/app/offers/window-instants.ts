import { Temporal } from 'temporal-polyfill'
import type { InstantText } from '../../../shared/domain/ids.ts'
import type { OfferWindow } from '../../../shared/domain/offers/offer.ts'
import type { Rules } from '../../../shared/domain/rules.ts'

/** The window's first and last moment, midnight to midnight on the municipality's wall clock. */
export function windowInstants(rules: Rules, window: OfferWindow): { from: InstantText; until: InstantText } {
  const { timeZone } = rules.policy.workingCalendar
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant().toString()
  return {
    from: midnight(Temporal.PlainDate.from(window.from)),
    until: midnight(Temporal.PlainDate.from(window.until).add({ days: 1 })),
  }
}
