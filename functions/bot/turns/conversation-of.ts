import type { ConversationRecord } from '../../app/ports/alerts.ts'
import type { Activity } from '../activity.ts'

/** The person's own chat with the bot. Undefined in groups and channels: others read along there. */
export function conversationOf(activity: Activity, tenantId: string): ConversationRecord | undefined {
  const { from, recipient, conversation, serviceUrl } = activity
  if (conversation.conversationType !== 'personal' || from.aadObjectId === undefined) return undefined
  return {
    personId: from.aadObjectId,
    conversationId: conversation.id,
    serviceUrl,
    tenantId,
    botId: recipient.id,
    channelPersonId: from.id,
  }
}
