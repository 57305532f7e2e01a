import { parsed, refused, type Answer, type Parsed } from './answer.ts'
import { appliedPreferences, type Call } from './call.ts'
import { readFilter, valueAt } from './filter.ts'

type Row = Record<string, unknown>

export interface ListRules {
  /** The type's name in the metadata, for messages. */
  type: string
  /** Names that `$select` takes. */
  properties: ReadonlySet<string>
  /** What comes without `$select`; undefined: all. */
  defaults?: readonly string[]
  pageSize: number
  largestPage: number
  /** The query parameter that names the next page's start. */
  skip: '$skip' | '$skiptoken'
  /** What `@odata.context` says after `$metadata#`. */
  context: string
  /** The last touch on a row, after filtering and before `$select`. */
  finish?: (row: Row) => Row
}

/** Keeps the asked properties (and annotations, and the id); refuses a name the type does not have. */
export function select(call: Call, rules: ListRules): Parsed<(row: Row) => Row> {
  const asked = call.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
  const unknown = asked?.find((name) => !rules.properties.has(name))
  if (unknown !== undefined) {
    const message = `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type '${rules.type}'.`
    return refused(400, 'BadRequest', message)
  }
  const expanded = (call.query.get('$expand') ?? '').split(/[,(]/).map((name) => name.trim())
  const kept = asked ? new Set([...asked, ...expanded, 'id']) : rules.defaults && new Set(rules.defaults)
  return parsed((row) => {
    if (!kept) return row
    const entries = Object.entries(row).filter(([key]) => key.startsWith('@') || kept.has(key))
    const missing = (asked ?? [])
      .filter((name) => !(name in row) && name !== 'singleValueExtendedProperties')
      .map((name) => [name, null])
    return Object.fromEntries([...entries, ...missing])
  })
}

/** One page of a collection: filter, order, skip, top, select, and the link to the next page. */
export function answerList(call: Call, rows: readonly Row[], rules: ListRules): Answer {
  const fit = readFilter(call.query.get('$filter'))
  if (fit.kind === 'refused') return fit.answer
  const keep = select(call, rules)
  if (keep.kind === 'refused') return keep.answer
  const size = readCount(call, '$top', call.prefer.pageSize ?? rules.pageSize, 1, rules.largestPage)
  if (size.kind === 'refused') return size.answer
  const from = readCount(call, rules.skip, 0, 0, Number.MAX_SAFE_INTEGER)
  if (from.kind === 'refused') return from.answer

  const fitting = ordered(rows.filter(fit.value), call.query.get('$orderby'))
  const page = fitting.slice(from.value, from.value + size.value)
  const rest = from.value + size.value
  const body = {
    '@odata.context': `${call.context.baseUrl}/graph/v1.0/$metadata#${rules.context}`,
    ...(call.query.get('$count') === 'true' ? { '@odata.count': fitting.length } : {}),
    value: page.map((row) => keep.value(rules.finish ? rules.finish(row) : row)),
    ...(rest < fitting.length ? { '@odata.nextLink': nextLink(call, rules.skip, rest) } : {}),
  }
  return { status: 200, body, headers: appliedPreferences(call.prefer) }
}

function readCount(call: Call, name: string, usual: number, least: number, most: number): Parsed<number> {
  const text = call.query.get(name)
  if (text === null) return parsed(usual)
  const count = Number(text)
  if (Number.isInteger(count) && count >= least && count <= most) return parsed(count)
  return refused(400, 'BadRequest', `Invalid value '${text}' for ${name}: expected ${least} to ${most}.`)
}

function ordered(rows: Row[], orderBy: string | null): Row[] {
  if (orderBy === null) return rows
  const orders = orderBy.split(',').map((part) => {
    const [path = '', direction] = part.trim().split(/\s+/)
    return { path, sign: direction === 'desc' ? -1 : 1 }
  })
  return rows.toSorted((a, b) => {
    for (const { path, sign } of orders) {
      const order = String(valueAt(a, path) ?? '').localeCompare(String(valueAt(b, path) ?? ''), 'da')
      if (order !== 0) return order * sign
    }
    return 0
  })
}

function nextLink(call: Call, skip: string, from: number): string {
  const query = new URLSearchParams(call.query)
  query.set(skip, String(from))
  return `${call.address}?${query.toString()}`
}
