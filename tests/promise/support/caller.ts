import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../../../sandbox/context.ts'
import {
  createClient,
  ProblemError,
  type Answer,
  type Body,
  type CallOptions,
} from '../../../shared/contract/client.ts'
import type { Problem } from '../../../shared/contract/errors.ts'
import type { RouteName } from '../../../shared/contract/routes.ts'
import type { Ledger } from './ledger.ts'

/** How a call ended: `lost` when nobody answered, so that nobody knows whether it was carried out. */
export type Reply<N extends RouteName> =
  | { readonly kind: 'done'; readonly answer: Answer<N> }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'lost'; readonly reason: string }

/** One person at the product's own address. */
export interface Caller {
  try<N extends RouteName>(name: N, body: Body<N>, options?: CallOptions<AbortSignal>): Promise<Reply<N>>
  /** @throws Error unless it is done: for the parts of a promise that are not under test. */
  call<N extends RouteName>(name: N, body: Body<N>, options?: CallOptions<AbortSignal>): Promise<Answer<N>>
}

const tokenKeptMs = 20 * 60_000
const timeoutMs = 60_000

export function createCaller(context: SandboxContext, url: string, personId: string, ledger: Ledger): Caller {
  const person = context.people.byId(personId)
  if (person === undefined) throw new Error(`Nobody is called ${personId}`)
  let kept: { atMs: number; token: Promise<string> } | undefined
  const token = () => {
    const atMs = context.clock.now().epochMilliseconds
    if (kept === undefined || Math.abs(atMs - kept.atMs) > tokenKeptMs)
      kept = { atMs, token: context.tokens.issueFor(person, 'api').then(({ accessToken }) => accessToken) }
    return kept.token
  }
  const client = createClient<AbortSignal>({
    baseUrl: url,
    token,
    fetch: (address, init) => fetch(address, { ...init, signal: AbortSignal.timeout(timeoutMs) }),
  })

  const attempt: Caller['try'] = async (name, body, options = {}) => {
    try {
      const answer = await client.call(name, body, { idempotencyKey: randomUUID(), ...options })
      const request = requestIn(answer)
      if (request !== undefined) ledger.acknowledge(request)
      return { kind: 'done', answer }
    } catch (reason) {
      if (reason instanceof ProblemError) return { kind: 'refused', problem: reason.problem }
      return { kind: 'lost', reason: reason instanceof Error ? `${reason.message}${causeOf(reason)}` : String(reason) }
    }
  }
  return {
    try: attempt,
    call: async (name, body, options) => {
      const reply = await attempt(name, body, options)
      if (reply.kind === 'done') return reply.answer
      throw new Error(`${name} as ${personId}: ${reply.kind === 'lost' ? reply.reason : reply.problem.code}`)
    },
  }
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? ` (${cause.message})` : ''
}

/** The request in an answer: by itself, or beside the outcome of a booking. */
function requestIn(answer: object): { reference: string; version: number } | undefined {
  const about: object = 'request' in answer && typeof answer.request === 'object' ? (answer.request ?? answer) : answer
  if (!('reference' in about && 'version' in about)) return undefined
  const { reference, version } = about
  return typeof reference === 'string' && typeof version === 'number' ? { reference, version } : undefined
}
