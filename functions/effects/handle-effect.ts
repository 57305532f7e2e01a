import type { App } from '../app/app.ts'
import { reconcileEvent } from '../app/outlook/reconcile-event.ts'
import type { Effect } from '../app/ports/effect.ts'
import { cancelEvent } from './cancel-event.ts'
import { createEvent } from './create-event.ts'
import type { EffectResult } from './effect-result.ts'
import { inviteGuests } from './invite-guests.ts'
import { moveEvent } from './move-event.ts'
import { refreshCards } from './refresh-cards.ts'
import { sendAlert } from './send-alert.ts'

/** Each handler reads the present state and may run any number of times. */
export function handleEffect(app: App, effect: Effect): Promise<EffectResult> {
  switch (effect.kind) {
    case 'createEvent':
      return createEvent(app, effect.bookingId)
    case 'moveEvent':
      return moveEvent(app, effect.bookingId)
    case 'inviteGuests':
      return inviteGuests(app, effect.bookingId)
    case 'cancelEvent':
      return cancelEvent(app, effect.bookingId)
    case 'reconcileEvent':
      return reconcileEvent(app, effect.bookingId)
    case 'sendAlert':
      return sendAlert(app, effect.alertId)
    case 'refreshCards':
      return refreshCards(app, effect.requestId)
  }
}
