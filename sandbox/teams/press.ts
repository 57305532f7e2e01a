import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Person, SandboxContext } from '../context.ts'
import type { ChatMessage, Chats } from './chats.ts'
import { sendToBot, type BotReply } from './to-bot.ts'

const button = z.looseObject({ verb: z.string(), data: z.unknown().optional() })
const pressableCard = z.looseObject({
  actions: z.array(z.union([button, z.looseObject({})])).default([]),
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
  const { own, isAutomatic } = buttonOf(message, verb)
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
function buttonOf(message: ChatMessage, verb: string): { own: unknown; isAutomatic: boolean } {
  const { data: card } = pressableCard.safeParse(message.card)
  const shown = card?.actions.map((action) => button.safeParse(action).data).find((action) => action?.verb === verb)
  const refresh = card?.refresh?.action
  return { own: (shown ?? refresh)?.data, isAutomatic: shown === undefined && refresh?.verb === verb }
}
