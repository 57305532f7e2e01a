import type { StoredEvent, TenantState } from './stored.ts'

type SavedEvents = Pick<TenantState, 'events' | 'removed'>

/** The events of all mailboxes. */
export interface Events {
  in(mailbox: string): readonly StoredEvent[]
  /** By ordinary or immutable id; both are case-sensitive. */
  find(mailbox: string, id: string): StoredEvent | undefined
  /** What it takes the place of, if anything. */
  put(event: StoredEvent): StoredEvent | undefined
  /** What was there. */
  remove(event: StoredEvent): StoredEvent | undefined
  /** What is different from the first day: a thousand events that nobody touched need not be written at every change. */
  saved(): SavedEvents
}

/** @param seeds Everybody's events on the first day, which nobody changes: another one takes their place. */
export function createEvents(seeds: readonly StoredEvent[], { events, removed }: SavedEvents): Events {
  const mailboxes = new Map<string, Map<string, StoredEvent>>()
  const mailboxOf = (mailbox: string): Map<string, StoredEvent> => {
    const found = mailboxes.get(mailbox) ?? new Map<string, StoredEvent>()
    mailboxes.set(mailbox, found)
    return found
  }
  const put = (event: StoredEvent): StoredEvent | undefined => {
    const mailbox = mailboxOf(event.mailbox)
    const before = mailbox.get(event.id)
    mailbox.set(event.id, event)
    return before
  }
  const gone = new Set(removed)
  for (const seed of seeds) if (removed !== undefined && !gone.has(seed.id)) put(seed)
  for (const event of events) put(event)

  return {
    in: (mailbox) => [...mailboxOf(mailbox).values()],
    find(mailbox, id) {
      const its = mailboxOf(mailbox)
      return its.get(id) ?? [...its.values()].find(({ immutableId }) => immutableId === id)
    },
    put,
    remove(event) {
      const before = mailboxOf(event.mailbox).get(event.id)
      mailboxOf(event.mailbox).delete(event.id)
      return before
    },
    saved() {
      const untouched = new Set(seeds)
      return {
        events: [...mailboxes.values()].flatMap((its) => [...its.values()].filter((event) => !untouched.has(event))),
        removed: seeds.filter(({ mailbox, id }) => !mailboxOf(mailbox).has(id)).map(({ id }) => id),
      }
    },
  }
}
