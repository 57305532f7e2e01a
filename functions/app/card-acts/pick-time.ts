import type { CardAct } from '../../../shared/contract/verbs.ts'
import { slotTaken } from '../../../shared/contract/requests.ts'
import { dateTimeText } from '../../../shared/domain/calendar/date-text.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import { bookingOf } from '../../../shared/domain/journal/booking.ts'
import type { Text } from '../../../shared/domain/text.ts'
import type { App } from '../app.ts'
import { moveBooking } from '../booking/move-booking.ts'
import { done, refused, type Outcome, type Refusal } from '../outcome.ts'
import type { WriteKey } from '../commands/execute.ts'
import { rulesOf } from '../rules-in-force.ts'
import { cardTexts } from './card-texts.ts'
import type { RequestCard } from './press.ts'

type Picked = Extract<CardAct, { verb: 'meeting.pick' }>['data']

/** The leader takes one of the times proposed: an ordinary move, refused when the proposal has fallen. */
export async function pickTime(
  app: App,
  { viewer, state }: RequestCard,
  { reference, bookingId, startsAt }: Picked,
  key: WriteKey,
): Promise<Outcome<undefined>> {
  const booking = bookingOf(state, bookingId)
  if (booking === undefined) return refused('booking-unknown')
  // Picked before, it stands there: saying so again is a move to where it is.
  const known = [...(booking.proposed?.times ?? []), booking]
  const time = known.find((one) => msOf(one.startsAt) === msOf(startsAt))
  if (time === undefined) return refused('times-not-proposed')
  const { personId, roles } = viewer
  const caller = { personId, roles, name: '', language: 'da' } as const
  const input = { startsAt: time.startsAt, endsAt: time.endsAt, isPicked: true }
  const moved = await moveBooking(app, caller, reference, bookingId, input, key)
  return moved.kind === 'refused' ? moved : done(undefined)
}

/** A time that went meanwhile comes with the first that are free instead. */
export function freeInstead({ settings, state }: RequestCard, { extra }: Refusal): Text | undefined {
  const offers = slotTaken.safeParse(extra).data?.offers ?? []
  if (offers.length === 0) return undefined
  const { timeZone } = rulesOf(settings.municipality, state).policy.workingCalendar
  const whens = offers.slice(0, 3).map(({ startsAt }) => dateTimeText(startsAt, timeZone))
  return {
    da: `${cardTexts.taken.da} ${whens.map(({ da }) => da).join(', ')}.`,
    en: `${cardTexts.taken.en} ${whens.map(({ en }) => en).join(', ')}.`,
  }
}
