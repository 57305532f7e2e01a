import { pathOf, type Link } from './middleware.ts'
import { LostAnswer } from './lost-answer.ts'

/** One attempt, as operations reads it. Holds no id, name or address of a person, and no text of an error (P-19). */
export interface GraphCallLine {
  readonly event: 'graph-call'
  /** `GET /users/{id}/events`. */
  readonly operation: string
  /** The status, or why there is none. */
  readonly outcome: number | string
  readonly elapsedMs: number
  readonly clientRequestId: string
  /** Microsoft's own id of the call, which their support asks for. */
  readonly requestId?: string
}

/** Tells about every attempt, also those that fail. */
export function callLog(graphUrl: string, log: (line: GraphCallLine) => void): Link {
  return async (context, next) => {
    const startedMs = performance.now()
    const tell = (outcome: number | string): void => {
      const requestId = context.response?.headers.get('request-id') ?? undefined
      log({
        event: 'graph-call',
        operation: operationOf(context.options?.method ?? 'GET', pathOf(context, graphUrl)),
        outcome,
        elapsedMs: Math.round(performance.now() - startedMs),
        clientRequestId: new Headers(context.options?.headers).get('client-request-id') ?? '',
        ...(requestId === undefined ? {} : { requestId }),
      })
    }
    try {
      await next()
    } catch (error) {
      tell(error instanceof LostAnswer ? error.reason : 'failed')
      throw error
    }
    tell(context.response?.status ?? 'failed')
  }
}

/** The path without query and ids: what stands after a collection is an id. Links in answers write `users('id')` too. */
function operationOf(method: string, path: string): string {
  const [bare = ''] = path.split('?')
  return `${method} ${bare.replaceAll(/\/(users|events|subscriptions)(?:\/[^/]+|\([^)]*\))/gi, '/$1/{id}')}`
}
