import { queryOptions } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { callSandbox } from './http.ts'

const answer = z.object({ now: z.string() }).transform(({ now }) => Temporal.Instant.from(now))

export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: () => callSandbox('/sandbox/clock', answer),
  refetchInterval: 2000,
})

/** Everything that fell due on the way runs before the answer, so a long move takes a while. */
const moveTimeoutMs = 300_000

export type ClockMove = { advance: string } | { now: string }

export const moveClock = (move: ClockMove): Promise<Temporal.Instant> =>
  callSandbox('/sandbox/clock', answer, { method: 'POST', body: move, timeoutMs: moveTimeoutMs })
