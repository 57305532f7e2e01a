import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { callSandbox, listOf } from './http.ts'

const message = z.object({
  id: z.string(),
  at: z.string(),
  from: z.enum(['bot', 'person']),
  text: z.string().nullish(),
  card: z.record(z.string(), z.unknown()).nullish(),
  /** What a chat list shows of it. */
  summary: z.string().nullish(),
  updatedAt: z.string().nullish(),
})
export type ChatMessage = z.infer<typeof message>

const activity = z.object({
  id: z.string(),
  at: z.string(),
  text: z.string(),
  /** The chat message it leads to, or else the page. */
  messageId: z.string().nullish(),
  webUrl: z.string().nullish(),
})
export type ActivityItem = z.infer<typeof activity>

const shown = z.object({ messages: listOf(message), activities: listOf(activity), isTyping: z.boolean() })

const path = (person: string, rest: string) => `/sandbox/teams/${encodeURIComponent(person)}/${rest}`

/** All that the window shows, polled each second: the sandbox has no push of its own, and a card must be seen at once. */
export const teamsQuery = (person: string) =>
  queryOptions({
    queryKey: ['teams', person],
    queryFn: async () => {
      const { messages, activities, isTyping } = await callSandbox(path(person, 'window'), shown)
      return {
        messages: messages.toSorted((a, b) => a.at.localeCompare(b.at)),
        activities: activities.toSorted((a, b) => b.at.localeCompare(a.at)),
        isTyping,
      }
    },
    refetchInterval: 1000,
  })

/** The parts leave the polling to the window around them. */
const part = (person: string) => ({ ...teamsQuery(person), refetchInterval: false as const })

export const messagesQuery = (person: string) => queryOptions({ ...part(person), select: ({ messages }) => messages })

export const activitiesQuery = (person: string) =>
  queryOptions({ ...part(person), select: ({ activities }) => activities })

/** Whether the bot says that it is at work. */
export const typingQuery = (person: string) => queryOptions({ ...part(person), select: ({ isTyping }) => isTyping })

export const sendText = (person: string, text: string): Promise<unknown> =>
  callSandbox(path(person, 'messages'), z.unknown(), { method: 'POST', body: { text } })

/** The bot's answer to a press: an HTTP status, and inside it the answer of the Adaptive Card protocol. */
const pressed = z.object({ status: z.number(), body: z.unknown() })
const said = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() })

/** What the bot has to say besides the new card, when it sends words instead of one. Throws what it calls an error. */
export async function pressButton(
  person: string,
  messageId: string,
  verb: string,
  data: unknown,
): Promise<string | undefined> {
  const answer = await callSandbox(path(person, `messages/${encodeURIComponent(messageId)}/actions`), pressed, {
    method: 'POST',
    body: { verb, data },
  })
  const inner = said.safeParse(answer.body).data
  if (answer.status >= 300 || (inner !== undefined && inner.statusCode >= 300)) {
    const error = z.object({ message: z.string() }).safeParse(inner?.value).data
    throw new Error(error?.message ?? `Botten svarede ${inner?.statusCode ?? answer.status}.`)
  }
  return typeof inner?.value === 'string' ? inner.value : undefined
}
