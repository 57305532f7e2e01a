import type { Conversations } from '../../app/ports/alerts.ts'
import { languageOf, type ActivityOf } from '../activity.ts'
import { welcomeCard } from '../cards/chat-cards.ts'
import type { Say } from '../say.ts'
import { conversationOf } from './conversation-of.ts'

/** The app was installed or removed: from now on the person can, or cannot, be written to. */
export async function installation(
  activity: ActivityOf<'installationUpdate'>,
  { tenantId, conversations, say }: { tenantId: string; conversations: Conversations; say: Say },
): Promise<void> {
  const record = conversationOf(activity, tenantId)
  if (record === undefined) return
  if (activity.action === 'remove') return conversations.forget(record.personId)
  if (activity.action !== 'add' && activity.action !== 'add-upgrade') return
  await conversations.remember(record)
  if (activity.action === 'add') await say(record, { card: welcomeCard(languageOf(activity)) })
}

/** Teams tells of an installation this way as well; only `installationUpdate` is greeted, so that nobody is greeted twice. */
export async function membership(
  activity: ActivityOf<'conversationUpdate'>,
  { tenantId, conversations }: { tenantId: string; conversations: Conversations },
): Promise<void> {
  const record = conversationOf(activity, tenantId)
  if (record === undefined) return
  const isBot = ({ id }: { id: string }): boolean => id === activity.recipient.id
  if (activity.membersAdded.some(isBot)) await conversations.remember(record)
  if (activity.membersRemoved.some(isBot)) await conversations.forget(record.personId)
}
