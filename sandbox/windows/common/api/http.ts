import { z } from 'zod'

/** The sandbox said no, or something other than what was promised. */
export class SandboxError extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  bearer?: string
  /** Milliseconds; the default suits everything but a move of the clock. */
  timeoutMs?: number
}

const problem = z.object({ detail: z.string().optional(), title: z.string().optional(), error: z.unknown().optional() })
const graphError = z.object({ message: z.string() })

/**
 * One call to the sandbox's own server.
 *
 * @throws SandboxError when it refuses; a ZodError when the answer has another shape than agreed.
 */
export async function callSandbox<T>(path: string, answer: z.ZodType<T>, call: Call = {}): Promise<T> {
  const headers = new Headers()
  if (call.body !== undefined) headers.set('content-type', 'application/json')
  if (call.bearer !== undefined) headers.set('authorization', `Bearer ${call.bearer}`)

  const response = await fetch(path, {
    method: call.method ?? 'GET',
    headers,
    signal: AbortSignal.timeout(call.timeoutMs ?? 20_000),
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new SandboxError(response.status, reasonIn(text) ?? `HTTP ${response.status}`)
  return answer.parse(text === '' ? undefined : JSON.parse(text))
}

function reasonIn(text: string): string | undefined {
  const parsed = problem.safeParse(parseOrNothing(text))
  if (!parsed.success) return undefined
  const inner = graphError.safeParse(parsed.data.error)
  return inner.success ? inner.data.message : (parsed.data.detail ?? parsed.data.title)
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A list as it is, or in Graph's `{ value }`. */
export const listOf = <T>(one: z.ZodType<T>): z.ZodType<T[]> =>
  z.union([z.array(one), z.object({ value: z.array(one) }).transform((list) => list.value)])
