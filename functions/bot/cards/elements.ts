import type { CardData, CardVerb } from '../../../shared/contract/verbs.ts'

/** The few parts of the Adaptive Cards 1.5 format that our cards are made of. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard'
  readonly $schema: string
  readonly version: '1.5'
  readonly lang: Language
  /** Read aloud or shown where cards are not: says no more than a lock screen may. */
  readonly fallbackText: string
  readonly body: readonly TextBlock[]
  readonly actions?: readonly CardButton[]
  readonly refresh?: { readonly action: ExecuteButton; readonly userIds: readonly string[] }
}

export type Language = 'da' | 'en'

export interface TextBlock {
  readonly type: 'TextBlock'
  readonly text: string
  readonly wrap: true
  readonly style?: 'heading'
  readonly weight?: 'Bolder'
  readonly size?: 'Medium' | 'Small'
  readonly isSubtle?: true
  readonly color?: 'Attention'
  readonly spacing?: 'None' | 'Small'
}

export interface ExecuteButton {
  readonly type: 'Action.Execute'
  readonly title: string
  readonly verb: CardVerb
  readonly data: CardData
  readonly style?: 'positive'
}

export interface OpenButton {
  readonly type: 'Action.OpenUrl'
  readonly title: string
  readonly url: string
}

export type CardButton = ExecuteButton | OpenButton

export const cardContentType = 'application/vnd.microsoft.card.adaptive'

/** The first line: what to do and by when. `isLate` is told by the words as well, never by colour alone. */
export function heading(text: string, isLate = false): TextBlock {
  const block = { type: 'TextBlock', text, wrap: true, style: 'heading', weight: 'Bolder', size: 'Medium' } as const
  return isLate ? { ...block, color: 'Attention' } : block
}

export function line(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true, spacing: 'Small' }
}

export function quietLine(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, size: 'Small', spacing: 'Small' }
}

/** A card of one language; buttons are left out when there are none. */
export function card(parts: {
  lang: Language
  fallbackText: string
  body: readonly TextBlock[]
  actions?: readonly CardButton[]
  refresh?: AdaptiveCard['refresh']
}): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: parts.lang,
    fallbackText: parts.fallbackText,
    body: parts.body,
    ...(parts.actions === undefined || parts.actions.length === 0 ? {} : { actions: parts.actions }),
    ...(parts.refresh === undefined ? {} : { refresh: parts.refresh }),
  }
}
