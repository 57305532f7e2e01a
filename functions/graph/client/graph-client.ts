import { Client, GraphError, ResponseType, type GraphRequest } from '@microsoft/microsoft-graph-client'
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../../app/ports/clock.ts'
import type { GraphState } from '../../app/ports/graph-state.ts'
import { admission, refuseWhileOpen } from './admission.ts'
import { authentication } from './authentication.ts'
import { BatchPaths, batchBody, repliesIn } from './batch.ts'
import { callLog, type GraphCallLine } from './call-log.ts'
import { createCircuit } from './circuit.ts'
import { heeding } from './heeding.ts'
import { lostReasons } from './lost-answer.ts'
import { chain } from './middleware.ts'
import { twoClocks } from './moment.ts'
import { createPlaces } from './places.ts'
import { preferences } from './preferences.ts'
import { errorCodesOf, type GraphReply } from './reply.ts'
import { RepeatGuard, retry } from './retry.ts'
import { retryAfterMs } from './retry-delay.ts'
import { scopeOf } from './scope.ts'
import { createThrottleMemory } from './throttle-memory.ts'
import { transport } from './transport.ts'

export interface GraphOptions {
  /** Base address without version and trailing slash: `https://graph.microsoft.com`. */
  readonly graphUrl: string
  /** `refused`: a token that Graph would not take, so that another is asked for. */
  readonly tokenFor: (scope: string, refused?: string) => Promise<string>
  readonly clock: Clock
  readonly log: (line: GraphCallLine) => void
  readonly fetch?: typeof globalThis.fetch
  /** Another cloud's scope; default Microsoft's worldwide one. */
  readonly scope?: string
  /** How long one attempt may take, waiting for its turn not counted; as long again for the token. Default 8 s. */
  readonly timeoutMs?: number
  /** Default 4 attempts in all and no single wait over 10 s. */
  readonly maxAttempts?: number
  readonly patienceMs?: number
  /**
   * Calls at once for the whole app: 4 unless told. Outlook runs four at a time for one app and mailbox, which is kept to
   * whatever stands here; one edition of Microsoft's page makes the four an app's limit over all mailboxes, so the default
   * is the cautious reading. Raise it where many consultants are booked at once and no 429 `ApplicationThrottled` is seen.
   */
  readonly maxInFlight?: number
  readonly sleep?: (delayMs: number) => Promise<void>
  readonly random?: () => number
  /** Milliseconds that only grow, beside the clock; see `twoClocks`. */
  readonly machineMs?: () => number
}

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the version, with its query; see `graphPath`. */
  readonly path: string
  readonly body?: object
  /** Items wished for on each page of a collection: a hint. */
  readonly pageSize?: number
  /** Needed when repeating the call could do harm; see RepeatGuard. */
  readonly mayRepeat?: () => Promise<boolean>
}

export interface GraphClient {
  /** Where paths begin, version included: what a link in an answer must start with. */
  readonly root: string
  /** One call with all its attempts. Failures are values; an exception is a bug. */
  call(call: GraphCall): Promise<GraphReply>
  /**
   * Up to `batchSize` reads in one call, in the order asked; undefined where Graph left one out. What one of them is told to
   * wait, every later call waits too. When the batch itself fails, that reply.
   */
  batch(paths: readonly string[]): Promise<{ readonly replies: readonly (GraphReply | undefined)[] } | GraphReply>
  state(): GraphState
}

const version = 'v1.0'
const perMailbox = 4

/** The SDK with our own chain of small links instead of its default one. */
export function createGraphClient(options: GraphOptions): GraphClient {
  const { graphUrl, clock } = options
  const {
    timeoutMs = 8000,
    patienceMs = 10_000,
    maxInFlight: perApp = 4,
    random = Math.random,
    sleep = (delayMs: number) => pause(delayMs),
  } = options
  const scope = options.scope ?? 'https://graph.microsoft.com/.default'
  const clocks = twoClocks(clock, options.machineMs)
  const circuit = createCircuit({ clocks, random })
  const throttles = createThrottleMemory(clocks)
  const places = createPlaces({ perMailbox, perApp })
  const nowMs = () => clock.now().epochMilliseconds
  const client = Client.initWithMiddleware({
    baseUrl: graphUrl,
    defaultVersion: version,
    middleware: chain(
      refuseWhileOpen(circuit),
      authentication({ graphUrl, token: (refused) => options.tokenFor(scope, refused), circuit, timeoutMs }),
      retry({
        clock,
        maxAttempts: options.maxAttempts ?? 4,
        patienceMs,
        sleep,
        random,
        heldBackMs: () => circuit.waitMs(),
      }),
      admission({ graphUrl, circuit, throttles, places, patienceMs, sleep }),
      preferences,
      callLog(graphUrl, options.log),
      heeding(graphUrl, throttles, nowMs),
      transport(options.fetch ?? globalThis.fetch, timeoutMs),
    ),
  })

  const ask = async (call: GraphCall, ...goesWith: readonly (RepeatGuard | BatchPaths)[]): Promise<GraphReply> => {
    const request = client
      .api(call.path)
      .responseType(ResponseType.RAW)
      .middlewareOptions([...goesWith])
    if (call.pageSize !== undefined) request.header('Prefer', `odata.maxpagesize=${call.pageSize}`)
    try {
      return await answered(await send(request, call), clock)
    } catch (error) {
      return lost(error, Math.max(circuit.waitMs(), throttles.waitMs(scopeOf(call.path))))
    }
  }

  return {
    root: `${graphUrl}/${version}`,
    call: (call) => (call.mayRepeat ? ask(call, new RepeatGuard(call.mayRepeat)) : ask(call)),
    async batch(paths) {
      const reply = await ask({ method: 'POST', path: '/$batch', body: batchBody(paths) }, new BatchPaths(paths))
      if (reply.kind === 'lost' || reply.status >= 400) return reply
      return { replies: repliesIn(reply.body, paths.length, nowMs()) }
    },
    state: () => circuit.read(),
  }
}

/** A path from its parts, each encoded: ids may hold `/` and `=`. */
export function graphPath(parts: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/${parts.map(encodeURIComponent).join('/')}${asked.length > 0 ? `?${asked.join('&')}` : ''}`
}

async function send(request: GraphRequest, call: GraphCall): Promise<Response> {
  switch (call.method) {
    case 'GET':
      return request.get()
    case 'POST':
      return request.post(call.body ?? {})
    case 'PATCH':
      return request.patch(call.body ?? {})
    case 'DELETE':
      return request.delete()
  }
}

async function answered(response: Response, clock: Clock): Promise<GraphReply> {
  const text = await response.text()
  const isJson = /^application\/json\b/i.test(response.headers.get('Content-Type') ?? '')
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
  const waitMs = retryAfterMs(response.headers, clock.now().epochMilliseconds)
  return {
    kind: 'answered',
    status: response.status,
    body,
    errorCodes: response.ok ? [] : errorCodesOf(body),
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
  }
}

/** The SDK wraps what the chain threw and keeps its name as `code`. */
function lost(error: unknown, waitMs: number): GraphReply {
  const reason = lostReasons.find((known) => error instanceof GraphError && error.code === known)
  if (reason === undefined) throw error
  const isHeldBack = reason === 'graph-circuit-open' || reason === 'graph-throttled'
  return { kind: 'lost', reason, ...(isHeldBack ? { retryAfterMs: waitMs } : {}) }
}
