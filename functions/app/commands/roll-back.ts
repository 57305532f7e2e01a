import type { Store, Transaction } from '../ports/store.ts'

/** What a transaction's work answers with: keep what was written, or undo it and answer all the same. */
export type Ending<T> = { readonly keep: true; readonly value: T } | { readonly keep: false; readonly value: T }

export const keep = <T>(value: T): Ending<T> => ({ keep: true, value })
export const undo = <T>(value: T): Ending<T> => ({ keep: false, value })

/** Runs `work` in one transaction; an `undo` ending rolls everything back and still answers with its value. */
export async function transactionOrUndo<T>(store: Store, work: (tx: Transaction) => Promise<Ending<T>>): Promise<T> {
  let undone: { readonly value: T } | undefined
  try {
    return await store.transaction(async (tx) => {
      const ending = await work(tx)
      if (ending.keep) return ending.value
      undone = { value: ending.value }
      throw new Undone()
    })
  } catch (error) {
    if (error instanceof Undone && undone !== undefined) return undone.value
    throw error
  }
}

class Undone extends Error {
  override readonly name = 'Undone'
}
