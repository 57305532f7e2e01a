import type { MeetingKind } from '../../shared/domain/journal/events.ts'
import type { RequestState } from '../../shared/domain/journal/state.ts'
import { meetingToBook } from '../../shared/domain/offers/meeting-to-book.ts'
import type { App } from './app.ts'
import { findOffers, type OfferQuestion, type OffersAnswer } from './find-offers.ts'
import type { Outcome } from './outcome.ts'
import { rankFor } from './rank-consultants.ts'
import { municipalityOf, rulesOf } from './rules-in-force.ts'
import { wishedParticipants } from './wished-participants.ts'

/**
 * What to look for when a request that exists needs a time: its own consultant first, its own limit.
 *
 * @param meeting Left out: the one to book next.
 */
export async function offerQuestionFor(app: App, state: RequestState, meeting?: MeetingKind): Promise<OfferQuestion> {
  const rules = rulesOf(await municipalityOf(app.store), state)
  return {
    rules,
    ranked: await rankFor(app, rules, state),
    attendeeIds: wishedParticipants(state.wish, state),
    meeting: meeting ?? meetingToBook(rules.policy, state),
    life: state,
  }
}

/** Bookable times of a request that exists. */
export async function offersFor(app: App, state: RequestState, meeting?: MeetingKind): Promise<Outcome<OffersAnswer>> {
  return findOffers(app, await offerQuestionFor(app, state, meeting))
}
