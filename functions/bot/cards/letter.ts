import { alertKindTexts } from '../../app/alerting/alert-kind-texts.ts'
import type { AlertContent } from '../../app/ports/alert-content.ts'
import type { Letter } from '../../app/ports/notices.ts'
import { alertSummary } from './alert-card.ts'
import { toldKind } from './feed-item.ts'

const texts = {
  da: {
    open: 'Åbn Hurtigspor for at se mere:',
    why: 'Du får det som mail, fordi vi ikke kunne skrive til dig i Teams.',
  },
  en: {
    open: 'Open Hurtigspor to see more:',
    why: 'You get this by mail because we could not write to you in Teams.',
  },
} as const

/** Pure. A mail is forwarded and kept: it says what a lock screen may say, and the rest waits behind sign-in (P-4). */
export function letter(content: AlertContent): Letter {
  const { open, why } = texts[content.language]
  const what = alertKindTexts[toldKind(content)][content.language]
  return {
    subject: `Hurtigspor: ${what}`,
    text: `${what}\n${alertSummary(content)}\n\n${open}\n${content.link}\n\n${why}\n`,
  }
}
