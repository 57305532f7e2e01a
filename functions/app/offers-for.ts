import { type Booking, withoutBooking } from '../../shared/domain/journal/booking.ts'
import type { MeetingKind } from '../../shared/domain/journal/events.ts'
import type { RequestState } from '../../shared/domain/journal/state.ts'
import type { App } from './app.ts'
import { findOffers, type OffersAnswer } from './find-offers.ts'
import { offerQuestion, type OfferQuestion } from './offer-question.ts'
import type { Outcome } from './outcome.ts'
import { rankFor } from './rank-consultants.ts'
import { municipalityOf, rulesOf } from './rules-in-force.ts'

/**
 * What to look for when a request that exists needs a time: its own consultant first, its own limit.
 *
 * @param meeting Left out: the one to book next.
 * @param moving The booking that gets another time; see `questionForMoving`.
 */
export async function offerQuestionFor(
  app: App,
  state: RequestState,
  meeting?: MeetingKind,
  moving?: Booking,
): Promise<OfferQuestion> {
  const rules = rulesOf(await municipalityOf(app.store), state)
  return offerQuestion(app, {
    ...state,
    rules,
    ranked: await rankFor(app, rules, state),
    life: state,
    ...(meeting === undefined ? {} : { meeting }),
    ...(moving === undefined ? {} : { moving }),
  })
}

/** Bookable times of a request that exists. */
export async function offersFor(
  app: App,
  state: RequestState,
  meeting?: MeetingKind,
  moving?: Booking,
): Promise<Outcome<OffersAnswer>> {
  return findOffers(app, await offerQuestionFor(app, state, meeting, moving))
}

/** What to look for when a booking gets another time or consultant: its own meeting, wish and window. */
export function questionForMoving(app: App, state: RequestState, booking: Booking): Promise<OfferQuestion> {
  const { bookingId, wish, meeting } = booking
  return offerQuestionFor(app, withoutBooking({ ...state, wish }, bookingId), meeting, booking)
}
