import { z } from 'zod'
import { parsed, refused, type Parsed } from './answer.ts'

/**
 * Reads a body as Graph does: annotations are ignored, an unknown property or a wrong type refuses the whole.
 *
 * @param type The type's name in the metadata, for the message.
 */
export function readBody<T>(schema: z.ZodType<T>, type: string, body: unknown): Parsed<T> {
  const result = schema.safeParse(withoutAnnotations(body))
  if (result.success) return parsed(result.data)
  const issue = result.error.issues[0]
  const where = issue?.path.join('/') ?? ''
  if (issue?.code === 'unrecognized_keys') {
    const message = `The property '${issue.keys[0] ?? ''}' does not exist on type '${where === '' ? type : `${type}/${where}`}'. Make sure to only use property names that are defined by the type.`
    return refused(400, 'RequestBodyRead', message)
  }
  return refused(400, 'RequestBodyRead', `Cannot read '${where}' of '${type}': ${issue?.message ?? 'invalid'}.`)
}

/** Actions take their parameters with or without a capital, as the metadata and the documentation differ. */
export function withLowerFirst(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return Object.fromEntries(
    Object.entries(body).map(([key, value]: [string, unknown]) => [key.charAt(0).toLowerCase() + key.slice(1), value]),
  )
}

/** An enum member in any case, as the service reads them; the canonical spelling comes out. */
export function anyCase<T extends string>(members: readonly T[]): z.ZodType<T> {
  const byLower = new Map(members.map((member) => [member.toLowerCase(), member]))
  return z.string().transform((text, ctx) => {
    const member = byLower.get(text.toLowerCase())
    if (member !== undefined) return member
    ctx.addIssue({ code: 'custom', message: `expected one of ${members.join(', ')}` })
    return z.NEVER
  })
}

/** `@odata.type` and its like describe a value; they are no part of it. A binding is one. */
function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.includes('@odata.') || key.endsWith('@odata.bind'))
      .map(([key, inner]) => [key, withoutAnnotations(inner)]),
  )
}
