import { z } from 'zod'
import type { TestSandbox } from './running-sandbox.ts'

const event = z.looseObject({
  id: z.string(),
  subject: z.string(),
  sensitivity: z.string(),
  iCalUId: z.string(),
  isCancelled: z.boolean().optional(),
  start: z.object({ dateTime: z.string() }),
  attendees: z.array(z.looseObject({ emailAddress: z.looseObject({ address: z.string() }) })),
})
export type SandboxEvent = z.output<typeof event>

/** Our own events in a person's calendar: the ones that carry the product's neutral subject. */
export async function ownEvents(sandbox: TestSandbox, person: string): Promise<SandboxEvent[]> {
  const answer = await sandbox.get(`/sandbox/calendars/${person}?from=2026-12-21&to=2027-01-20`)
  return z
    .array(event)
    .parse(answer)
    .filter(({ subject, transactionId }) => subject === 'Møde' && transactionId !== undefined)
}

const message = z.looseObject({ id: z.string(), at: z.string(), card: z.unknown().optional() })

/** The texts of each card in a person's chat with the bot, oldest first. */
export async function cardsOf(sandbox: TestSandbox, person: string): Promise<{ id: string; text: string }[]> {
  const messages = z.array(message).parse(await sandbox.get(`/sandbox/teams/${person}/messages`))
  return messages.flatMap(({ id, card }) => (card === undefined ? [] : [{ id, text: JSON.stringify(card) }]))
}

export async function cardAbout(
  sandbox: TestSandbox,
  person: string,
  reference: string,
): Promise<{ id: string; text: string }> {
  const found = (await cardsOf(sandbox, person)).find(({ text }) => text.includes(reference))
  if (found === undefined) throw new Error(`${person} has no card about ${reference}`)
  return found
}

export function press(sandbox: TestSandbox, person: string, messageId: string, verb: string): Promise<unknown> {
  return sandbox.post(`/sandbox/teams/${person}/messages/${messageId}/actions`, { verb })
}
