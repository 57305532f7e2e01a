import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Answer } from './answer.ts'

/** An answer as HTTP: Graph's error shape, and the ids by which Microsoft would find the call again. */
export function respond(answer: Answer, now: Temporal.Instant, clientRequestId: string | undefined): Response {
  const requestId = randomUUID()
  const clientId = clientRequestId ?? requestId
  const headers = new Headers({
    'request-id': requestId,
    'client-request-id': clientId,
    'x-ms-ags-diagnostic': JSON.stringify({ ServerInfo: { DataCenter: 'Sandbox', Slice: 'E', Ring: '1' } }),
    ...answer.headers,
  })
  const body = answer.error ? errorBody(answer.error, now, requestId, clientId) : answer.body
  if (body === undefined) return new Response(null, { status: answer.status, headers })
  headers.set(
    'Content-Type',
    'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
  )
  return new Response(JSON.stringify(body), { status: answer.status, headers })
}

function errorBody(error: NonNullable<Answer['error']>, now: Temporal.Instant, requestId: string, clientId: string) {
  return {
    error: {
      code: error.code,
      message: error.message,
      ...error.details,
      innerError: {
        // Without a zone, as the service writes it.
        date: now.toString({ fractionalSecondDigits: 0 }).replace('Z', ''),
        'request-id': requestId,
        'client-request-id': clientId,
      },
    },
  }
}
