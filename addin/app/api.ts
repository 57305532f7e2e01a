import type { Answer, Body, CallOptions } from '../../shared/contract/client.ts'
import type { RouteName } from '../../shared/contract/routes.ts'
import type { Host } from '../host/host.ts'
import { ApiProblem } from './api-problem.ts'

const timeoutMs = 20_000

export type Api = <N extends RouteName>(
  name: N,
  body: Body<N>,
  options?: CallOptions<AbortSignal>,
) => Promise<Answer<N>>

/** The schemas are a fifth of the page and needed only once an answer comes, so they load beside the page. */
export const loadContract = () => import('../../shared/contract/client.ts')

/**
 * The API as this page calls it. A refused token is renewed once, silently. Rejects with ApiProblem when the API said no,
 * otherwise with the network's error; a call that takes longer than 20 s counts as a network error.
 */
export function createApi(token: Host['token']): Api {
  return async (name, body, options = {}) => {
    // The host would wait long for a token it cannot fetch.
    if (!navigator.onLine) throw new Error('offline')
    const { createClient, ProblemError } = await loadContract()
    const attempt = (isRefused: boolean) => {
      const timeout = AbortSignal.timeout(timeoutMs)
      const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
      const client = createClient<AbortSignal>({
        baseUrl: '',
        // A host that never answers with a token holds nobody longer than a server that never answers.
        token: () => Promise.race([token({ isRefused }), whenAborted(signal)]),
        fetch: (url, init) => fetch(url, init),
      })
      return client.call(name, body, { ...options, signal })
    }

    try {
      return await attempt(false).catch((error: unknown) => {
        if (error instanceof ProblemError && error.problem.status === 401) return attempt(true)
        throw error
      })
    } catch (error) {
      if (error instanceof ProblemError) throw new ApiProblem(error.problem)
      throw error
    }
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
