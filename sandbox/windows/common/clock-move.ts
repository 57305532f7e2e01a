import { useMutation, useQueryClient } from '@tanstack/react-query'
import { clockQuery, moveClock } from './api/clock.ts'

/** Moves the sandbox's clock, then fetches everything anew: anything may have happened on the way. */
export function useClockMove() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: moveClock,
    onSuccess: async (now) => {
      queries.setQueryData(clockQuery.queryKey, now)
      await queries.invalidateQueries()
    },
  })
}

export type ClockMoving = ReturnType<typeof useClockMove>
