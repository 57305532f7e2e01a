import type { Text } from '../../../shared/domain/text.ts'
import { chatTexts } from './chat-texts.ts'
import { card, heading, line, quietLine, type AdaptiveCard, type Language } from './elements.ts'

/** Pure: why a press was refused, in the card's place. The code is what one gives to support. */
export function refusalCard(code: string, text: Text, lang: Language): AdaptiveCard {
  const { refused } = chatTexts[lang]
  return card({ lang, fallbackText: refused, body: [heading(refused), line(text[lang]), quietLine(code)] })
}
