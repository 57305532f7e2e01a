import type { z } from 'zod'
import type { requestOffersQuery } from '../../../shared/contract/offers.ts'
import type { MeetingWish } from '../../../shared/domain/journal/events.ts'
import type { App } from '../app.ts'
import { findOffers, type OffersAnswer } from './find-offers.ts'
import { loadRequest } from '../requests/load-request.ts'
import { questionForBooking, questionForGiving, questionForMoving } from './offers-for.ts'
import { refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { bookingSeenBy, meetingSeenBy } from '../booking/seen-by.ts'

type Asked = z.output<typeof requestOffersQuery>

/** Bookable times of a request: of the meeting to book next, of one that is named, or again of a booking to be moved or given. */
export async function requestOffers(
  app: App,
  caller: Caller,
  reference: string,
  { meeting, moving, by, ...wished }: Asked,
): Promise<Outcome<OffersAnswer>> {
  const loaded = await loadRequest(app, caller, reference, 'offers:read')
  if (loaded.kind === 'refused') return loaded
  const { state } = loaded.value
  if (moving !== undefined) {
    const booking = await bookingSeenBy(app, caller, state, moving)
    if (booking === undefined) return refused('booking-unknown', { field: 'moving' })
    return findOffers(app, await (by === undefined ? questionForMoving : questionForGiving)(app, state, booking))
  }
  const wanted = await meetingSeenBy(app, caller, state, meeting)
  if (wanted.kind === 'refused') return wanted
  return findOffers(app, await questionForBooking(app, state, wanted.value, wishOf(wished)))
}

function wishOf({ place, participants }: Pick<Asked, 'place' | 'participants'>): MeetingWish | undefined {
  if (place === undefined || participants === undefined) return undefined
  return { place, participants: participants === 'both' ? ['leader', 'employee'] : [participants] }
}
