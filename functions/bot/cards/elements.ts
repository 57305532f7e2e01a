import type { CardVerb } from '../../../shared/contract/verbs.ts'

/** The few parts of the Adaptive Cards 1.5 format that our cards are made of. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard'
  readonly $schema: string
  readonly version: '1.5'
  readonly lang: Language
  /** Read aloud or shown where cards are not: says no more than a lock screen may. */
  readonly fallbackText: string
  readonly body: readonly CardElement[]
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

export interface Choice {
  readonly title: string
  readonly value: string
}

/** One of several; what was chosen comes back in the pressed button's data under `id`. */
export interface ChoiceSet {
  readonly type: 'Input.ChoiceSet'
  readonly id: string
  readonly label: string
  readonly style: 'compact' | 'expanded'
  readonly choices: readonly Choice[]
  /** Chosen beforehand; else something must be chosen. */
  readonly value?: string
  readonly placeholder?: string
  readonly isRequired?: true
  readonly errorMessage?: string
}

/** Buttons within a part that unfolds. */
export interface ActionSet {
  readonly type: 'ActionSet'
  readonly actions: readonly (ExecuteButton | OpenButton)[]
}

export type CardElement = TextBlock | ChoiceSet

export interface ExecuteButton {
  readonly type: 'Action.Execute'
  readonly title: string
  readonly verb: CardVerb
  readonly data: ButtonData
  readonly style?: 'positive'
  /** Carries only its own data, also while a part with inputs is unfolded; left out, the inputs come along. */
  readonly associatedInputs?: 'none'
}

/** What a button carries itself; the inputs add theirs. Parsed as `CardAct` when it comes back. */
export type ButtonData = Readonly<Record<string, string | number>>

export interface OpenButton {
  readonly type: 'Action.OpenUrl'
  readonly title: string
  readonly url: string
}

/** Unfolds a part below the buttons. Teams shows one level: no such button stands inside such a part. */
export interface UnfoldButton {
  readonly type: 'Action.ShowCard'
  readonly title: string
  readonly card: {
    readonly type: 'AdaptiveCard'
    readonly body: readonly (CardElement | ActionSet)[]
    readonly actions?: readonly ExecuteButton[]
  }
}

export type CardButton = ExecuteButton | OpenButton | UnfoldButton

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

export function choiceSet(
  id: string,
  { label, ...asked }: { label: string; errorMessage: string; placeholder: string },
  choices: readonly Choice[],
  value?: string,
): ChoiceSet {
  const input = { type: 'Input.ChoiceSet', id, label, style: 'compact', choices } as const
  return value === undefined ? { ...input, ...asked, isRequired: true } : { ...input, value }
}

export function execute(title: string, verb: CardVerb, data: ButtonData, style?: 'positive'): ExecuteButton {
  return { ...submit(title, verb, data), associatedInputs: 'none', ...(style === undefined ? {} : { style }) }
}

/** The same with what was filled in. */
export function submit(title: string, verb: CardVerb, data: ButtonData): ExecuteButton {
  return { type: 'Action.Execute', title, verb, data }
}

export function open(title: string, url: string): OpenButton {
  return { type: 'Action.OpenUrl', title, url }
}

/** What lies beyond this in one row of buttons is not shown by Teams' own renderer. */
const mostInSet = 5

/** A part with these buttons, and below them an input with the button that sends it. */
export function unfold(
  title: string,
  buttons: readonly (ExecuteButton | OpenButton)[],
  form?: { readonly input: ChoiceSet; readonly send: ExecuteButton },
): UnfoldButton {
  const sets = Array.from({ length: Math.ceil(buttons.length / mostInSet) }, (_, index): ActionSet => {
    const from = index * mostInSet
    return { type: 'ActionSet', actions: buttons.slice(from, from + mostInSet) }
  })
  return {
    type: 'Action.ShowCard',
    title,
    card: {
      type: 'AdaptiveCard',
      body: [...sets, ...(form === undefined ? [] : [form.input])],
      ...(form === undefined ? {} : { actions: [form.send] }),
    },
  }
}

/** As many of its readers as Teams refreshes a card for. */
const mostRefreshed = 60

/** Teams asks for a fresh card by itself when one of these people (channel ids, `29:...`) looks at it. */
export function refreshFor(
  title: string,
  data: ButtonData,
  channelPersonIds: readonly string[],
): NonNullable<AdaptiveCard['refresh']> {
  return { action: execute(title, 'refresh', data), userIds: channelPersonIds.slice(0, mostRefreshed) }
}

/** A card of one language; buttons are left out when there are none. */
export function card(parts: {
  lang: Language
  fallbackText: string
  body: readonly CardElement[]
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
