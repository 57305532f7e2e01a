import type { ProposedTime } from '../../../shared/domain/journal/act-events.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { findOffers } from './find-offers.ts'
import { questionForMoving } from './offers-for.ts'
import { done, type Outcome } from '../outcome.ts'
import type { SettingsInForce } from '../ports/settings.ts'

/**
 * Other times that whoever has the meeting could hold it at, earliest first, as the calendars say now.
 * `calendar-unavailable` when they cannot be read.
 */
export async function timesToPropose(
  app: App,
  settings: SettingsInForce,
  state: RequestState,
  booking: Booking,
): Promise<Outcome<readonly ProposedTime[]>> {
  const question = await questionForMoving(app, settings, state, booking)
  const own = question.ranked.filter(({ consultantId }) => consultantId === booking.consultantId)
  const found = await findOffers(app, { ...question, ranked: own })
  if (found.kind === 'refused') return found
  const others = found.value.offers.filter(({ startsAt }) => msOf(startsAt) !== msOf(booking.startsAt))
  return done(
    others
      .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))
      .toSorted((a, b) => msOf(a.startsAt) - msOf(b.startsAt)),
  )
}
