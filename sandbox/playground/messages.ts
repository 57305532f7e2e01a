import { Hono } from 'hono'
import { z } from 'zod'
import type { SandboxContext } from '../context.ts'
import { readJson } from '../server/problem.ts'

/** Where the client is that speaks: our tokens are for this machine only. */
const onThisMachine = z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ })
const spoken = z.looseObject({ serviceUrl: onThisMachine })

/**
 * What Azure Bot Service is between Teams and a bot, for a client that speaks the Bot Framework's protocol without tokens:
 * each activity is signed for the service address it names and handed to the bot, which checks it as it always does.
 */
export function playgroundMessages(context: SandboxContext): Hono {
  return new Hono().post('/sandbox/playground/messages', async (c) => {
    const input = await readJson(c, spoken)
    if (input.kind === 'problem') return input.response
    const { accessToken } = await context.tokens.issueForConnector(input.value.serviceUrl)
    const answer = await fetch(`${context.baseUrl}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(input.value),
    })
    const body = await answer.text()
    return new Response(body === '' ? null : body, {
      status: answer.status,
      headers: { 'content-type': 'application/json' },
    })
  })
}
