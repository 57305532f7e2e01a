import { Activity } from '@microsoft/agents-activity'
import type { ConversationRecord } from '../app/ports/alerts.ts'
import type { Log } from '../app/ports/log.ts'
import { cardContentType, type AdaptiveCard, type Language } from './cards/elements.ts'
import { deliveryFailure } from './delivery-failure.ts'
import { inConversation, type TeamsAdapter } from './teams-adapter.ts'

export type Remark =
  | { readonly card: AdaptiveCard }
  | { readonly text: string; readonly language: Language }
  /** That an answer is on its way: Teams shows it for some seconds, or until the answer is there. */
  | { readonly isTyping: true }

/** Says something in a chat. A remark that does not arrive is logged and let go: nothing depends on it. */
export type Say = (record: ConversationRecord, remark: Remark) => Promise<void>

export function createSay(adapter: TeamsAdapter, log: Log): Say {
  return async (record, remark) => {
    try {
      await inConversation(adapter, record, (turn) => turn.sendActivity(activityOf(remark)))
    } catch (reason) {
      const { kind, code } = deliveryFailure(reason)
      log.warn('bot-remark-lost', { kind, code })
    }
  }
}

function activityOf(remark: Remark): Activity {
  if ('isTyping' in remark) return Activity.fromObject({ type: 'typing' })
  if ('text' in remark) {
    return Activity.fromObject({ type: 'message', locale: remark.language, textFormat: 'markdown', text: remark.text })
  }
  const { card } = remark
  return Activity.fromObject({
    type: 'message',
    locale: card.lang,
    summary: card.fallbackText,
    attachments: [{ contentType: cardContentType, content: card }],
  })
}
