import type { RequestView } from '../../../shared/contract/requests.ts'
import type { RequestId } from '../../../shared/domain/ids.ts'
import { awaitsCalendar, type Booking } from '../../../shared/domain/journal/booking.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { MeetingKind } from '../../../shared/domain/journal/meeting-events.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import type { Executed } from '../commands/execute.ts'
import { findOffers, type OffersAnswer } from '../offers/find-offers.ts'
import type { OfferQuestion } from '../offers/offer-question.ts'
import { done, refused, type Outcome, type Refusal } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { refusalOf, type Prefixes } from '../commands/refusal-of.ts'
import { viewReference, viewRequest } from '../request-view/view-request.ts'
import { runWhileWaiting } from '../commands/run-while-waiting.ts'

export interface BookingResult {
  readonly request: RequestView
  readonly outcome: 'recorded' | 'booked' | 'calendar-pending'
}

export interface BookingAsked {
  /** The one that was booked, moved or cancelled: how another of the request's meetings stands is not asked. */
  readonly meeting: MeetingKind
  readonly prefixes?: Prefixes
  /** What a slot was looked for with; left out where none was asked for. */
  readonly question?: OfferQuestion
  /** The request, where it existed before. */
  readonly requestId?: RequestId
}

/** The offer no longer matches: other times do. */
const outdatedOffer: ReadonlySet<string> = new Set([
  'slot-in-past',
  'slot-outside-window',
  'slot-consultant-not-eligible',
])
/** The caller acts on an old picture of the request. */
const outdatedPicture: ReadonlySet<string> = new Set([
  'request-changed',
  'request-closed',
  'already-booked',
  'booking-not-live',
])

/**
 * Runs what the commit queued, then says how it stands: booked, or waiting for the calendar. A refusal brings what is
 * needed to go on: fresh offers where the time is no longer to be had, the present request where the picture was old.
 */
export async function answerBooking(
  app: App,
  settings: SettingsInForce,
  caller: Caller,
  executed: Executed,
  { meeting, prefixes = {}, question, requestId }: BookingAsked,
): Promise<Outcome<BookingResult>> {
  if (executed.kind !== 'done' && executed.kind !== 'repeated')
    return withPresent(app, settings, caller, refusalOf(executed, prefixes), question, requestId)
  if (executed.kind === 'done') await carryOut(app, executed, meeting)

  const entries = await app.store.journal(executed.kind === 'done' ? executed.state.requestId : executed.requestId)
  const state = fold(entries)
  const request = await viewRequest(app, settings, caller, state, entries)
  if (!executed.slotTaken) return done({ request, outcome: outcomeOf(liveOf(state, meeting)) })
  return refused('slot-taken', {
    field: `${prefixes.book ?? ''}startsAt`,
    extra: { request, offers: await freshOffers(app, question) },
  })
}

/** Where the calendars could not be read in time, nobody waits for them a second time. */
async function carryOut(
  app: App,
  { state, jobIds }: Extract<Executed, { kind: 'done' }>,
  meeting: MeetingKind,
): Promise<void> {
  const booking = liveOf(state, meeting)
  const isUnseen = booking !== undefined && awaitsCalendar(booking) && booking.isUnchecked === true
  if (isUnseen) app.effects.runSoon(jobIds)
  else await runWhileWaiting(app, jobIds)
}

async function withPresent(
  app: App,
  settings: SettingsInForce,
  caller: Caller,
  refusal: Refusal,
  question: OfferQuestion | undefined,
  requestId: RequestId | undefined,
): Promise<Refusal> {
  const { code, extra } = refusal
  if (outdatedOffer.has(code)) return { ...refusal, extra: { ...extra, offers: await freshOffers(app, question) } }
  if (!outdatedPicture.has(code) || requestId === undefined) return refusal
  return { ...refusal, extra: { ...extra, request: await viewReference(app, settings, caller, requestId) } }
}

/** None while the calendars cannot be read. */
async function freshOffers(app: App, question: OfferQuestion | undefined): Promise<OffersAnswer['offers']> {
  const fresh = question === undefined ? undefined : await findOffers(app, question)
  return fresh?.kind === 'done' ? fresh.value.offers : []
}

function liveOf({ bookings }: RequestState, meeting: MeetingKind): Booking | undefined {
  return bookings.findLast((one) => one.meeting === meeting && isLive(one))
}

function outcomeOf(booking: Booking | undefined): BookingResult['outcome'] {
  if (booking === undefined) return 'recorded'
  return awaitsCalendar(booking) ? 'calendar-pending' : 'booked'
}
