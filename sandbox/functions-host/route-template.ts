/** A function's route as ASP.NET writes them: `requests/{ref}`, `files/{*path}`, `days/{day:int?}`. */
export interface RouteTemplate {
  /** The parameters of a path that fits (decoded), or undefined when it does not. Literals ignore case. */
  match(path: string): Readonly<Record<string, string>> | undefined
  /** Compared part by part, the smaller goes first: literal, constrained, free, rest of the path. */
  precedence: string
}

interface Part {
  name: string
  kind: 'literal' | 'one' | 'rest'
  isOptional: boolean
  constraint?: RegExp
}

const constraints: Readonly<Record<string, RegExp>> = {
  int: /^-?\d+$/,
  long: /^-?\d+$/,
  guid: /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  alpha: /^[a-z]*$/i,
  bool: /^(true|false)$/i,
}

/** @throws Error for a constraint that is not known here, so that a route never fits more than it would in Azure. */
export function routeTemplate(template: string): RouteTemplate {
  const parts = segments(template).map(partOf)
  return {
    match: (path) => matchParts(parts, segments(path)),
    precedence: parts.map(({ kind, constraint }) => rank(kind, constraint !== undefined)).join(''),
  }
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

function partOf(segment: string): Part {
  const found = /^\{(\*{0,2})([^:?}]+)(?::([^?}]+))?(\?)?\}$/.exec(segment)
  if (found === null) return { name: segment, kind: 'literal', isOptional: false }
  const [, stars, name = '', constraintName, mark] = found
  const constraint = constraintName === undefined ? undefined : constraints[constraintName]
  if (constraintName !== undefined && constraint === undefined) {
    throw new Error(`The route constraint ${constraintName} is not known to the sandbox's host`)
  }
  return {
    name,
    kind: stars === '' ? 'one' : 'rest',
    isOptional: mark === '?' || stars !== '',
    ...(constraint === undefined ? {} : { constraint }),
  }
}

function matchParts(parts: readonly Part[], path: readonly string[]): Record<string, string> | undefined {
  const last = parts.at(-1)
  if (path.length > parts.length && last?.kind !== 'rest') return undefined

  const params: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const given = part.kind === 'rest' ? path.slice(index).join('/') : path[index]
    if (given === undefined || given === '') {
      if (!part.isOptional) return undefined
      continue
    }
    const value = decoded(given)
    if (value === undefined) return undefined
    if (part.kind === 'literal') {
      if (part.name.toLowerCase() !== value.toLowerCase()) return undefined
      continue
    }
    if (part.constraint !== undefined && !part.constraint.test(value)) return undefined
    params[part.name] = value
  }
  return params
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function rank(kind: Part['kind'], isConstrained: boolean): number {
  if (kind === 'literal') return 1
  if (kind === 'rest') return 5
  return isConstrained ? 2 : 3
}
