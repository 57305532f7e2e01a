import type { Person, SandboxContext } from '../context.ts'
import { chatsOf } from './chats.ts'
import { sendToBot, type BotReply } from './to-bot.ts'

/**
 * Installs the app for a person, as an administrator does for everybody, and tells the bot. Safe to repeat: who has
 * the app already is left alone. Undefined then; otherwise what the bot answered (when it failed, nothing is installed).
 */
export async function installFor(context: SandboxContext, person: Person): Promise<BotReply | undefined> {
  const chats = chatsOf(context)
  if (chats.hasApp(person)) return undefined
  chats.setApp(person, true)
  chats.setBlocked(person, false)
  const reply = await sendToBot(context, person, { type: 'installationUpdate', action: 'add' })
  if (reply.kind === 'silent' || reply.status !== 200) chats.setApp(person, false)
  return reply
}

/** Takes the app away. Teams tells the bot, and does not mind what it answers. */
export async function removeFor(context: SandboxContext, person: Person): Promise<void> {
  const chats = chatsOf(context)
  if (!chats.hasApp(person)) return
  chats.setApp(person, false)
  await sendToBot(context, person, { type: 'installationUpdate', action: 'remove' })
}
