import { QueryClient } from '@tanstack/react-query'
import { problemOf } from './api-problem.ts'

const attempts = 3

/** Retries only what may succeed later: an unreachable server, or a refusal that says so. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => {
          const problem = problemOf(error)
          return failures + 1 < attempts && (problem === undefined || problem.status >= 500)
        },
        retryDelay: (failures) => Math.min(4000, 500 * 2 ** failures),
      },
      // Without a net an act fails at once and says so, rather than happening some time later.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
