import type { Executed } from '../commands/execute.ts'

/** What came of a look at one event; `later`: nothing could be concluded yet. */
export type Reconciled =
  { readonly kind: 'done' } | { readonly kind: 'later'; readonly code: string; readonly retryAfterMs?: number }

/** A refusal cannot be mended by looking again; a request that somebody changed meanwhile can. */
export function reconciledBy({ kind }: Executed): Reconciled {
  return kind === 'changed' ? { kind: 'later', code: 'request-changed' } : { kind: 'done' }
}
