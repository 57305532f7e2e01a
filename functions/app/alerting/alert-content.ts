import type { CardForm } from '../../../shared/contract/verbs.ts'
import type { App } from '../app.ts'
import { officeContent } from '../card-content/office-content.ts'
import { requestContent } from '../card-content/request-content.ts'
import type { AlertContent } from '../ports/alert-content.ts'
import { isOfficeKind } from '../ports/alert-kinds.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import type { SettingsInForce } from '../ports/settings.ts'

/**
 * What a card says now: built anew each time, so that a refreshed card never lags behind. A deadline is told also while
 * the directory is away: in Danish, and without a colleague's name.
 *
 * @param form What the reader asked to fill in; only then are colleagues or free times looked up.
 */
export async function alertContent(
  app: App,
  settings: SettingsInForce,
  alert: AlertRow,
  form?: CardForm,
): Promise<AlertContent> {
  const { kind, requestId } = alert
  if (isOfficeKind(kind)) return officeContent(app, { ...alert, kind }, form)
  if (requestId === undefined) throw new Error(`An alert of the kind ${kind} belongs to a request`)
  return requestContent(app, settings, { ...alert, kind, requestId }, form)
}
