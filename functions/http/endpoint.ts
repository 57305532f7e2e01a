import { createHash } from 'node:crypto'
import type { HttpRequest, HttpResponseInit } from '@azure/functions'
import { z } from 'zod'
import type { Route } from '../../shared/contract/route.ts'
import type { WriteKey } from '../app/commands/execute.ts'
import { done, refused, type Outcome } from '../app/outcome.ts'
import type { Caller } from '../app/ports/caller.ts'
import type { Services } from '../services.ts'
import { InvalidInput } from './invalid-input.ts'
import { refusalResponse } from './problem.ts'
import { readBody } from './read-body.ts'

/** What a handler gets after parsing and signing in. */
export interface Call<R extends Route> {
  readonly caller: Caller
  readonly body: R extends { body: infer S extends z.ZodType } ? z.output<S> : undefined
  readonly query: R extends { query: infer S extends z.ZodType } ? z.output<S> : undefined
  readonly params: Readonly<Record<string, string>>
  readonly key: WriteKey
}

export type Handler<R extends Route> = (services: Services, call: Call<R>) => Promise<Outcome<z.output<R['answer']>>>

/** The four steps of every call: sign in, parse, call the use case, respond. The use case authorises. */
export async function answer<R extends Route>(
  services: Services,
  route: R,
  handler: Handler<R>,
  request: HttpRequest,
  instance: string,
): Promise<HttpResponseInit> {
  const signedIn = await services.authenticate(request.headers.get('authorization'))
  if (signedIn.kind === 'refused') return refusalResponse({ kind: 'refused', code: signedIn.code }, instance)

  const call = await parse(route, request, signedIn.caller)
  if (call.kind === 'refused') return refusalResponse(call, instance)

  const outcome = await handler(services, call.value)
  if (outcome.kind === 'refused') return refusalResponse(outcome, instance)
  return { status: route.status, headers: { 'cache-control': 'no-store' }, jsonBody: outcome.value }
}

async function parse<R extends Route>(route: R, request: HttpRequest, caller: Caller): Promise<Outcome<Call<R>>> {
  const body = route.body === undefined ? done({ input: undefined, text: '' }) : await readBody(request, route.body)
  if (body.kind === 'refused') return body
  const query = route.query === undefined ? undefined : parseQuery(route.query, request)
  const key = keyOf(route, request, caller, body.value.text)
  if (key.kind === 'refused') return key
  const call = { caller, body: body.value.input, query, params: request.params, key: key.value }
  return done(call as Call<R>)
}

function parseQuery(schema: z.ZodType, request: HttpRequest): unknown {
  const parsed = schema.safeParse(Object.fromEntries(request.query), { reportInput: true })
  if (!parsed.success) throw new InvalidInput(parsed.error.issues)
  return parsed.data
}

const keyShape = z.string().min(8).max(200)

/** A keyed write without its key is refused: the caller could not repeat it safely. The hash covers method, address and body. */
function keyOf(route: Route, request: HttpRequest, caller: Caller, text: string): Outcome<WriteKey> {
  const given = keyShape.safeParse(request.headers.get('idempotency-key') ?? undefined)
  if (route.isKeyed === true && !given.success) return refused('idempotency-key-missing', { field: 'Idempotency-Key' })
  const bodyHash = createHash('sha256')
    .update(`${request.method} ${new URL(request.url).pathname}\n${text}`)
    .digest('hex')
  return done({ callerId: caller.personId, key: given.data ?? '', bodyHash })
}
