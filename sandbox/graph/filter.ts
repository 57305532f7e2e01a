import { parsed, refused, type Parsed } from './answer.ts'

type Row = Record<string, unknown>
type Test = (row: Row) => boolean

const comparison = /^([\w/]+)\s+(eq|ne|ge|gt|le|lt)\s+(?:'((?:[^']|'')*)'|(true|false|null)|([\d][\w:.+-]*))$/
const call = /^(startswith|contains|endswith)\(\s*([\w/]+)\s*,\s*'((?:[^']|'')*)'\s*\)$/i
const extended =
  /^singleValueExtendedProperties\/any\(\s*(\w+)\s*:\s*\1\/id\s+eq\s+'((?:[^']|'')*)'\s+and\s+\1\/value\s+eq\s+'((?:[^']|'')*)'\s*\)$/i

/**
 * The part of `$filter` that our clients and people use: comparisons with a literal, startswith, contains and
 * endswith, one extended property, joined by `and` and `or` without brackets. The rest is refused, as Graph
 * refuses what it cannot filter on.
 */
export function readFilter(text: string | null): Parsed<Test> {
  if (text === null || text.trim() === '') return parsed(() => true)
  const alternatives: Test[][] = []
  for (const alternative of splitOutside(text, ' or ')) {
    const tests: Test[] = []
    for (const clause of splitOutside(alternative, ' and ')) {
      const test = readClause(clause.trim())
      if (!test) return refused(400, 'BadRequest', `Invalid filter clause: '${clause.trim()}'.`)
      tests.push(test)
    }
    alternatives.push(tests)
  }
  return parsed((row) => alternatives.some((tests) => tests.every((test) => test(row))))
}

function readClause(clause: string): Test | undefined {
  const property = extended.exec(clause)
  if (property) return hasExtendedProperty(unquote(property[2]), unquote(property[3]))

  const called = call.exec(clause)
  if (called) {
    const [, name = '', path = '', literal] = called
    const wanted = unquote(literal).toLowerCase()
    return (row) => {
      const value = String(valueAt(row, path) ?? '').toLowerCase()
      if (name.toLowerCase() === 'startswith') return value.startsWith(wanted)
      return name.toLowerCase() === 'contains' ? value.includes(wanted) : value.endsWith(wanted)
    }
  }

  const compared = comparison.exec(clause)
  if (!compared) return undefined
  const [, path = '', operator = '', quoted, word, bare] = compared
  const wanted = quoted === undefined ? (word ?? bare ?? '') : unquote(quoted)
  return (row) => compare(text(valueAt(row, path)), operator, wanted.toLowerCase())
}

function compare(value: string, operator: string, wanted: string): boolean {
  switch (operator) {
    case 'eq':
      return value === wanted
    case 'ne':
      return value !== wanted
    case 'ge':
      return value >= wanted
    case 'gt':
      return value > wanted
    case 'le':
      return value <= wanted
    default:
      return value < wanted
  }
}

function hasExtendedProperty(id: string, value: string): Test {
  return (row) =>
    Array.isArray(row['singleValueExtendedProperties']) &&
    row['singleValueExtendedProperties'].some((property: { id?: unknown; value?: unknown }) => {
      return String(property.id).toLowerCase() === id.toLowerCase() && property.value === value
    })
}

/** The value below a slash path, as `$filter` and `$orderby` name it: `start/dateTime`. */
export function valueAt(row: Row, path: string): unknown {
  return path.split('/').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  }, row)
}

function text(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  return String(value).toLowerCase()
}

function unquote(literal: string | undefined): string {
  return (literal ?? '').replaceAll("''", "'")
}

/** Splits at a word that stands outside quotes and brackets. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let isQuoted = false
  let from = 0
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]
    if (letter === "'") isQuoted = !isQuoted
    if (isQuoted) continue
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (depth === 0 && text.startsWith(separator, index)) {
      parts.push(text.slice(from, index))
      from = index + separator.length
    }
  }
  return [...parts, text.slice(from)]
}
