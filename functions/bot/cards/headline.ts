import type { AlertContent } from '../../app/ports/alert-content.ts'
import { calm, type Headline } from './headline-parts.ts'
import { officeHeadline } from './office-headline.ts'
import { officeTexts } from './office-texts.ts'
import { requestHeadline } from './request-headline.ts'

/** Pure. The first line of a card: may name a colleague, so it is no preview. */
export function headline(content: AlertContent): Headline {
  if (content.about === 'request') return requestHeadline(content)
  return calm(officeHeadline(content, officeTexts[content.language]))
}
