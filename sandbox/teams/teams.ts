import { Hono } from 'hono'
import type { SandboxContext } from '../context.ts'
import { appOf } from './app-of.ts'
import { chatsOf } from './chats.ts'
import { connector } from './connector.ts'
import { windowApi } from './window-api.ts'

/** Teams as the product meets it: the connector its bot talks to, and each person's chat and feed. */
export function teamsApp(context: SandboxContext): Hono {
  const chats = chatsOf(context)
  return new Hono()
    .route('/', connector(context, chats))
    .route('/', windowApi(context, chats))
    .route('/', appOf(context, chats))
}
