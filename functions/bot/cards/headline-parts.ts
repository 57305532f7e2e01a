import type { RequestAlertContent } from '../../app/ports/alert-content.ts'
import { oneStop } from './text-parts.ts'
import type { CardTexts } from './texts.ts'
import { dayOfDate } from './when.ts'

/** A card's first line: what to do and by when, or what has happened so that nothing is left to do. */
export interface Headline {
  readonly text: string
  readonly isLate: boolean
}

export type HeadlineOf = (content: RequestAlertContent, texts: CardTexts) => Headline

export function nextStep({ next, now, language }: RequestAlertContent, texts: CardTexts): Headline {
  return calm(next === undefined ? texts.look : texts.next(next.what[language], dayOfDate(next.actBy, now, language)))
}

export function calm(text: string): Headline {
  return { text: oneStop(text), isLate: false }
}

export function late(text: string): Headline {
  return { text: oneStop(text), isLate: true }
}
