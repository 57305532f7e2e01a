import type { ConversationRecord } from '../../app/ports/alerts.ts'
import { tenantOf, type Activity } from '../activity.ts'

/** The person's own chat with the bot. Undefined in groups and channels: others read along there. */
export function conversationOf(activity: Activity): ConversationRecord | undefined {
  const { from, recipient, conversation, serviceUrl } = activity
  const tenantId = tenantOf(activity)
  if (conversation.conversationType !== 'personal' || from.aadObjectId === undefined || tenantId === undefined) {
    return undefined
  }
  return {
    personId: from.aadObjectId,
    conversationId: conversation.id,
    serviceUrl,
    tenantId,
    botId: recipient.id,
    channelPersonId: from.id,
  }
}
