import type { HttpRequest } from '@azure/functions'
import type { z } from 'zod'
import { done, refused, type Outcome } from '../app/outcome.ts'
import { InvalidInput } from './invalid-input.ts'
import { maxBodyBytes, readCapped } from './read-capped.ts'

/**
 * The body as its schema says, unknown fields refused.
 *
 * @throws InvalidInput naming every field at fault.
 */
export async function readBody<S extends z.ZodType>(
  request: HttpRequest,
  schema: S,
  maxBytes: number = maxBodyBytes,
): Promise<Outcome<Read<z.output<S>>>> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > maxBytes) return refused('body-too-large')
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(contentType))
    return refused('content-type-unsupported', { field: 'Content-Type' })
  const text = await readCapped(request, maxBytes)
  if (text === undefined) return refused('body-too-large')

  const json = parseJson(text)
  if (json === undefined) return refused('json-malformed')
  const parsed = schema.safeParse(json, { reportInput: true })
  if (!parsed.success) throw new InvalidInput(parsed.error.issues)
  return done({ input: parsed.data, text })
}

export interface Read<T> {
  readonly input: T
  /** The body as it came, for the idempotency key's hash. */
  readonly text: string
}

/** JSON has no undefined, so it can stand for "is not JSON". */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
