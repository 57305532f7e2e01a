import type {
  ActionSet,
  AdaptiveCard,
  CardElement,
  ChoiceSet,
  ExecuteButton,
} from '../../../../functions/bot/cards/elements.ts'

/** Everything written on a card's face, in order. */
export function textsOf({ body }: AdaptiveCard): readonly string[] {
  return body.flatMap((element) => (element.type === 'TextBlock' ? [element.text] : []))
}

export function buttonsOf({ actions = [] }: AdaptiveCard): readonly string[] {
  return actions.map(({ title }) => title)
}

/** Every button that asks the bot for something, also those of parts that unfold. */
export function pressable(card: AdaptiveCard): readonly ExecuteButton[] {
  return partsOf(card).flatMap(({ buttons }) => buttons)
}

/** As Teams sends a press: what the button carries, and the first choice of each input it takes along. */
export function filledIn(card: AdaptiveCard): readonly { readonly verb: string; readonly data: object }[] {
  return partsOf(card).flatMap(({ inputs, buttons }) =>
    buttons.map(({ verb, data, associatedInputs }) => ({
      verb,
      data: associatedInputs === 'none' ? data : { ...data, ...firstChoices(inputs) },
    })),
  )
}

function firstChoices(inputs: readonly ChoiceSet[]): Readonly<Record<string, string>> {
  return Object.fromEntries(inputs.map(({ id, choices }) => [id, choices[0]?.value ?? '']))
}

interface Part {
  /** Those of the card itself come along with those of a part that it unfolds. */
  readonly inputs: readonly ChoiceSet[]
  readonly buttons: readonly ExecuteButton[]
}

function partsOf({ body, actions = [] }: AdaptiveCard): readonly Part[] {
  const own = inputsIn(body)
  return [
    { inputs: own, buttons: actions.filter((action) => action.type === 'Action.Execute') },
    ...actions
      .filter((action) => action.type === 'Action.ShowCard')
      .map((action) => ({
        inputs: [...own, ...inputsIn(action.card.body)],
        buttons: [...setsIn(action.card.body), ...(action.card.actions ?? [])].filter(
          (one) => one.type === 'Action.Execute',
        ),
      })),
  ]
}

type Body = readonly (CardElement | ActionSet)[]

function inputsIn(body: Body): readonly ChoiceSet[] {
  return body.filter((element) => element.type === 'Input.ChoiceSet')
}

function setsIn(body: Body): ActionSet['actions'] {
  return body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []))
}
