import type { z } from 'zod'
import { problem, type Problem } from './errors.ts'
import type { Route } from './route.ts'
import { routes, type RouteName, type Routes } from './routes.ts'

type Part<R, K extends string> = R extends Record<K, infer Schema extends z.ZodType> ? z.input<Schema> : undefined

/** `Signal` is the platform's own AbortSignal, which this folder does not know. */
export interface CallOptions<Signal> {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly signal?: Signal
  /** Keyed writes: the same key for every attempt at the same act. */
  readonly idempotencyKey?: string
}

export type Answer<N extends RouteName> = z.output<Routes[N]['answer']>
export type Body<N extends RouteName> = Part<Routes[N], 'body'>

/** The server said no, in its own words. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

export interface ClientOptions<Signal> {
  /** Ends before `/api`; empty for the page's own origin. */
  readonly baseUrl: string
  readonly token: () => Promise<string>
  readonly fetch: (url: string, init: RequestInit<Signal>) => Promise<Response>
}

interface RequestInit<Signal> {
  method: string
  headers: Record<string, string>
  body?: string
  signal?: Signal
}

interface Response {
  readonly ok: boolean
  readonly status: number
  json(): Promise<unknown>
}

export interface Client<Signal> {
  call<N extends RouteName>(name: N, body: Body<N>, options?: CallOptions<Signal>): Promise<Answer<N>>
}

/** A typed client made from the route table. Rejects with ProblemError for an answered refusal, with the fetch error when nothing answered. */
export function createClient<Signal>({ baseUrl, token, fetch }: ClientOptions<Signal>): Client<Signal> {
  return {
    async call(name, body, options = {}) {
      const route: Route = routes[name]
      const headers: Record<string, string> = { accept: 'application/json' }
      if (!route.isPublic) headers['authorization'] = `Bearer ${await token()}`
      if (body !== undefined) headers['content-type'] = 'application/json'
      if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey

      const response = await fetch(`${baseUrl}/api/${pathOf(route, options.params)}${queryOf(options.query)}`, {
        method: route.method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      })
      const answer: unknown = await response.json()
      if (!response.ok && response.status !== route.otherStatus) throw new ProblemError(problem.parse(answer))
      return routes[name].answer.parse(answer) as Answer<typeof name>
    },
  }
}

function pathOf(route: Route, params: CallOptions<never>['params'] = {}): string {
  return route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new RangeError(`${route.path} needs ${name}`)
    return encodeURIComponent(value)
  })
}

function queryOf(query: CallOptions<never>['query'] = {}): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
