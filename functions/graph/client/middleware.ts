import type { Context } from '@microsoft/microsoft-graph-client'

/** One link of the chain that every Graph call passes. It works on `context` and calls `next` for what follows. */
export type Link = (context: Context, next: () => Promise<void>) => Promise<void>

/** The chain as the SDK wants it: one value with `execute`. The last link sends and calls no `next`. */
export function chain(...links: readonly Link[]): { execute(context: Context): Promise<void> } {
  const run = async (context: Context, index: number): Promise<void> => {
    await links[index]?.(context, () => run(context, index + 1))
  }
  return { execute: (context) => run(context, 0) }
}

/** Graph calls of ours always carry a plain address; a Request object would hide headers from the links. */
export function addressOf(context: Context): string {
  if (typeof context.request !== 'string') throw new TypeError('a Graph call must carry its address as text')
  return context.request
}

/** What stands below the version, with its query. */
export function pathOf(context: Context, graphUrl: string): string {
  return addressOf(context)
    .slice(graphUrl.length)
    .replace(/^\/[^/]+/, '')
}

/** A header that the call itself carries. */
export function headerOf(context: Context, name: string): string | undefined {
  return new Headers(context.options?.headers).get(name) ?? undefined
}

/** Sets headers on top of those the call has. */
export function withHeaders(context: Context, headers: Readonly<Record<string, string>>): void {
  const merged = new Headers(context.options?.headers)
  for (const [name, value] of Object.entries(headers)) merged.set(name, value)
  context.options = { ...context.options, headers: merged }
}
