import { randomUUID } from 'node:crypto'
import type { Person, SandboxContext } from '../context.ts'
import { sandboxIds } from '../identity/ids.ts'
import { botChannelId, channelIdOf, conversationIdOf, serviceUrlOf } from './addresses.ts'

export type BotReply =
  | { kind: 'answered'; status: number; body: unknown }
  /** The bot could not be reached, or took longer than Teams waits. */
  | { kind: 'silent'; reason: string }

/** As long as Teams waits for the answer to a press. */
const timeoutMs = 15_000

/** Posts one activity to the product's bot as the connector does, in this person's chat. */
export async function sendToBot(
  context: SandboxContext,
  person: Person,
  activity: Readonly<Record<string, unknown>> & { type: string },
): Promise<BotReply> {
  const serviceUrl = serviceUrlOf(context.baseUrl)
  const { accessToken } = await context.tokens.issueForConnector(serviceUrl)
  try {
    const response = await fetch(`${context.baseUrl}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...envelope(context, person, serviceUrl), ...activity }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { kind: 'answered', status: response.status, body: asJson(await response.text()) }
  } catch (reason) {
    return { kind: 'silent', reason: reason instanceof Error ? reason.message : String(reason) }
  }
}

function envelope(context: SandboxContext, person: Person, serviceUrl: string): Record<string, unknown> {
  return {
    id: `f:${randomUUID()}`,
    timestamp: context.clock.now().toString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: channelIdOf(person), name: person.displayName, aadObjectId: person.oid },
    recipient: { id: botChannelId, name: 'Hurtigspor' },
    conversation: { id: conversationIdOf(person), conversationType: 'personal', tenantId: sandboxIds.tenantId },
    channelData: { tenant: { id: sandboxIds.tenantId } },
    locale: person.language === 'en' ? 'en-GB' : 'da-DK',
  }
}

/** Undefined for an empty answer; the text itself when it is not JSON. */
function asJson(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
