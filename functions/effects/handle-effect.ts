import type { App } from '../app/app.ts'
import type { Effect } from '../app/ports/store.ts'
import { cancelEvent } from './cancel-event.ts'
import { createEvent } from './create-event.ts'
import { moveEvent } from './move-event.ts'
import { refreshCards } from './refresh-cards.ts'
import { sendAlert } from './send-alert.ts'

/** `later`: the outside world did not answer; the queue brings the effect back. */
export type EffectResult =
  { readonly kind: 'done' } | { readonly kind: 'later'; readonly code: string; readonly retryAfterMs?: number }

/** Each handler reads the present state and may run any number of times. */
export function handleEffect(app: App, effect: Effect): Promise<EffectResult> {
  switch (effect.kind) {
    case 'createEvent':
      return createEvent(app, effect.bookingId)
    case 'moveEvent':
      return moveEvent(app, effect.bookingId)
    case 'cancelEvent':
      return cancelEvent(app, effect.bookingId)
    case 'sendAlert':
      return sendAlert(app, effect.alertId)
    case 'refreshCards':
      return refreshCards(app, effect.requestId)
  }
}
