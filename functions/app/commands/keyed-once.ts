import type { App } from '../app.ts'
import type { WriteKey } from './execute.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Transaction } from '../ports/store.ts'
import { keep, transactionOrUndo, undo } from './roll-back.ts'

/** A write beside the journal, once for its key: a repeat does nothing and is as well answered as the first. */
export function keyedOnce(
  app: App,
  { callerId, key, bodyHash }: WriteKey,
  write: (tx: Transaction) => Promise<Outcome<undefined>>,
): Promise<Outcome<undefined>> {
  return transactionOrUndo(app.store, async (tx) => {
    const claim = await tx.claimKey(callerId, key, bodyHash, app.clock.now().toString())
    if (claim.kind === 'other-body') return undo(refused('idempotency-key-reused', { field: 'Idempotency-Key' }))
    if (claim.kind === 'repeated') return undo(done(undefined))
    const written = await write(tx)
    return written.kind === 'refused' ? undo(written) : keep(written)
  })
}
