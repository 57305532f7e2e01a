import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { Person, SandboxContext } from '../context.ts'
import { conversationIdOf, personOfChannelId, personOfConversation, serviceUrlOf } from './addresses.ts'
import type { ChatMessage, Chats } from './chats.ts'
import { connectorError } from './connector-answer.ts'
import { connectorGate } from './gate.ts'

const prefix = '/teams/connector'
const cardContentType = 'application/vnd.microsoft.card.adaptive'
/** What Teams takes in one card. */
const maxCardBytes = 28 * 1024

const card = z
  .looseObject({ type: z.literal('AdaptiveCard'), version: z.string() })
  .refine((value) => Buffer.byteLength(JSON.stringify(value)) <= maxCardBytes, { error: 'too-big' })

const outgoing = z.looseObject({
  type: z.literal('message'),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z
    .array(z.looseObject({ contentType: z.literal(cardContentType), content: card }))
    .max(1)
    .default([]),
})

/** The bot is at work: shown for some seconds, or until it speaks. It is no message and has no id of its own. */
const typing = z.looseObject({ type: z.literal('typing') })

const newConversation = z.looseObject({ members: z.array(z.looseObject({ id: z.string() })).length(1) })

/** The part of the Bot Framework connector that a bot in personal chats needs. */
export function connector(context: SandboxContext, chats: Chats): Hono {
  const app = new Hono().basePath(`${prefix}/v3/conversations`)
  app.use('*', connectorGate(context, prefix))

  app.post('/', async (c) => {
    const body = newConversation.safeParse(await readJson(c))
    const person = personOfChannelId(context.people, body.data?.members[0]?.id ?? '')
    if (person === undefined) return connectorError(400, 'BadArgument', 'Unknown member')
    if (!chats.hasApp(person)) return notInstalled()
    if (chats.isBlocked(person)) return blocked()
    return c.json({ id: conversationIdOf(person), serviceUrl: serviceUrlOf(context.baseUrl) }, 201)
  })

  const say = (c: Context): Promise<Response> =>
    inChat(c, async (person, written) => c.json({ id: chats.add(person, { from: 'bot', ...written }).id }, 201))
  app.post('/:conversationId/activities', say)
  // In a personal chat a reply is a message like any other.
  app.post('/:conversationId/activities/:activityId', say)

  app.put('/:conversationId/activities/:activityId', (c) =>
    inChat(c, async (person, written) => {
      const id = c.req.param('activityId')
      return chats.change(person, id, written) === undefined ? noMessage() : c.json({ id })
    }),
  )

  app.delete('/:conversationId/activities/:activityId', (c) => {
    const person = personOfConversation(context.people, c.req.param('conversationId'))
    if (person === undefined) return noConversation()
    return chats.remove(person, c.req.param('activityId')) ? c.body(null, 200) : noMessage()
  })

  return app

  async function inChat(
    c: Context,
    answer: (person: Person, written: Pick<ChatMessage, 'text' | 'card' | 'summary'>) => Promise<Response>,
  ): Promise<Response> {
    const person = personOfConversation(context.people, c.req.param('conversationId') ?? '')
    if (person === undefined) return noConversation()
    if (!chats.hasApp(person)) return notInstalled()
    if (chats.isBlocked(person)) return blocked()
    const json = await readJson(c)
    if (typing.safeParse(json).success) {
      chats.showTyping(person)
      return c.json({ id: '' }, 201)
    }
    const body = outgoing.safeParse(json)
    if (!body.success) {
      const isTooBig = body.error.issues.some(({ message }) => message === 'too-big')
      return isTooBig
        ? connectorError(413, 'MessageSizeTooBig', 'Message size too large.')
        : connectorError(400, 'BadSyntax', z.prettifyError(body.error))
    }
    const { text, summary, attachments } = body.data
    const shown = attachments[0]?.content
    return answer(person, {
      ...(text === undefined || text === '' ? {} : { text }),
      ...(summary === undefined ? {} : { summary }),
      ...(shown === undefined ? {} : { card: shown }),
    })
  }
}

/** Undefined for a body that is not JSON; every schema refuses it. */
async function readJson(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined)
}

function noConversation(): Response {
  return connectorError(404, 'ConversationNotFound', 'Conversation not found.')
}

function noMessage(): Response {
  return connectorError(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.')
}

function blocked(): Response {
  return connectorError(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.')
}

function notInstalled(): Response {
  return connectorError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
}
