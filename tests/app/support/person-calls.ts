import { randomUUID } from 'node:crypto'
import {
  createClient,
  ProblemError,
  type Answer,
  type Body,
  type CallOptions,
} from '../../../shared/contract/client.ts'
import type { Problem } from '../../../shared/contract/errors.ts'
import type { RouteName } from '../../../shared/contract/routes.ts'

/** The API as one person calls it, signed in once, and anew where the clock has moved past the token's life. */
export interface PersonCalls {
  call<N extends RouteName>(name: N, body: Body<N>, options?: CallOptions<AbortSignal>): Promise<Answer<N>>
  /** The refusal of a call that must be refused. */
  refusal<N extends RouteName>(name: N, body: Body<N>, options?: CallOptions<AbortSignal>): Promise<Problem>
  /** A new one. */
  token(): Promise<string>
}

/** By address and person. A file has a sandbox to itself, so what is kept for one is nobody else's. */
const kept = new Map<string, string>()

type SandboxCall = (method: string, path: string, body?: unknown) => Promise<unknown>

export function personCalls(baseUrl: string, person: string, sandbox: SandboxCall): PersonCalls {
  const token = async () => {
    const answer = await sandbox('POST', '/sandbox/token', { person })
    if (typeof answer === 'object' && answer !== null && 'access_token' in answer) return String(answer.access_token)
    throw new Error('The sandbox gave no token')
  }
  const place = `${baseUrl} ${person}`
  const anew = async () => {
    const fresh = await token()
    kept.set(place, fresh)
    return fresh
  }
  const client = createClient<AbortSignal>({
    baseUrl,
    token: async () => kept.get(place) ?? (await anew()),
    fetch: async (url, init) => {
      const answer = await fetch(url, init)
      if (answer.status !== 401) return answer
      return fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${await anew()}` } })
    },
  })
  const call: PersonCalls['call'] = (name, body, options = {}) =>
    client.call(name, body, { idempotencyKey: randomUUID(), ...options })

  return {
    call,
    token,
    refusal: async (name, body, options) => {
      const error: unknown = await call(name, body, options).then(
        () => new Error(`${name} was not refused`),
        (reason: unknown) => reason,
      )
      if (error instanceof ProblemError) return error.problem
      throw error
    },
  }
}
