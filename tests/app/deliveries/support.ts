import { Client } from 'pg'
import { z } from 'zod'
import { aStart } from '../support/requests.ts'
import type { TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf } from '../support/sandbox-answers.ts'

const feedItem = z.looseObject({ id: z.string(), text: z.string(), webUrl: z.string().optional() })
const mail = z.looseObject({
  subject: z.string(),
  from: z.object({ emailAddress: z.looseObject({ address: z.string() }) }),
  body: z.object({ content: z.string() }),
})

/** What a person did with the app in Teams; see `sandbox/teams/app-of.ts`. */
export function app(
  sandbox: TestSandbox,
  person: string,
  what: 'installed' | 'removed' | 'lost' | 'blocked' | 'unblocked',
): Promise<unknown> {
  return sandbox.post(`/sandbox/teams/${person}/app`, { app: what })
}

/** A new request of a workplace whose consultant Karen is: she is told of it. */
export async function aRequestForKaren(sandbox: TestSandbox): Promise<string> {
  const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))
  return request.reference
}

/** How many of a person's cards, feed items and mails are about a request. */
export async function toldOf(sandbox: TestSandbox, person: string, reference: string) {
  const cards = (await cardsOf(sandbox, person)).filter(({ text }) => text.includes(reference))
  const items = (await feedOf(sandbox, person)).filter(({ webUrl }) => webUrl?.includes(reference))
  const mails = (await mailsOf(sandbox, person)).filter(({ body }) => body.content.includes(reference))
  return { cards: cards.length, items: items.length, mails: mails.length }
}

/** The items that lead to the tab: those of the bot's messages lead to the chat. */
export async function feedOf(sandbox: TestSandbox, person: string): Promise<readonly z.output<typeof feedItem>[]> {
  const items = z.array(feedItem).parse(await sandbox.get(`/sandbox/teams/${person}/activities`))
  return items.filter(({ webUrl }) => webUrl !== undefined)
}

/** What Hurtigspor mailed. */
export async function mailsOf(sandbox: TestSandbox, person: string): Promise<readonly z.output<typeof mail>[]> {
  const mails = z.array(mail).parse(await sandbox.get(`/sandbox/mail/${person}`))
  return mails.filter(({ from }) => from.emailAddress.address === 'hurtigspor@havnsby.example')
}

export function deliveries(sandbox: TestSandbox, person = 'hanne-hr') {
  return sandbox.as(person).call('listDeliveries', undefined)
}

/** As whoever owns the database. */
export async function inDatabase(sandbox: TestSandbox, statement: string): Promise<void> {
  const client = new Client({ connectionString: sandbox.databaseUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}
