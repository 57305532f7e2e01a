import type { SandboxContext } from '../context.ts'
import { changesSince, latestSequence, recordChange, type EventChange } from './changes.ts'
import { createEvents, type Events } from './events.ts'
import { seedFor } from './seed.ts'
import {
  tenantState,
  type StoredActivity,
  type StoredChange,
  type StoredEvent,
  type StoredMail,
  type TenantState,
  type TransactionRepeat,
} from './stored.ts'

/** The mailboxes and feeds of one running sandbox. A mailbox is named by its owner's object id. */
export interface Tenant {
  events(mailbox: string): readonly StoredEvent[]
  /** By ordinary or immutable id; both are case-sensitive. */
  event(mailbox: string, id: string): StoredEvent | undefined
  /** Adds the copy, or replaces the one with the same id. */
  putEvent(event: StoredEvent): void
  removeEvent(event: StoredEvent): void
  mails(mailbox: string): readonly StoredMail[]
  addMail(mail: StoredMail): void
  activities(mailbox: string): readonly StoredActivity[]
  /** A later activity of the same chain replaces the earlier one. */
  addActivity(activity: StoredActivity): void
  transactionRepeat(): TransactionRepeat
  setTransactionRepeat(mode: TransactionRepeat): void
  /** The number of the latest change in any calendar. */
  sequence(): number
  /** What changed in a calendar after that number, oldest first; undefined when that is too long ago to be known. */
  changesSince(mailbox: string, sequence: number): readonly StoredChange[] | undefined
  /** Called after every change of an event; the answer unsubscribes. Not called for a reset. */
  onEventChange(listener: (change: EventChange) => void): () => void
}

const tenants = new WeakMap<SandboxContext, Tenant>()

/** The tenant of this sandbox: loaded on first use, saved after every change, loaded again on reset. */
export function tenantOf(context: SandboxContext): Tenant {
  const known = tenants.get(context)
  if (known) return known
  const tenant = loadTenant(context)
  tenants.set(context, tenant)
  return tenant
}

interface State extends Omit<TenantState, 'events' | 'removed'> {
  events: Events
}

function readState({ people, saved }: SandboxContext): State {
  const { events, mails } = seedFor(people)
  const firstDay: TenantState = {
    events: [],
    removed: [],
    mails: [...mails],
    activities: [],
    changes: [],
    transactionRepeat: 'same-event',
  }
  const { removed, ...state } = saved.load('tenant', tenantState, firstDay)
  return { ...state, events: createEvents(events, { events: state.events, removed }) }
}

function loadTenant(context: SandboxContext): Tenant {
  let state = readState(context)
  const listeners = new Set<(change: EventChange) => void>()
  const touch = () => context.saved.touch('tenant', () => ({ ...state, ...state.events.saved() }))
  const changed = (before: StoredEvent | undefined, after: StoredEvent | undefined) => {
    const change = recordChange(state.changes, before, after)
    touch()
    if (change) for (const listener of listeners) listener(change)
  }
  context.onReset(() => {
    state = readState(context)
    touch()
  })

  return {
    events: (mailbox) => state.events.in(mailbox),
    event: (mailbox, id) => state.events.find(mailbox, id),
    putEvent: (event) => changed(state.events.put(event), event),
    removeEvent(event) {
      const removed = state.events.remove(event)
      if (removed !== undefined) changed(removed, undefined)
    },
    mails: (mailbox) => state.mails.filter((mail) => mail.mailbox === mailbox),
    addMail(mail) {
      state.mails.push(mail)
      touch()
    },
    activities: (mailbox) => state.activities.filter((activity) => activity.mailbox === mailbox),
    addActivity(activity) {
      const isReplaced = (each: StoredActivity) =>
        activity.chainId !== null && each.mailbox === activity.mailbox && each.chainId === activity.chainId
      state.activities = [...state.activities.filter((each) => !isReplaced(each)), activity]
      touch()
    },
    transactionRepeat: () => state.transactionRepeat,
    setTransactionRepeat(mode) {
      state.transactionRepeat = mode
      touch()
    },
    sequence: () => latestSequence(state.changes),
    changesSince: (mailbox, sequence) => changesSince(state.changes, mailbox, sequence),
    onEventChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
