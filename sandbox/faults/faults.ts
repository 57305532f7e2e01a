import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Fault, FaultKind, Faults } from '../context.ts'

/**
 * Which calls a fault hits. As text it is looked for in `graph GET /v1.0/users/...`, with `*` for anything between;
 * as an object every given part must fit.
 */
const match = z.union(
  [
    z.string().min(1),
    z
      .strictObject({
        kind: z.enum(['graph', 'teams']),
        method: z.string().min(1),
        path: z.string().min(1),
      })
      .partial(),
  ],
  { error: 'must be text such as "graph POST /v1.0/users", or an object of kind, method and path' },
)

export const faultInput = z
  .strictObject({
    match,
    status: z.int().min(400).max(599).optional(),
    /** Seconds. */
    retryAfter: z.int().min(0).max(3600).optional(),
    delayMs: z.int().min(0).max(120_000).optional(),
    drop: z.boolean().optional(),
    /** How many calls it hits before it is used up. */
    times: z.int().min(1).max(1_000_000).default(1),
    /** How many of a hundred matching calls it hits, drawn alike in every run; without it, all. */
    percent: z.number().gt(0).max(100).optional(),
  })
  .refine((fault) => fault.status !== undefined || fault.delayMs !== undefined || fault.drop === true, {
    path: ['status'],
    error: 'give at least one of status, delayMs and drop',
  })

export type FaultInput = z.output<typeof faultInput>

export interface FaultList extends Faults {
  add(fault: FaultInput): void
  list(): readonly FaultInput[]
  clear(): void
}

/** Faults wait in the order they came; the first that hits a call is used up by one. Nothing is saved. */
export function createFaults(): FaultList {
  let waiting: FaultInput[] = []
  const delayed = new Set<() => void>()
  let drawn = 0
  const isDrawn = ({ percent }: FaultInput): boolean => percent === undefined || percentile(drawn++) < percent
  return {
    add: (fault) => {
      waiting.push({ ...fault })
    },
    list: () => waiting,
    clear: () => {
      waiting = []
      drawn = 0
      for (const goOn of delayed) goOn()
    },
    delay: (forMs) =>
      new Promise((resolve) => {
        const goOn = (): void => {
          clearTimeout(timer)
          delayed.delete(goOn)
          resolve()
        }
        const timer = setTimeout(goOn, forMs)
        delayed.add(goOn)
      }),
    next: (kind, method, path) => {
      const found = waiting.find((fault) => isHit(fault.match, kind, method, path) && isDrawn(fault))
      if (found === undefined) return undefined
      found.times -= 1
      waiting = waiting.filter((fault) => fault.times > 0)
      return asFault(found)
    },
  }
}

/** A number from 0 up to 100, drawn from a count instead of from chance. */
function percentile(count: number): number {
  return (createHash('sha256').update(`fault ${count}`).digest().readUInt32BE(0) / 2 ** 32) * 100
}

function asFault(input: FaultInput): Fault {
  return {
    ...(input.status === undefined ? {} : { status: input.status }),
    ...(input.retryAfter === undefined ? {} : { retryAfterSeconds: input.retryAfter }),
    ...(input.delayMs === undefined ? {} : { delayMs: input.delayMs }),
    ...(input.drop === undefined ? {} : { drop: input.drop }),
  }
}

function isHit(wanted: FaultInput['match'], kind: FaultKind, method: string, path: string): boolean {
  // Looked for in the sandbox's own address too, for who copies one from there: `/graph/v1.0/users/...`.
  const address = `/${kind}${path}`
  if (typeof wanted === 'string') {
    return holds(`${kind} ${method} ${path}`, wanted) || holds(`${method} ${address}`, wanted)
  }
  return (
    (wanted.kind ?? kind) === kind &&
    (wanted.method ?? method).toUpperCase() === method.toUpperCase() &&
    holds(address, wanted.path ?? '')
  )
}

/** Whether the pieces between the stars occur in this order. */
function holds(text: string, pattern: string): boolean {
  let from = 0
  for (const piece of pattern.toLowerCase().split('*')) {
    const at = text.toLowerCase().indexOf(piece, from)
    if (at === -1) return false
    from = at + piece.length
  }
  return true
}
