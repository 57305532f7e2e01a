import type { OfferView } from '../../../../shared/contract/offers.ts'
import type { BookingAnswer, BookingView, RequestView } from '../../../../shared/contract/requests.ts'
import type { Api } from '../../../app/api.ts'
import { problemOf } from '../../../app/api-problem.ts'

export type Change =
  | {
      readonly kind: 'book'
      readonly slot: Pick<OfferView, 'consultant' | 'startsAt' | 'endsAt'>
      readonly wish?: BookingView['wish']
    }
  | { readonly kind: 'move'; readonly bookingId: string; readonly slot: Pick<OfferView, 'startsAt' | 'endsAt'> }
  | { readonly kind: 'cancel'; readonly bookingId: string }

export type Changed =
  | { readonly kind: 'done'; readonly answer: BookingAnswer }
  | { readonly kind: 'slotTaken'; readonly offers: readonly OfferView[] }

/** Books, moves or cancels. A time that went in the meantime is a value; everything else that fails rejects. */
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
    if (problem?.code !== 'slot-taken') throw error
    const { slotTaken } = await import('../../../../shared/contract/requests.ts')
    return { kind: 'slotTaken', offers: slotTaken.parse(problem).offers }
  }
}

function send(api: Api, ref: string, change: Change, idempotencyKey: string): Promise<BookingAnswer> {
  switch (change.kind) {
    case 'book': {
      const { slot, wish } = change
      const { consultant, startsAt, endsAt } = slot
      const body = { slot: { consultantId: consultant.id, startsAt, endsAt }, ...(wish === undefined ? {} : { wish }) }
      return api('book', body, { params: { ref }, idempotencyKey })
    }
    case 'move': {
      const { startsAt, endsAt } = change.slot
      return api('moveBooking', { startsAt, endsAt }, { params: { ref, id: change.bookingId }, idempotencyKey })
    }
    case 'cancel':
      return api('cancelBooking', undefined, { params: { ref, id: change.bookingId }, idempotencyKey })
  }
}
