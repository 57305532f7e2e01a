import { existsSync, readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

export interface SliceValidator {
  /** Findings about a request we send; empty when it is as documented. `path` may carry a host, `/v1.0` and a query. */
  validateRequest(method: string, path: string, body?: unknown): string[]
  /** Findings about an answer: undocumented status, wrong shape, property that the official description does not know. */
  validateResponse(method: string, path: string, status: number, body?: unknown): string[]
  /** Findings about what Graph posts to us: a change notification collection. */
  validateNotifications(body: unknown): string[]
}

interface Schema {
  $ref?: string
  allOf?: Schema[]
  anyOf?: Schema[]
  enum?: unknown[]
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: boolean | Schema
}
interface Parameter {
  $ref?: string
  name: string
  in: string
  schema?: Schema
}
interface Body {
  content?: Record<string, { schema: Schema }>
}
interface Operation {
  parameters?: Parameter[]
  requestBody?: Body
  responses: Record<string, Body & { $ref?: string }>
}
interface Slice {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> }
}

const folder = new URL('../../../../shared/graph/', import.meta.url)
const file = new URL('openapi-v1.0-slice.json', folder)
const notificationSchema = '/components/schemas/microsoft.graph.changeNotificationCollection'
const errorSchema = '/components/schemas/microsoft.graph.ODataErrors.ODataError'

/** What a test prints when it skips because the official description is not beside the repository. */
export const sliceAbsent = 'skipped: the official Graph description is not in ../shared/graph'

/**
 * The official Microsoft Graph description as a judge of requests and answers.
 *
 * @returns undefined where the folder beside the repository is absent; tests then skip and say `sliceAbsent`.
 */
export function sliceValidator(): SliceValidator | undefined {
  if (!existsSync(file)) return undefined
  const slice: Slice = JSON.parse(readFileSync(file, 'utf8'))
  const check = schemaChecker(slice)

  return {
    validateRequest(method, path, body) {
      const found = findOperation(slice, method, path)
      if (!found) return [`${method} ${path}: not among the documented calls`]
      const findings = queryFindings(slice, found.operation, path)
      const pointer = bodyPointer(found.operation.requestBody)
      if (!pointer) return body === undefined ? findings : [...findings, 'a body is sent where none is documented']
      return [...findings, ...check(`${found.pointer}/requestBody${pointer}`, body)]
    },
    validateResponse(method, path, status, body) {
      if (status >= 400) return check(errorSchema, body)
      const found = findOperation(slice, method, path)
      if (!found) return [`${method} ${path}: not among the documented calls`]
      const answer = found.operation.responses[String(status)]
      if (!answer) return [`status ${status} is not documented for ${method} ${path}`]
      const pointer = bodyPointer(answer)
      if (!pointer) return body === undefined || body === '' ? [] : [`${status} is documented without a body`]
      return check(`${found.pointer}/responses/${status}${pointer}`, body)
    },
    validateNotifications: (body) => check(notificationSchema, body),
  }
}

/** Two judges in one: ajv for types and enums, then a walk that reports keys the description does not know. */
function schemaChecker(slice: Slice): (pointer: string, body: unknown) => string[] {
  // Graph's own formats: Edm.TimeOfDay has no zone, and the numeric ones are only sizes.
  // Each schema is compiled for a few bodies: to check Microsoft's schema first, and to polish the code, took longer than to run it.
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, code: { optimize: false } })
  addFormats.default(ajv)
  for (const format of ['int32', 'int64', 'int16', 'uint8', 'double', 'float', 'decimal', 'base64url', 'time']) {
    ajv.addFormat(format, true)
  }
  ajv.addSchema(slice, 'graph')
  const compiled = new Map<string, ValidateFunction>()

  return (pointer, body) => {
    const $ref = `graph#${pointer}`
    const validate = compiled.get($ref) ?? ajv.compile({ $ref })
    compiled.set($ref, validate)
    validate(body)
    const shape = (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`)
    return [...shape, ...unknownKeys(slice, { $ref: `#${pointer}` }, body, '')]
  }
}

/** OData types are open, so a misspelt property passes any schema: this walk treats every type as closed. */
function unknownKeys(slice: Slice, schema: Schema, value: unknown, at: string): string[] {
  if (Array.isArray(value)) {
    const items = itemsOf(slice, schema)
    return items ? value.flatMap((item, index) => unknownKeys(slice, items, item, `${at}/${index}`)) : []
  }
  if (typeof value !== 'object' || value === null) return []

  const named = '@odata.type' in value ? slice.components.schemas[String(value['@odata.type']).slice(1)] : undefined
  const known = propertiesOf(slice, named ?? schema)
  if (known === 'any') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key.includes('@')) return []
    const property = known.get(key)
    return property
      ? unknownKeys(slice, property, inner, `${at}/${key}`)
      : [`${at}/${key} is not a documented property`]
  })
}

