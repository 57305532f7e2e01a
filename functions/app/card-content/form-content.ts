import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { CardForm } from '../../../shared/contract/verbs.ts'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { colleaguesFor } from '../people/colleagues.ts'
import { namesOf } from '../people/names.ts'
import type { RequestAlertContent } from '../ports/alert-content.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { timesToPropose } from '../offers/times-to-propose.ts'
import { unlessAway } from '../alerting/unless-away.ts'

/** More than one reads through on a phone; the rest are on the request's page. */
const mostColleagues = 40
const mostTimes = 12

/** What the form that was asked for lets choose between. Empty where nothing can be chosen now. */
export async function formContent(
  app: App,
  settings: SettingsInForce,
  state: RequestState,
  bookings: readonly Booking[],
  form: CardForm | undefined,
): Promise<Pick<RequestAlertContent, 'colleagues' | 'freeTimes'>> {
  if (form === 'passOn') {
    const ids = (await colleaguesFor(app, settings, state))
      .slice(0, mostColleagues)
      .map(({ consultantId }) => consultantId)
    const names = await unlessAway(namesOf(app, ids), new Map<string, string>())
    return { colleagues: [...names].map(([personId, name]) => ({ personId, name })) }
  }
  const booking = bookings.findLast(isLive)
  if (form !== 'propose' || booking === undefined) return {}
  const times = await timesToPropose(app, settings, state, booking)
  const free = times.kind === 'done' ? times.value : []
  return { freeTimes: free.slice(0, mostTimes).map(({ startsAt }) => startsAt) }
}
