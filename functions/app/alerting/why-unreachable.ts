import type { UnreachableWhy } from '../ports/deliveries.ts'

/**
 * Which answers say that the bot cannot write to this person at all, rather than that one card did not pass. The connector's
 * own words, and ours where there is no conversation to try.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
const whyByCode: ReadonlyMap<string, UnreachableWhy> = new Map([
  ['app-removed', 'removed'],
  ['BotNotInConversationRoster', 'removed'],
  ['ConversationNotFound', 'removed'],
  ['ConversationBlockedByUser', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
  ['BotDisabledByUser', 'blocked'],
  ['BotDisabledByAdmin', 'stoppedByAdmin'],
  ['no-conversation', 'notInstalled'],
  ['app-without-chat', 'notInstalled'],
  ['app-installing', 'notInstalled'],
  ['install-not-set-up', 'notInstalled'],
  ['install-refused', 'notInstalled'],
])

export function whyUnreachable(code: string): UnreachableWhy | undefined {
  return whyByCode.get(code)
}