function propertiesOf(slice: Slice, schema: Schema): Map<string, Schema> | 'any' {
  const resolved = resolve(slice, schema)
  const all = new Map(Object.entries(resolved.properties ?? {}))
  const isBare = all.size === 0 && !resolved.allOf && !resolved.anyOf
  if (isBare) return 'any'
  for (const part of [...(resolved.allOf ?? []), ...nonNull(resolved.anyOf)]) {
    const inherited = propertiesOf(slice, part)
    if (inherited === 'any') return 'any'
    for (const [key, property] of inherited) all.set(key, property)
  }
  return all
}

function itemsOf(slice: Slice, schema: Schema): Schema | undefined {
  const resolved = resolve(slice, schema)
  if (resolved.items) return resolved.items
  for (const part of nonNull(resolved.anyOf)) {
    const items = itemsOf(slice, part)
    if (items) return items
  }
  return undefined
}

function nonNull(variants: Schema[] | undefined): Schema[] {
  return (variants ?? []).filter((variant) => !variant.enum?.includes(null))
}

function resolve(slice: Slice, schema: Schema): Schema {
  if (!schema.$ref) return schema
  let target: unknown = slice
  for (const segment of schema.$ref.split('/').slice(1)) {
    const key = decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~')
    target = typeof target === 'object' && target !== null ? Reflect.get(target, key) : undefined
  }
  if (typeof target !== 'object' || target === null) throw new Error(`dangling reference ${schema.$ref}`)
  return resolve(slice, target)
}

function findOperation(
  slice: Slice,
  method: string,
  path: string,
): { pointer: string; operation: Operation } | undefined {
  const wanted = segmentsOf(path)
  const fitting = Object.keys(slice.paths)
    .filter((template) => fits(segmentsOf(template), wanted))
    .toSorted((a, b) => a.split('{').length - b.split('{').length)
  for (const template of fitting) {
    const verb = method.toLowerCase()
    const operation = slice.paths[template]?.[verb]
    const pointed = encodeURIComponent(template.replaceAll('~', '~0').replaceAll('/', '~1'))
    if (operation) return { pointer: `/paths/${pointed}/${verb}`, operation }
  }
  return undefined
}

/** `/graph/v1.0/users('x')/calendar/microsoft.graph.getSchedule?...` is `users`, `x`, `calendar`, `getSchedule`. */
function segmentsOf(path: string): string[] {
  const bare = path.replace(/^https?:\/\/[^/]+/, '').replace(/^.*?\/v1\.0(?=\/)/, '')
  const [withoutQuery = ''] = bare.split('?')
  return withoutQuery
    .replaceAll(/\('([^']+)'\)/g, '/$1')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => segment.replace(/^microsoft\.graph\./, ''))
}

function fits(template: string[], wanted: string[]): boolean {
  if (template.length !== wanted.length) return false
  return template.every((part, index) => part.startsWith('{') || part.toLowerCase() === wanted[index]?.toLowerCase())
}

/** Where the JSON schema of a body stands below its operation; undefined when no body is documented. */
function bodyPointer(body: Body | undefined): string | undefined {
  return body?.content?.['application/json'] ? '/content/application~1json/schema' : undefined
}

function queryFindings(slice: Slice, operation: Operation, path: string): string[] {
  const known = new Map(
    (operation.parameters ?? [])
      .map((parameter) =>
        parameter.$ref ? slice.components.parameters[parameter.$ref.split('/').at(-1) ?? ''] : parameter,
      )
      .flatMap((parameter) => (parameter?.in === 'query' ? [[parameter.name, parameter] as const] : [])),
  )
  const query = new URLSearchParams(path.split('?')[1] ?? '')
  return [...query].flatMap(([name, value]) => {
    const parameter = known.get(name)
    if (!parameter) return [`query ${name} is not documented`]
    const allowed = name === '$select' ? parameter.schema?.items?.enum : undefined
    if (!allowed) return []
    return value.split(',').flatMap((item) => (allowed.includes(item) ? [] : [`$select ${item} is not a property`]))
  })
}
