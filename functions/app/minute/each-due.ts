import type { RequestId } from '../../../shared/domain/ids.ts'

/**
 * Looks at everything that is due, a batch at a time, and at each only once: one that is due all the same, because it could
 * not be looked at or nothing came of it, waits for the next time and keeps nobody behind it waiting.
 *
 * @param dueNow The first so many, in the same order each time.
 * @param atMost How many are looked at in all; the rest waits for the next time too.
 * @returns How many were looked at.
 */
export async function eachDue(
  dueNow: (most: number) => Promise<readonly RequestId[]>,
  batchSize: number,
  look: (batch: readonly RequestId[]) => Promise<void>,
  atMost = Infinity,
): Promise<number> {
  const looked = new Set<RequestId>()
  for (let most = batchSize; ;) {
    const due = await dueNow(most)
    const waiting = due.filter((requestId) => !looked.has(requestId))
    const batch = waiting.slice(0, atMost - looked.size)
    if (batch.length > 0) await look(batch)
    for (const requestId of batch) looked.add(requestId)
    if (due.length < most || looked.size >= atMost) return looked.size
    most = batchSize + due.length - waiting.length
  }
}
