import { Hono } from 'hono'
import type { Person, SandboxContext } from '../context.ts'
import { chatsOf } from './chats.ts'
import { connector } from './connector.ts'
import { sendToBot, type BotReply } from './to-bot.ts'
import { windowApi } from './window-api.ts'

/** Teams as the product meets it: the connector its bot talks to, and each person's chat and feed. */
export function teamsApp(context: SandboxContext): Hono {
  const chats = chatsOf(context)
  return new Hono().route('/', connector(context, chats)).route('/', windowApi(context, chats))
}

/**
 * Installs the app for a person, as an administrator does for everybody, and tells the bot. Safe to repeat: who has
 * the app already is left alone. Undefined then; otherwise what the bot answered (when it failed, nothing is installed).
 */
export async function installFor(context: SandboxContext, person: Person): Promise<BotReply | undefined> {
  const chats = chatsOf(context)
  if (chats.hasApp(person)) return undefined
  chats.setApp(person, true)
  const reply = await sendToBot(context, person, { type: 'installationUpdate', action: 'add' })
  if (reply.kind === 'silent' || reply.status !== 200) chats.setApp(person, false)
  return reply
}
