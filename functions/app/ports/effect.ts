import type { BookingId, RequestId } from '../../../shared/domain/ids.ts'

/** What the outside world must be told after the commit; each handler is safe to repeat. */
export type Effect =
  | { readonly kind: 'createEvent'; readonly bookingId: BookingId; readonly requestId: RequestId }
  | { readonly kind: 'moveEvent'; readonly bookingId: BookingId; readonly requestId: RequestId; readonly key: string }
  /** Others are to be invited than the event has it. */
  | {
      readonly kind: 'inviteGuests'
      readonly bookingId: BookingId
      readonly requestId: RequestId
      readonly key: string
    }
  | { readonly kind: 'cancelEvent'; readonly bookingId: BookingId; readonly requestId: RequestId }
  /** Somebody else may have changed the event: see how it stands. */
  | { readonly kind: 'reconcileEvent'; readonly bookingId: BookingId; readonly requestId: RequestId }
  | { readonly kind: 'sendAlert'; readonly alertId: string; readonly requestId?: RequestId }
  | { readonly kind: 'refreshCards'; readonly requestId: RequestId; readonly key: string }
