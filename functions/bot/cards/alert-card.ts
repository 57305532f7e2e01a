import type { AlertContent } from '../../app/ports/alert-content.ts'
import type { CardReader } from './card-reader.ts'
import type { AdaptiveCard } from './elements.ts'
import { officeCard, officeSummary } from './office-card.ts'
import { requestCard, requestSummary } from './request-card.ts'

/** Pure: same content in, same card out. At most three buttons, the common act first; under 28 kB. */
export function alertCard(content: AlertContent, reader: CardReader = {}): AdaptiveCard {
  return content.about === 'request' ? requestCard(content, reader) : officeCard(content, reader)
}

/** What a toast, a feed or a lock screen may show: reference and workplace, or which part of the office it is about (P-4). */
export function alertSummary(content: AlertContent): string {
  return content.about === 'request' ? requestSummary(content) : officeSummary(content)
}
