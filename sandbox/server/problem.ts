import type { Context } from 'hono'
import type { z } from 'zod'

export type Input<T> = { kind: 'value'; value: T } | { kind: 'problem'; response: Response }

interface FieldError {
  path: string
  message: string
}

/** The JSON body of a call to a /sandbox address, or a 400 that names each field at fault. */
export async function readJson<T>(c: Context, schema: z.ZodType<T>): Promise<Input<T>> {
  let body: unknown
  try {
    body = await c.req.json()
  } catch {
    return { kind: 'problem', response: problem(400, 'json-malformed', 'The body is not JSON.') }
  }
  return parse(schema, body)
}

/** The same for what has been read already: a query, or path parameters. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): Input<T> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return { kind: 'value', value: parsed.data }
  const fields = parsed.error.issues.flatMap((issue): FieldError[] => {
    // An unknown field is reported by zod at its parent; the reader looks for the field.
    const names = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return names.map((path) => ({ path: path.map(String).join('.'), message: issue.message }))
  })
  const detail = fields.map(({ path, message }) => `${path === '' ? 'the body' : path}: ${message}`).join('; ')
  return { kind: 'problem', response: problem(400, 'input-invalid', detail, fields) }
}

export function notFound(code: string, field: string, detail: string): Response {
  return problem(404, code, detail, [{ path: field, message: detail }])
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  409: 'Conflict',
  500: 'Failed',
}

/** An `application/problem+json` answer (RFC 9457). */
export function problem(status: number, code: string, detail: string, fields: readonly FieldError[] = []): Response {
  const body = { type: 'about:blank', title: titles[status] ?? 'Error', status, code, detail, fields }
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } })
}
