import type { RequestId } from '../../../shared/domain/ids.ts'

/**
 * Looks at everything that is due, a batch at a time, and at each only once: one that is due all the same, because it could
 * not be looked at or nothing came of it, waits for the next time and keeps nobody behind it waiting.
 *
 * @param dueNow The first so many, in the same order each time.
 * @returns How many were looked at.
 */
export async function eachDue(
  dueNow: (most: number) => Promise<readonly RequestId[]>,
  batchSize: number,
  look: (batch: readonly RequestId[]) => Promise<void>,
): Promise<number> {
  const looked = new Set<RequestId>()
  for (let most = batchSize; ;) {
    const due = await dueNow(most)
    const batch = due.filter((requestId) => !looked.has(requestId))
    if (batch.length > 0) await look(batch)
    for (const requestId of batch) looked.add(requestId)
    if (due.length < most) return looked.size
    most = batchSize + due.length - batch.length
  }
}
