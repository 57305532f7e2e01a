import type { Viewer } from '../../../shared/domain/access/access.ts'
import { alertContent } from '../alerting/alert-content.ts'
import type { App } from '../app.ts'
import { answerSwap, askSwap } from '../duty/duty-swaps.ts'
import type { Outcome } from '../outcome.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { refusalText } from '../error-texts/card-error-texts.ts'
import type { CardActed, CardPressed } from './press.ts'

export type DutyPressed = Extract<CardPressed, { verb: `duty.${string}` }>

/** A press on a card about the duty, carried out by the same use cases as the roster's page. */
export async function actOnDuty(
  app: App,
  settings: SettingsInForce,
  viewer: Viewer,
  alert: AlertRow,
  press: DutyPressed,
): Promise<CardActed> {
  const outcome = await swapped(app, viewer, press)
  const content = await alertContent(app, settings, alert)
  if (outcome.kind === 'refused')
    return { kind: 'refused', code: outcome.code, text: refusalText(outcome.code), content }
  await app.store.transaction((tx) => tx.markActed(alert.alertId, app.clock.now().toString()))
  return { kind: 'done', content }
}

function swapped(app: App, viewer: Viewer, press: DutyPressed): Promise<Outcome<unknown>> {
  switch (press.verb) {
    case 'duty.askSwap': {
      const { on, colleagueId } = press.data
      return askSwap(app, viewer, { on, colleagueId })
    }
    case 'duty.acceptSwap':
      return answerSwap(app, viewer, press.data.swapId, 'accept')
    case 'duty.declineSwap':
      return answerSwap(app, viewer, press.data.swapId, 'decline')
  }
}
