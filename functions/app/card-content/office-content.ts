import type { CardForm } from '../../../shared/contract/verbs.ts'
import type { App } from '../app.ts'
import { languageFor } from '../alerting/language-for.ts'
import type { OfficeAlertContent } from '../ports/alert-content.ts'
import type { OfficeAlertKind } from '../ports/alert-kinds.ts'
import type { OfficeDetails } from '../ports/office-alert-content.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import { officeLink, type OfficePlace } from '../requests/request-link.ts'
import { advisory } from './advisory.ts'
import { capacityReached } from './capacity-reached.ts'
import { digest } from './digest.ts'
import { dutySwapAnswered, dutySwapAsked } from './duty-swap.ts'
import { dutyTomorrow } from './duty-tomorrow.ts'
import { handOversProposed } from './hand-overs-proposed.ts'

export type OfficeAlert = AlertRow & { readonly kind: OfficeAlertKind }

/** What a card about the office says to its reader, from what stands now. */
export async function officeContent(app: App, alert: OfficeAlert, form?: CardForm): Promise<OfficeAlertContent> {
  const { alertId, recipientId, kind } = alert
  const [language, details] = await Promise.all([languageFor(app, recipientId), detailsOf[kind](app, alert, form)])
  return {
    about: 'office',
    alertId,
    recipientId,
    language,
    link: officeLink(app.appId, placeOf[kind]),
    now: app.clock.now().toString(),
    ...(details ?? { kind: 'lapsed', was: kind }),
  }
}

/** Undefined: what it was about is gone. `subject` says what it is about. */
type DetailsOf = (app: App, alert: OfficeAlert, form: CardForm | undefined) => Promise<OfficeDetails | undefined>

const detailsOf: Readonly<Record<OfficeAlertKind, DetailsOf>> = {
  dutyTomorrow,
  dutySwapAsked,
  dutySwapAnswered,
  capacityReached,
  advisory,
  handOversProposed,
  digest,
}

const placeOf: Readonly<Record<OfficeAlertKind, OfficePlace>> = {
  dutyTomorrow: 'roster',
  dutySwapAsked: 'roster',
  dutySwapAnswered: 'roster',
  capacityReached: 'caseload',
  advisory: 'new',
  handOversProposed: 'caseload',
  digest: 'today',
}
