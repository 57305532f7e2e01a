import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions'
import { correlated } from '../correlation.ts'
import { correlationOf } from './correlation-of.ts'

type Handle = (request: HttpRequest, instance: string, context: InvocationContext) => Promise<HttpResponseInit>

/** A call goes by one id: in every line it leads to, in its answer's header, and as the reference a person gives to support. */
export function traced(handle: Handle): HttpHandler {
  return async (request, context) => {
    const instance = correlationOf(request, context.invocationId)
    const answer = await correlated(instance, () => handle(request, instance, context))
    const headers = new Headers(answer.headers)
    headers.set('x-correlation-id', instance)
    return { ...answer, headers }
  }
}
