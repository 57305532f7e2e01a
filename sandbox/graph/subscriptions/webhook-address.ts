import { randomUUID } from 'node:crypto'
import { refuse, type Answer } from '../answer.ts'
import { callOut } from '../notifications/call-out.ts'

const answerWithinMs = 10_000
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Graph wants HTTPS. On this machine plain HTTP is taken too: nothing can be read on the way, and a certificate for
 * 127.0.0.1 is more than a first try should ask for. Other machines are never called: nothing leaves this one.
 */
export function addressFault(name: string, address: string): Answer | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return refuse(400, 'InvalidRequest', `${name} must be an HTTPS address.`)
  }
  if (loopback.has(url.hostname)) return undefined
  return url.protocol === 'https:'
    ? validationFailed(`the sandbox calls nobody outside this machine (${name})`)
    : refuse(400, 'InvalidRequest', `${name} must be an HTTPS address.`)
}

/** Asks the address to repeat a token, before anything is promised. The answer refuses the subscription. */
export async function handshakeFault(address: string): Promise<Answer | undefined> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`
  const url = new URL(address)
  // Kept as it is written, with our own parameter behind it.
  url.search += `${url.search === '' ? '?' : '&'}${new URLSearchParams({ validationToken: token }).toString()}`
  const reply = await callOut({ url, contentType: 'text/plain; charset=utf-8', answerWithinMs })
  if (reply.kind === 'silent') return validationFailed(`nobody answered within ${answerWithinMs / 1000} seconds`)
  const { status, contentType, text } = reply
  if (status !== 200) return validationFailed(`the answer was ${status}`)
  if (!/^text\/plain\b/i.test(contentType)) return validationFailed(`its content type was '${contentType}'`)
  return text === token ? undefined : validationFailed('the answer was not the decoded token alone')
}

function validationFailed(why: string): Answer {
  return refuse(400, 'ValidationError', `Subscription validation request failed: ${why}.`)
}
