import { alertKindTexts } from '../../app/alerting/alert-kind-texts.ts'
import type { AlertContent } from '../../app/ports/alert-content.ts'
import type { AlertKind } from '../../app/ports/alert-kinds.ts'
import type { FeedItem } from '../../app/ports/notices.ts'

/** Pure. Reference and workplace stand in the manifest's text for the kind; the preview says what it is about (P-4). */
export function feedItem(content: AlertContent): FeedItem {
  const kind = toldKind(content)
  return {
    activityType: kind,
    parameters: parametersOf(content),
    preview: alertKindTexts[kind][content.language],
  }
}

/** What it was told as, also when that no longer matters. */
export function toldKind(content: AlertContent): AlertKind {
  return content.kind === 'lapsed' ? content.was : content.kind
}

/** Exactly the slots of the manifest's text for the kind. */
function parametersOf(content: AlertContent): Readonly<Record<string, string>> {
  if (content.about === 'request') return { reference: content.reference, workplace: content.workplaceName }
  return content.kind === 'advisory' ? { workplace: content.workplaceName } : {}
}
