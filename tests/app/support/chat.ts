import { z } from 'zod'
import type { TestSandbox } from './running-sandbox.ts'

const button = z.object({
  title: z.string(),
  verb: z.string().optional(),
  url: z.string().optional(),
  data: z.record(z.string(), z.unknown()).default({}),
  associatedInputs: z.string().optional(),
  card: z.unknown().optional(),
})
type Button = z.output<typeof button>

const part = z.looseObject({
  body: z
    .array(
      z.looseObject({
        text: z.string().optional(),
        id: z.string().optional(),
        choices: z.array(z.object({ title: z.string(), value: z.string() })).default([]),
        actions: z.array(button).default([]),
      }),
    )
    .default([]),
  actions: z.array(button).default([]),
})

const messages = z.array(
  z.looseObject({ id: z.string(), summary: z.string().optional(), card: z.unknown().optional() }),
)

/** A card as its reader sees it. */
export interface SeenCard {
  readonly id: string
  readonly summary: string
  readonly card: unknown
  readonly lines: readonly string[]
  /** Also those behind "Mere". */
  readonly buttons: readonly string[]
  /** What an input lets choose between, by its id. */
  readonly choices: ReadonlyMap<string, readonly string[]>
}

/** Every card of a person's chat with the bot, oldest first. */
export async function cardsIn(sandbox: TestSandbox, person: string): Promise<SeenCard[]> {
  const all = messages.parse(await sandbox.get(`/sandbox/teams/${person}/messages`))
  return all.flatMap(({ id, summary = '', card }) => {
    if (card === undefined) return []
    const { body } = part.parse(card)
    return [
      {
        id,
        summary,
        card,
        lines: body.flatMap(({ text }) => text ?? []),
        buttons: buttonsIn(card).map(({ title }) => title),
        choices: new Map(
          body.flatMap((one) => (one.id === undefined ? [] : [[one.id, one.choices.map((c) => c.value)]])),
        ),
      },
    ]
  })
}

/** The newest card that says it. */
export async function cardSaying(sandbox: TestSandbox, person: string, words: string | RegExp): Promise<SeenCard> {
  const cards = await cardsIn(sandbox, person)
  const found = cards.findLast(({ lines }) => lines.some((line) => line.search(words) >= 0))
  if (found === undefined) {
    throw new Error(`${person} has no card saying ${words}: ${cards.map(({ lines }) => lines[0]).join(' | ')}`)
  }
  return found
}

/** Presses a button by its words as Teams does, and answers with the card that then stands there. */
export async function pressOn(
  sandbox: TestSandbox,
  person: string,
  { id, card }: SeenCard,
  title: string | RegExp,
  inputs: Readonly<Record<string, string>> = {},
): Promise<SeenCard> {
  const pressed = buttonsIn(card).find((one) => one.verb !== undefined && one.title.search(title) >= 0)
  if (pressed === undefined) throw new Error(`The card has no button ${title}: ${JSON.stringify(card)}`)
  const data = pressed.associatedInputs === 'none' ? pressed.data : { ...pressed.data, ...inputs }
  await sandbox.post(`/sandbox/teams/${person}/messages/${id}/actions`, { verb: pressed.verb, data })
  const after = (await cardsIn(sandbox, person)).find((one) => one.id === id)
  if (after === undefined) throw new Error('The card is gone')
  return after
}

function buttonsIn(card: unknown): readonly Button[] {
  const { body, actions } = part.parse(card)
  const all = [...body.flatMap((element) => element.actions), ...actions]
  return all.flatMap((one) => [one, ...(one.card === undefined ? [] : buttonsIn(one.card))])
}
