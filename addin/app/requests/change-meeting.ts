import type { OfferView } from '../../../shared/contract/offers.ts'
import type { BookingAnswer, BookingView, RequestView } from '../../../shared/contract/requests.ts'
import { problemOf } from '../api-problem.ts'
import type { Api } from '../api.ts'

type Slot = Pick<OfferView, 'consultant' | 'startsAt' | 'endsAt'>

export type Change =
  | {
      readonly kind: 'book'
      readonly slot: Slot
      /** Left out: the one to book next. */
      readonly meeting?: string
      readonly wish?: BookingView['wish']
    }
  | {
      readonly kind: 'move'
      readonly bookingId: string
      readonly slot: Omit<Slot, 'consultant'>
      /** It is one of the times that were proposed. */
      readonly isPicked?: true
    }
  /** To the consultant of the slot. */
  | { readonly kind: 'give'; readonly bookingId: string; readonly slot: Slot }
  | { readonly kind: 'cancel'; readonly bookingId: string }

export type Changed =
  | { readonly kind: 'done'; readonly answer: BookingAnswer }
  | { readonly kind: 'slotTaken'; readonly offers: readonly OfferView[] }

/** The time that was chosen is no longer to be had, and the answer says which are. */
const slotIsGone: ReadonlySet<string> = new Set([
  'slot-taken',
  'slot-in-past',
  'slot-outside-window',
  'slot-consultant-not-eligible',
])

/** Books, moves, gives away or cancels. A time that went in the meantime is a value; everything else that fails rejects. */
export async function changeMeeting(
  api: Api,
  request: Pick<RequestView, 'reference'>,
  change: Change,
  idempotencyKey: string,
): Promise<Changed> {
  try {
    return { kind: 'done', answer: await send(api, request.reference, change, idempotencyKey) }
  } catch (error) {
    const problem = problemOf(error)
    if (problem === undefined || !slotIsGone.has(problem.code)) throw error
    const { slotTaken } = await import('../../../shared/contract/requests.ts')
    return { kind: 'slotTaken', offers: slotTaken.parse(problem).offers }
  }
}

function send(api: Api, ref: string, change: Change, idempotencyKey: string): Promise<BookingAnswer> {
  switch (change.kind) {
    case 'book': {
      const { slot, meeting, wish } = change
      const { consultant, startsAt, endsAt } = slot
      const named = { ...(meeting === undefined ? {} : { meeting }), ...(wish === undefined ? {} : { wish }) }
      const body = { slot: { consultantId: consultant.id, startsAt, endsAt }, ...named }
      return api('book', body, { params: { ref }, idempotencyKey })
    }
    case 'move': {
      const { startsAt, endsAt } = change.slot
      const picked = change.isPicked === undefined ? {} : { isPicked: true as const }
      return api(
        'moveBooking',
        { startsAt, endsAt, ...picked },
        { params: { ref, id: change.bookingId }, idempotencyKey },
      )
    }
    case 'give': {
      const { consultant, startsAt, endsAt } = change.slot
      const body = { consultantId: consultant.id, startsAt, endsAt }
      return api('moveBooking', body, { params: { ref, id: change.bookingId }, idempotencyKey })
    }
    case 'cancel':
      return api('cancelBooking', undefined, { params: { ref, id: change.bookingId }, idempotencyKey })
  }
}
