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

/** The API as one person calls it, signed in anew each time: the clock may have moved past a token's life. */
export interface PersonCalls {
  call<N extends RouteName>(name: N, body: Body<N>, options?: CallOptions<AbortSignal>): Promise<Answer<N>>
  /** The refusal of a call that must be refused. */
  refusal<N extends RouteName>(name: N, body: Body<N>, options?: CallOptions<AbortSignal>): Promise<Problem>
  token(): Promise<string>
}

type SandboxCall = (method: string, path: string, body?: unknown) => Promise<unknown>

export function personCalls(baseUrl: string, person: string, sandbox: SandboxCall): PersonCalls {
  const token = async () => {
    const answer = await sandbox('POST', '/sandbox/token', { person })
    if (typeof answer === 'object' && answer !== null && 'access_token' in answer) return String(answer.access_token)
    throw new Error('The sandbox gave no token')
  }
  const client = createClient<AbortSignal>({ baseUrl, token, fetch: (url, init) => fetch(url, init) })
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
