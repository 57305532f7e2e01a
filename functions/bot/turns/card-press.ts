import { z } from 'zod'
import { cardAct, type CardAct } from '../../../shared/contract/verbs.ts'
import type { CardActed } from '../../app/card-acts/press.ts'
import type { Log } from '../../app/ports/log.ts'
import type { BotActs } from '../acts.ts'
import { languageOf, type ActivityOf } from '../activity.ts'
import { alertCard } from '../cards/alert-card.ts'
import { refusalTexts } from '../cards/chat-texts.ts'
import { cardContentType, type AdaptiveCard, type Language } from '../cards/elements.ts'
import { recordedTexts } from '../cards/recorded-texts.ts'
import { refusalCard } from '../cards/refusal-card.ts'
import { showingProgress } from '../progress.ts'
import type { Say } from '../say.ts'
import { conversationOf } from './conversation-of.ts'

/** What Teams puts in the place of the card that was pressed. */
export interface CardAnswer {
  readonly statusCode: 200
  readonly type: typeof cardContentType
  readonly value: AdaptiveCard
}

/** A button was pressed, or Teams asks for a fresh card. Undefined: an invoke that is not for us. */
export async function cardPress(
  activity: ActivityOf<'invoke'>,
  { tenantId, act, say, log }: { tenantId: string; act: BotActs; say: Say; log: Log },
): Promise<CardAnswer | undefined> {
  if (activity.name !== 'adaptiveCard/action') return undefined
  const language = languageOf(activity)
  const { aadObjectId: personId, id: channelPersonId } = activity.from
  if (personId === undefined) return refuse('person-unknown')
  const pressed = readPress(activity.value)
  if (pressed.kind === 'unreadable') return refuse('card-unreadable')

  const record = conversationOf(activity, tenantId)
  const working = act.card({ ...pressed.act, personId })
  const outcome = await (record === undefined
    ? working
    : showingProgress(working, () => say(record, { isTyping: true })))
  const shown = pressed.kind === 'card' ? underReason(outcome, pressed.why) : outcome
  if (shown.kind === 'refused') log.warn('bot-press-refused', { code: shown.code })
  return answer(cardOf(shown, pressed.act.verb, { channelPersonId, language }))

  function refuse(code: RefusalCode): CardAnswer {
    log.warn('bot-press-refused', { code })
    return answer(refusalCard(code, refusalTexts[code], language))
  }
}

type RefusalCode = keyof typeof refusalTexts

const pressedCard = z.object({ action: z.object({ verb: z.string().max(100), data: z.unknown().optional() }) })

/** Which card it was, whatever else came with the press. */
const anyCard = z.object({ alertId: z.string() })

type Read =
  | { readonly kind: 'act'; readonly act: CardAct }
  /** Which card it was can be read, and nothing more. */
  | { readonly kind: 'card'; readonly act: CardAct; readonly why: RefusalCode }
  | { readonly kind: 'unreadable' }

/** A press we cannot take, on a card we can read, asks for that card as it stands: nobody is left with a dead end. */
function readPress(value: unknown): Read {
  const action = pressedCard.safeParse(value).data?.action
  const known = cardAct.safeParse({ verb: action?.verb, data: action?.data })
  if (known.success) return { kind: 'act', act: known.data }
  const current = cardAct.safeParse({ verb: 'refresh', data: anyCard.safeParse(action?.data).data })
  if (!current.success) return { kind: 'unreadable' }
  const isOurs = cardAct.options.some((option) => option.shape.verb.value === action?.verb)
  return { kind: 'card', act: current.data, why: isOurs ? 'card-unreadable' : 'verb-unknown' }
}

function underReason(outcome: CardActed, code: RefusalCode): CardActed {
  if (outcome.kind === 'refused') return outcome
  return { kind: 'refused', code, text: refusalTexts[code], content: outcome.content }
}

function cardOf(
  outcome: CardActed,
  verb: CardAct['verb'],
  { channelPersonId, language }: { readonly channelPersonId: string; readonly language: Language },
): AdaptiveCard {
  if (outcome.kind === 'done') {
    const { content } = outcome
    const notice = verb === 'refresh' ? undefined : recordedTexts[verb][content.language]
    return alertCard(content, { channelPersonId, ...(notice === undefined ? {} : { notice }) })
  }
  const { code, text, content } = outcome
  if (content === undefined) return refusalCard(code, text, language)
  return alertCard(content, { channelPersonId, notice: text[content.language] })
}

function answer(value: AdaptiveCard): CardAnswer {
  return { statusCode: 200, type: cardContentType, value }
}
