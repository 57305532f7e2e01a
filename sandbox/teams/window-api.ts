import { Hono } from 'hono'
import { z } from 'zod'
import type { Person, SandboxContext } from '../context.ts'
import { notFound, problem, readJson } from '../server/problem.ts'
import { tenantOf } from '../tenant/tenant.ts'
import type { Chats } from './chats.ts'
import { press } from './press.ts'
import { sendToBot, type BotReply } from './to-bot.ts'

const written = z.strictObject({ text: z.string().min(1).max(2_000_000) })
const pressed = z.strictObject({ verb: z.string().min(1).max(200), data: z.unknown().optional() })

/** What the Teams window and the tests see: a person's chat with the bot and activity feed. */
export function windowApi(context: SandboxContext, chats: Chats): Hono {
  const app = new Hono().basePath('/sandbox/teams/:person')
  const personOf = (id: string): Person | undefined => context.people.byId(id)

  /** The chat, the feed and what the bot is doing: all that the window shows, in one answer. */
  app.get('/window', (c) => {
    const person = personOf(c.req.param('person'))
    if (person === undefined) return unknownPerson()
    return c.json({
      messages: chats.messages(person),
      activities: feedOf(context, chats, person),
      isTyping: chats.isTyping(person),
    })
  })

  app.get('/messages', (c) => {
    const person = personOf(c.req.param('person'))
    return person === undefined ? unknownPerson() : c.json(chats.messages(person))
  })

  app.post('/messages', async (c) => {
    const person = personOf(c.req.param('person'))
    if (person === undefined) return unknownPerson()
    const input = await readJson(c, written)
    if (input.kind === 'problem') return input.response
    const { id } = chats.add(person, { from: 'person', text: input.value.text })
    return answerOf(await sendToBot(context, person, { type: 'message', id, text: input.value.text }))
  })

  app.post('/messages/:id/actions', async (c) => {
    const person = personOf(c.req.param('person'))
    if (person === undefined) return unknownPerson()
    const message = chats.message(person, c.req.param('id'))
    if (message === undefined) return notFound('message-unknown', 'id', 'There is no such message in this chat.')
    const input = await readJson(c, pressed)
    if (input.kind === 'problem') return input.response
    return answerOf(await press(context, chats, { person, message, verb: input.value.verb, data: input.value.data }))
  })

  app.get('/activities', (c) => {
    const person = personOf(c.req.param('person'))
    return person === undefined ? unknownPerson() : c.json(feedOf(context, chats, person))
  })

  return app
}

interface FeedItem {
  id: string
  at: string
  text: string
  /** The chat message it leads to, or the page. */
  messageId?: string | undefined
  webUrl?: string | undefined
}

/** Newest first: what the tenant's activity feed holds for the person, and each message of the bot. */
function feedOf(context: SandboxContext, chats: Chats, person: Person): readonly FeedItem[] {
  const fromFeed = tenantOf(context)
    .activities(person.oid)
    .map(({ id, sentAtMs, previewText, topic }) => ({
      sentAtMs,
      item: { id, at: new Date(sentAtMs).toISOString(), text: previewText, webUrl: topic.webUrl ?? undefined },
    }))
  const fromBot = chats
    .messages(person)
    .filter(({ from }) => from === 'bot')
    .map(({ id, at, summary, text }) => ({
      sentAtMs: Date.parse(at),
      item: { id: `message-${id}`, at, text: summary ?? text ?? '', messageId: id },
    }))
  const items: { sentAtMs: number; item: FeedItem }[] = [...fromFeed, ...fromBot]
  return items.toSorted((a, b) => b.sentAtMs - a.sentAtMs).map(({ item }) => item)
}

function answerOf(reply: BotReply): Response {
  if (reply.kind === 'silent') return problem(502, 'bot-silent', `The bot did not answer: ${reply.reason}`)
  return Response.json({ status: reply.status, body: reply.body ?? null })
}

function unknownPerson(): Response {
  return notFound('person-unknown', 'person', 'There is no such person in this municipality.')
}
