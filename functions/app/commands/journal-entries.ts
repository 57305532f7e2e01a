import type { InstantText, RequestId } from '../../../shared/domain/ids.ts'
import type { Actor, JournalEntry, RequestEvent } from '../../../shared/domain/journal/events.ts'

/** Events made into journal rows that follow `afterSequence`. */
export function entriesOf(
  requestId: RequestId,
  afterSequence: number,
  at: InstantText,
  by: Actor,
  events: readonly RequestEvent[],
): JournalEntry[] {
  return events.map((event, index) => ({ requestId, sequence: afterSequence + index + 1, at, by, event }))
}
