import type { StoredChange, StoredEvent } from './stored.ts'

/** How many changes are remembered. A delta token from before the oldest can no longer be followed. */
const mostRemembered = 5_000

/** A change in a mailbox, and the event as it is after it; a deleted one as it was. */
export interface EventChange extends StoredChange {
  event: StoredEvent
}

/**
 * Writes down that an event came, changed or went.
 *
 * @param changes The log, oldest first; it is changed in place.
 */
export function recordChange(
  changes: StoredChange[],
  before: StoredEvent | undefined,
  after: StoredEvent | undefined,
): EventChange | undefined {
  const event = after ?? before
  if (event === undefined) return undefined
  const change: StoredChange = {
    sequence: latestSequence(changes) + 1,
    mailbox: event.mailbox,
    kind: kindOf(before, after),
    id: event.id,
    immutableId: event.immutableId,
    before: periodOf(before),
    after: periodOf(after),
  }
  changes.push(change)
  // Not at every change: cutting the front of a long array is work.
  if (changes.length > mostRemembered * 1.2) changes.splice(0, changes.length - mostRemembered)
  return { ...change, event }
}

/** The number of the last change; 0 when there was none. */
export function latestSequence(changes: readonly StoredChange[]): number {
  return changes.at(-1)?.sequence ?? 0
}

/** The changes of a mailbox after this number; undefined when some of them are forgotten. */
export function changesSince(
  changes: readonly StoredChange[],
  mailbox: string,
  sequence: number,
): readonly StoredChange[] | undefined {
  const oldest = changes[0]?.sequence ?? 1
  if (sequence + 1 < oldest) return undefined
  return changes.filter((change) => change.sequence > sequence && change.mailbox === mailbox)
}

function kindOf(before: StoredEvent | undefined, after: StoredEvent | undefined): StoredChange['kind'] {
  if (before === undefined) return 'created'
  return after === undefined ? 'deleted' : 'updated'
}

function periodOf(event: StoredEvent | undefined): StoredChange['before'] {
  return event === undefined ? null : { startMs: event.startMs, endMs: event.endMs }
}
