/** What the product has said yes to: written down as each answer comes, and held against it whatever happens afterwards. */
export interface Ledger {
  acknowledge(answer: Acknowledged): void
  /** Each request's newest answer. */
  all(): readonly Acknowledged[]
}

export interface Acknowledged {
  readonly reference: string
  /** The journal's length at the answer: it may only grow. */
  readonly version: number
}

export function createLedger(): Ledger {
  const newest = new Map<string, Acknowledged>()
  return {
    acknowledge: ({ reference, version }) => {
      const known = newest.get(reference)
      if (known === undefined || known.version < version) newest.set(reference, { reference, version })
    },
    all: () => [...newest.values()],
  }
}
