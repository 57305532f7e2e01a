import { mayRead, type Viewer } from '../../../shared/domain/access/access.ts'
import type { RequestId } from '../../../shared/domain/ids.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import { alertContent } from '../alerting/alert-content.ts'
import type { App } from '../app.ts'
import { refusalText } from '../error-texts/card-error-texts.ts'
import { actOnDuty } from './on-office.ts'
import { actOnRequest } from './on-request.ts'
import type { CardActed, CardPressed, RequestCard } from './press.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { viewerBySettings } from '../viewer.ts'

/**
 * A press on a card, authorised and carried out like any API call. What the presser may not see is as unknown as what does
 * not exist.
 */
export async function actOnCard(app: App, press: CardPressed): Promise<CardActed> {
  const { personId, data } = press
  const [settings, alert] = await Promise.all([app.store.settings(), app.store.alert(data.alertId)])
  if (settings === undefined || alert === undefined) return unknown
  const viewer = viewerBySettings(settings, personId)
  if (alert.requestId === undefined) return actOnOfficeCard(app, settings, viewer, alert, press)
  const card = await requestCard(app, settings, viewer, { ...alert, requestId: alert.requestId })
  if (card === undefined || !isAbout(card, press)) return unknown

  switch (press.verb) {
    case 'refresh':
      return { kind: 'done', content: await alertContent(app, settings, card.alert, press.data.form) }
    case 'duty.askSwap':
    case 'duty.acceptSwap':
    case 'duty.declineSwap':
      return unknown
    default:
      return actOnRequest(app, card, press)
  }
}

const unknown: CardActed = { kind: 'refused', code: 'request-unknown', text: refusalText('request-unknown') }

/** It was sent to one person, and is nobody else's to press. */
async function actOnOfficeCard(
  app: App,
  settings: SettingsInForce,
  viewer: Viewer,
  alert: AlertRow,
  press: CardPressed,
): Promise<CardActed> {
  if (alert.recipientId !== viewer.personId) return unknown
  switch (press.verb) {
    case 'refresh':
      return { kind: 'done', content: await alertContent(app, settings, alert, press.data.form) }
    case 'duty.askSwap':
    case 'duty.acceptSwap':
    case 'duty.declineSwap':
      return actOnDuty(app, settings, viewer, alert, press)
    default:
      return unknown
  }
}

/**
 * The card as its presser may see it. Whoever was told keeps the card after the request has gone to somebody else: it then
 * says so, and nothing more.
 */
async function requestCard(
  app: App,
  settings: SettingsInForce,
  viewer: Viewer,
  alert: AlertRow & { readonly requestId: RequestId },
): Promise<RequestCard | undefined> {
  const state = fold(await app.store.journal(alert.requestId))
  const isOwn = alert.recipientId === viewer.personId
  if (!isOwn && !mayRead(viewer, state)) return undefined
  return { settings, viewer, alert: { ...alert, recipientId: viewer.personId }, isOwn, state }
}

/** A card's request stands on it: another one's is somebody's own making. */
function isAbout({ state }: RequestCard, { data }: CardPressed): boolean {
  return !('reference' in data) || data.reference === undefined || data.reference === state.reference
}
