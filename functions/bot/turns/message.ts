import type { Conversations } from '../../app/ports/alerts.ts'
import type { Clock } from '../../app/ports/clock.ts'
import type { BotActs } from '../acts.ts'
import { languageOf, type ActivityOf } from '../activity.ts'
import { dutyText, helpCard, ownRequestsText } from '../cards/chat-cards.ts'
import type { Language } from '../cards/elements.ts'
import { showingProgress } from '../progress.ts'
import type { Say } from '../say.ts'
import { conversationOf } from './conversation-of.ts'

interface Chat {
  readonly tenantId: string
  readonly conversations: Conversations
  readonly act: BotActs
  readonly say: Say
  readonly clock: Clock
}

/** Somebody wrote to the bot. It knows three commands in each language and answers anything else with what it can do. */
export async function message(
  activity: ActivityOf<'message'>,
  { tenantId, conversations, act, say, clock }: Chat,
): Promise<void> {
  const record = conversationOf(activity, tenantId)
  if (record === undefined) return
  // The service address may change over time; whoever writes tells us the current one.
  await conversations.remember(record)
  const command = commands.get(asCommand(activity.text))
  const language = command?.language ?? languageOf(activity)
  if (command === undefined || command.name === 'help') return say(record, { card: helpCard(language) })

  const { personId } = record
  const now = clock.now().toString()
  const text = await showingProgress(answerTo(command.name), () => say(record, { isTyping: true }))
  return say(record, { text, language })

  async function answerTo(name: 'ownRequests' | 'duty'): Promise<string> {
    if (name === 'duty') return dutyText(await act.comingDuty(personId), now, language)
    return ownRequestsText(await act.ownRequests(personId), now, language)
  }
}

/** As people type on a phone: a capital letter, a full stop or a space too many changes nothing. */
function asCommand(text: string): string {
  return text
    .slice(0, 100)
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.!?]+$/, '')
}

const commands: ReadonlyMap<string, { name: 'help' | 'ownRequests' | 'duty'; language: Language }> = new Map([
  ['hjælp', { name: 'help', language: 'da' }],
  ['mine sager', { name: 'ownRequests', language: 'da' }],
  ['vagt', { name: 'duty', language: 'da' }],
  ['help', { name: 'help', language: 'en' }],
  ['my requests', { name: 'ownRequests', language: 'en' }],
  ['duty', { name: 'duty', language: 'en' }],
])
