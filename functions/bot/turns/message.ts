import type { Clock } from '../../app/ports/clock.ts'
import type { Conversations } from '../../app/ports/alerts.ts'
import type { BotActs } from '../acts.ts'
import { languageOf, type ActivityOf } from '../activity.ts'
import { helpCard, ownRequestsText } from '../cards/chat-cards.ts'
import type { Language } from '../cards/elements.ts'
import type { Say } from '../say.ts'
import { conversationOf } from './conversation-of.ts'

interface Chat {
  readonly tenantId: string
  readonly conversations: Conversations
  readonly act: BotActs
  readonly say: Say
  readonly clock: Clock
}

/** Somebody wrote to the bot. It knows two commands in each language and answers anything else with what it can do. */
export async function message(
  activity: ActivityOf<'message'>,
  { tenantId, conversations, act, say, clock }: Chat,
): Promise<void> {
  const record = conversationOf(activity, tenantId)
  if (record === undefined) return
  // The service address may change over time; whoever writes tells us the current one.
  await conversations.remember(record)
  const command = commands.get(activity.text.trim().toLowerCase())
  const language = command?.language ?? languageOf(activity)
  if (command?.name !== 'ownRequests') return say(record, { card: helpCard(language) })
  const requests = await act.ownRequests(record.personId)
  return say(record, { text: ownRequestsText(requests, clock.now().toString(), language), language })
}

const commands: ReadonlyMap<string, { name: 'help' | 'ownRequests'; language: Language }> = new Map([
  ['hjælp', { name: 'help', language: 'da' }],
  ['mine sager', { name: 'ownRequests', language: 'da' }],
  ['help', { name: 'help', language: 'en' }],
  ['my requests', { name: 'ownRequests', language: 'en' }],
])
