import type { z } from 'zod'
import type { requestOffersQuery } from '../../../shared/contract/offers.ts'
import type { MeetingWish } from '../../../shared/domain/journal/meeting-events.ts'
import type { App } from '../app.ts'
import { findOffers, type OffersAnswer } from './find-offers.ts'
import { loadRequest } from '../requests/load-request.ts'
import { questionForBooking, questionForGiving, questionForMoving } from './offers-for.ts'
import { refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { bookingSeenBy, meetingSeenBy } from '../booking/seen-by.ts'
import { rulesOf, settingsOf } from '../rules-in-force.ts'

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
  const settings = await settingsOf(app.store)
  const { policy } = rulesOf(settings.municipality, state)
  if (moving !== undefined) {
    const booking = bookingSeenBy(policy, caller, state, moving)
    if (booking === undefined) return refused('booking-unknown', { field: 'moving' })
    const question = by === undefined ? questionForMoving : questionForGiving
    return findOffers(app, await question(app, settings, state, booking))
  }
  const wanted = meetingSeenBy(policy, caller, state, meeting)
  if (wanted.kind === 'refused') return wanted
  return findOffers(app, await questionForBooking(app, settings, state, wanted.value, wishOf(wished)))
}

function wishOf({ place, participants }: Pick<Asked, 'place' | 'participants'>): MeetingWish | undefined {
  if (place === undefined || participants === undefined) return undefined
  return { place, participants: participants === 'both' ? ['leader', 'employee'] : [participants] }
}
