import { type Booking, withoutBooking } from '../../../shared/domain/journal/booking.ts'
import type { MeetingKind, MeetingWish } from '../../../shared/domain/journal/meeting-events.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { wishFor } from '../../../shared/domain/offers/wish-for.ts'
import type { App } from '../app.ts'
import { eventsLeaving } from '../booking/events-leaving.ts'
import { offerQuestion, type OfferQuestion } from './offer-question.ts'
import { inTime, waitingMs } from './read-calendars.ts'
import { rankFor } from './rank-consultants.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { circumstancesOf } from '../requests/circumstances.ts'
import { rulesOf } from '../rules-in-force.ts'

/**
 * What to look for when a request that exists needs a time: its own consultant first, its own limit.
 *
 * @param wish Left out: as such a meeting is held unless somebody says otherwise.
 */
export async function questionForBooking(
  app: App,
  settings: SettingsInForce,
  state: RequestState,
  meeting: MeetingKind,
  wish?: MeetingWish,
): Promise<OfferQuestion & { readonly wish: MeetingWish }> {
  const { policy } = rulesOf(settings.municipality, state)
  const held = wish ?? wishFor(policy, state, meeting)
  const question = await questionFor(app, settings, { ...state, wish: held }, meeting)
  return { ...question, ...(await leavingOf(app, state)), wish: held }
}

/** What to look for when a booking gets another time or consultant: its own meeting, wish and window. */
export async function questionForMoving(
  app: App,
  settings: SettingsInForce,
  state: RequestState,
  booking: Booking,
): Promise<OfferQuestion> {
  return { ...(await questionAbout(app, settings, state, booking)), ...(await leavingOf(app, state, booking)) }
}

/** The same, asked by nobody who waits: what of the request's own stands in its way is for the caller to find out. */
export function questionAbout(
  app: App,
  settings: SettingsInForce,
  state: RequestState,
  booking: Booking,
): Promise<OfferQuestion> {
  const { bookingId, wish, meeting } = booking
  return questionFor(app, settings, withoutBooking({ ...state, wish }, bookingId), meeting, booking)
}

/** The same among the colleagues of the one who has the booking, also at its own time. */
export async function questionForGiving(
  app: App,
  settings: SettingsInForce,
  state: RequestState,
  booking: Booking,
): Promise<OfferQuestion> {
  const question = await questionForMoving(app, settings, state, booking)
  return { ...question, ranked: question.ranked.filter(({ consultantId }) => consultantId !== booking.consultantId) }
}

async function questionFor(
  app: App,
  settings: SettingsInForce,
  state: RequestState,
  meeting: MeetingKind,
  moving?: Booking,
): Promise<OfferQuestion> {
  const circumstances = await circumstancesOf(app, settings, rulesOf(settings.municipality, state), state.receivedAt)
  return offerQuestion(circumstances, {
    ...state,
    ranked: rankFor(circumstances, state),
    life: state,
    meeting,
    ...(moving === undefined ? {} : { moving }),
  })
}

/** Nothing where the calendar does not say so soon: then an event of the request's own counts as anybody's. */
async function leavingOf(app: App, state: RequestState, moving?: Booking): Promise<Pick<OfferQuestion, 'leaving'>> {
  const leaving = await inTime(app, eventsLeaving(app, state, moving), waitingMs)
  return leaving?.kind === 'done' ? { leaving: leaving.value } : {}
}
