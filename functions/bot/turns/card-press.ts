import { z } from 'zod'
import { cardAct } from '../../../shared/contract/verbs.ts'
import type { Text } from '../../../shared/domain/text.ts'
import type { CardActed } from '../../app/act-on-card.ts'
import type { Log } from '../../app/ports/log.ts'
import type { BotActs } from '../acts.ts'
import { languageOf, type ActivityOf } from '../activity.ts'
import { alertCard } from '../cards/alert-card.ts'
import { refusalTexts } from '../cards/chat-texts.ts'
import { cardContentType, type AdaptiveCard, type Language } from '../cards/elements.ts'
import { refusalCard } from '../cards/refusal-card.ts'

/** What Teams puts in the place of the card that was pressed. */
export interface CardAnswer {
  readonly statusCode: 200
  readonly type: typeof cardContentType
  readonly value: AdaptiveCard
}

/** A button was pressed, or Teams asks for a fresh card. Undefined: an invoke that is not for us. */
export async function cardPress(
  activity: ActivityOf<'invoke'>,
  { act, log }: { act: BotActs; log: Log },
): Promise<CardAnswer | undefined> {
  if (activity.name !== 'adaptiveCard/action') return undefined
  const language = languageOf(activity)
  const { aadObjectId: personId, id: channelPersonId } = activity.from
  if (personId === undefined) return refuse('person-unknown')
  const pressed = pressedCard.safeParse(activity.value)
  if (!pressed.success) return refuse('card-unreadable')
  const { verb, data } = pressed.data.action
  const known = cardAct.safeParse({ verb, data })
  if (!known.success)
    return refuse(
      cardAct.options.some((option) => option.shape.verb.value === verb) ? 'card-unreadable' : 'verb-unknown',
    )

  const outcome = await act.card({ ...known.data, personId })
  if (outcome.kind === 'refused') log.warn('bot-press-refused', { code: outcome.code })
  return answer(cardOf(outcome, channelPersonId, language))

  function refuse(code: keyof typeof refusalTexts): CardAnswer {
    log.warn('bot-press-refused', { code })
    return answer(refusalCard(code, refusalTexts[code], language))
  }
}

const pressedCard = z.object({ action: z.object({ verb: z.string().max(100), data: z.unknown().optional() }) })

function cardOf(outcome: CardActed, channelPersonId: string, language: Language): AdaptiveCard {
  if (outcome.kind === 'done') return alertCard(outcome.content, { channelPersonId })
  const { code, text, content } = outcome
  if (content === undefined) return refusalCard(code, text, language)
  return alertCard(content, { channelPersonId, notice: said(text, content.language) })
}

function said(text: Text, language: Language): string {
  return text[language]
}

function answer(value: AdaptiveCard): CardAnswer {
  return { statusCode: 200, type: cardContentType, value }
}
