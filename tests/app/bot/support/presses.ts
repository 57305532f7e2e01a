import { z } from 'zod'
import type { CardVerb } from '../../../../shared/contract/verbs.ts'
import { aBookedRequest } from '../../support/requests.ts'
import type { TestSandbox } from '../../support/running-sandbox.ts'
import { cardsOf } from '../../support/sandbox-answers.ts'

/** A card in somebody's chat, and what its buttons carry. */
export interface CardInChat {
  readonly messageId: string
  readonly text: string
  readonly data: { readonly alertId: string; readonly reference: string; readonly version: number }
}

const refresh = z.looseObject({
  refresh: z.looseObject({
    action: z.looseObject({
      data: z.looseObject({ alertId: z.string(), reference: z.string(), version: z.number() }),
    }),
  }),
})

/** Every card about the request that this person has, oldest first. */
export async function cardsAbout(sandbox: TestSandbox, person: string, reference: string): Promise<CardInChat[]> {
  const cards = await cardsOf(sandbox, person)
  return cards.flatMap(({ id, text }) => {
    const card = refresh.safeParse(JSON.parse(text)).data
    if (card?.refresh.action.data.reference !== reference) return []
    const { alertId, version } = card.refresh.action.data
    return [{ messageId: id, text, data: { alertId, reference, version } }]
  })
}

/** The newest that says so; any when nothing is asked of it. */
export async function newestCard(
  sandbox: TestSandbox,
  person: string,
  reference: string,
  says: RegExp = /./,
): Promise<CardInChat> {
  const found = (await cardsAbout(sandbox, person, reference)).findLast(({ text }) => says.test(text))
  if (found === undefined) throw new Error(`${person} has no card about ${reference} that says ${String(says)}`)
  return found
}

const answered = z.object({ status: z.number(), body: z.looseObject({ value: z.unknown() }) })

/** Presses a button with what the card carries and what was filled in; the answer is the card that takes its place, as text. */
export async function pressOn(
  sandbox: TestSandbox,
  person: string,
  { messageId, data }: CardInChat,
  verb: CardVerb,
  filledIn: object = {},
): Promise<string> {
  const answer = await sandbox.post(`/sandbox/teams/${person}/messages/${messageId}/actions`, {
    verb,
    data: { ...data, ...filledIn },
  })
  return JSON.stringify(answered.parse(answer).body.value)
}

const consultants = ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent'] as const

/** A booked request with whoever has it (called Karen, as in the story), and a colleague. */
export async function aBookedCard(sandbox: TestSandbox) {
  const { request, booking } = await aBookedRequest(sandbox)
  const karen = consultants.find((word) => sandbox.oid(word) === booking.consultant.id)
  const jonas = consultants.find((word) => word !== karen)
  if (karen === undefined || jonas === undefined) throw new Error('No consultant has the request')
  return { ref: request.reference, request, booking, karen, jonas }
}
