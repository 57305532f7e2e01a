import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Person, SandboxContext } from '../context.ts'
import type { ChatMessage, Chats } from './chats.ts'
import { sendToBot, type BotReply } from './to-bot.ts'

const button = z.looseObject({ verb: z.string(), data: z.unknown().optional() })
const actions = z.array(z.looseObject({ card: z.unknown().optional() })).default([])
const pressableCard = z.looseObject({
  actions,
  /** Sets of buttons among the rest. */
  body: z.array(z.looseObject({ actions })).default([]),
  refresh: z.looseObject({ action: button }).optional(),
})
const newCard = z.looseObject({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.record(z.string(), z.unknown()),
})

/**
 * Presses a button of a card, as this person. What the bot answers takes the card's place.
 *
 * @param data The card's own data for that verb when undefined.
 */
export async function press(
  context: SandboxContext,
  chats: Chats,
  pressed: { person: Person; message: ChatMessage; verb: string; data: unknown },
): Promise<BotReply> {
  const { person, message, verb } = pressed
  const { own, isAutomatic } = buttonOf(message, verb, pressed.data)
  const reply = await sendToBot(context, person, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message.id,
    value: {
      action: { type: 'Action.Execute', verb, data: pressed.data === undefined ? (own ?? {}) : pressed.data },
      trigger: isAutomatic ? 'automatic' : 'manual',
    },
  })
  const answer = newCard.safeParse(reply.kind === 'answered' && reply.status === 200 ? reply.body : undefined)
  // Opening a card that stands as it stood is no change.
  if (answer.success && !isDeepStrictEqual(answer.data.value, message.card)) {
    const { summary } = message
    chats.change(person, message.id, { card: answer.data.value, ...(summary === undefined ? {} : { summary }) })
  }
  return reply
}

/**
 * Teams asks for a fresh card by itself where a card says how; a person presses one of its buttons. A second press on a
 * button that the first one took away comes from a screen that lags behind: it carries what the card carries.
 */
function buttonOf(message: ChatMessage, verb: string, data: unknown): { own: unknown; isAutomatic: boolean } {
  const refresh = pressableCard.safeParse(message.card).data?.refresh?.action
  const isRefresh = refresh?.verb === verb && (data === undefined || isDeepStrictEqual(data, refresh.data))
  if (isRefresh) return { own: refresh.data, isAutomatic: true }
  const shown = buttonsIn(message.card).find((each) => each.verb === verb)
  return { own: (shown ?? refresh)?.data, isAutomatic: false }
}

/** Those on its face first, then those of the parts that it unfolds. */
function buttonsIn(card: unknown): readonly z.output<typeof button>[] {
  const { data } = pressableCard.safeParse(card)
  const all = data === undefined ? [] : [...data.actions, ...data.body.flatMap((element) => element.actions)]
  const own = all.flatMap((action) => button.safeParse(action).data ?? [])
  return [...own, ...all.flatMap((action) => (action.card === undefined ? [] : buttonsIn(action.card)))]
}
