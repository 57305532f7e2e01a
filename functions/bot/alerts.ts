import { Activity } from '@microsoft/agents-activity'
import type { TurnContext } from '@microsoft/agents-hosting'
import type { AlertContent } from '../app/ports/alert-content.ts'
import type { AlertAnswer, Alerts, ConversationRecord, Conversations } from '../app/ports/alerts.ts'
import { alertCard, alertSummary } from './cards/alert-card.ts'
import { cardContentType } from './cards/elements.ts'
import { deliveryFailure } from './delivery-failure.ts'
import { inConversation, type TeamsAdapter } from './teams-adapter.ts'

/**
 * Cards sent on our own initiative. One attempt each, with a time limit: the queue tries again.
 *
 * Teams knows no client key, so a send that timed out may have arrived; a refresh is safe to repeat.
 */
export function createAlerts(adapter: TeamsAdapter, conversations: Conversations): Alerts {
  async function deliver<T>(
    { recipientId }: AlertContent,
    act: (turn: TurnContext, record: ConversationRecord) => Promise<T>,
  ): Promise<AlertAnswer<T>> {
    const record = await conversations.of(recipientId)
    if (record === undefined) return { kind: 'unreachable', code: 'no-conversation' }
    try {
      return { kind: 'sent', value: await inConversation(adapter, record, (turn) => act(turn, record)) }
    } catch (reason) {
      return deliveryFailure(reason)
    }
  }

  return {
    send: (content) =>
      deliver(content, async (turn, record) => {
        const sent = await turn.sendActivity(cardActivity(content, record))
        if (sent === undefined || sent.id === '') throw new Error('The connector took a card and gave no id')
        return { conversationId: record.conversationId, activityId: sent.id }
      }),
    refresh: (card, content) =>
      deliver(content, async (turn, record) => {
        const activity = cardActivity(content, record)
        activity.id = card.activityId
        await turn.updateActivity(activity)
      }),
  }
}

function cardActivity(content: AlertContent, { channelPersonId }: ConversationRecord): Activity {
  return Activity.fromObject({
    type: 'message',
    locale: content.language,
    summary: alertSummary(content),
    attachments: [{ contentType: cardContentType, content: alertCard(content, { channelPersonId }) }],
  })
}
