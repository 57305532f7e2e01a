import { knownRules } from './rule-ids.ts'

/** The rule ids in a source file: those it carries as data or compares with, and those its comments speak of. */
export interface NamedRules {
  /** A whole string literal, as in `ruleId: 'VARDE-4'`. */
  readonly carried: ReadonlySet<string>
  /** Anywhere in a string literal, as in a test's title. */
  readonly told: ReadonlySet<string>
  /** In a comment. */
  readonly mentioned: ReadonlySet<string>
}

const prefixes = new Set(knownRules.map(({ id }) => id.slice(0, id.indexOf('-'))))
const idPattern = `(?:${[...prefixes].join('|')})-T?\\d+`
const anId = new RegExp(`(?<![\\w-])${idPattern}(?!\\w)`, 'g')
const wholeId = new RegExp(`^${idPattern}$`)

/** Comments and string literals of TypeScript, in one pass, so that neither is looked for inside the other. */
const token = /\/\*[^]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

export function namedRules(source: string): NamedRules {
  const [carried, told, mentioned] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const [text] of source.matchAll(token)) {
    if (text.startsWith('/')) addAll(mentioned, text)
    else {
      addAll(told, text)
      if (wholeId.test(text.slice(1, -1))) carried.add(text.slice(1, -1))
    }
  }
  return { carried, told, mentioned }
}

/** The rule ids anywhere in a text, e.g. in a document with its expected answer. */
export function idsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  addAll(found, text)
  return found
}

function addAll(into: Set<string>, text: string): void {
  for (const [id] of text.matchAll(anId)) into.add(id)
}
