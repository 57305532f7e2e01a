import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { jsonLog } from '../../../../functions/log.ts'
import type { Person, SandboxContext } from '../../../../sandbox/context.ts'
import { sandboxIds } from '../../../../sandbox/identity/ids.ts'
import { productHere } from '../../../../sandbox/server/product.ts'
import { botChannelId, channelIdOf, conversationIdOf, serviceUrlOf } from '../../../../sandbox/teams/addresses.ts'
import { ownSandbox } from '../../support/own-sandbox.ts'
import type { TestSandbox } from '../../support/running-sandbox.ts'

export interface BotAnswer {
  readonly status: number
  readonly body: unknown
}

/** The whole product, to which a test speaks as the connector does: with any activity, and a token of its choice. */
export interface SpeakingSandbox extends TestSandbox {
  readonly tokens: SandboxContext['tokens']
  /** @param token Left out: the connector's own, for the service address of the sandbox's Teams. */
  speak(activity: object, token?: string): Promise<BotAnswer>
  /** An activity as Teams sends it for this person; name what is different. */
  activityOf(person: string, different: Readonly<Record<string, unknown>>): Record<string, unknown>
  /** The code under which the last press was refused, as the log has it. */
  lastRefusal(): string | undefined
  person(id: string): Person
}

export async function speakingSandbox(): Promise<SpeakingSandbox> {
  const lines: string[] = []
  const place = productHere(jsonLog((text) => lines.push(text)))
  let context: SandboxContext | undefined
  const sandbox = await ownSandbox({
    host: place.host,
    start: (given, databaseUrl) => {
      context = given
      return place.start(given, databaseUrl)
    },
  })
  const tenant = context
  if (tenant === undefined) throw new Error('The product was not started')
  const serviceUrl = serviceUrlOf(sandbox.baseUrl)
  const person = (id: string): Person => {
    const found = tenant.people.byId(id)
    if (found === undefined) throw new Error(`Nobody is called ${id}`)
    return found
  }

  return {
    ...sandbox,
    tokens: tenant.tokens,
    person,
    async speak(activity, token) {
      lines.length = 0
      const authorization = `Bearer ${token ?? (await tenant.tokens.issueForConnector(serviceUrl)).accessToken}`
      const response = await fetch(`${sandbox.baseUrl}/api/messages`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
    },
    activityOf: (id, different) => ({
      id: `f:${randomUUID()}`,
      channelId: 'msteams',
      serviceUrl,
      from: { id: channelIdOf(person(id)), aadObjectId: person(id).oid },
      recipient: { id: botChannelId },
      conversation: {
        id: conversationIdOf(person(id)),
        conversationType: 'personal',
        tenantId: sandboxIds.tenantId,
      },
      channelData: { tenant: { id: sandboxIds.tenantId } },
      locale: 'da-DK',
      ...different,
    }),
    lastRefusal: () => codeIn(lines.findLast((line) => line.includes('bot-press-refused'))),
  }
}

const refusalLine = z.looseObject({ code: z.string() })

function codeIn(line: string | undefined): string | undefined {
  return line === undefined ? undefined : refusalLine.parse(JSON.parse(line)).code
}
