import type { CardData } from '../../../shared/contract/verbs.ts'
import type { RequestAlertContent } from '../../app/ports/alert-content.ts'

/** What every button of a card about a request carries. */
export function requestData({ reference, alertId, version }: RequestAlertContent): Readonly<CardData> {
  return { reference, alertId, version }
}
