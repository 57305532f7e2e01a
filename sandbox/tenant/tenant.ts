import type { SandboxContext } from '../context.ts'
import { changesSince, latestSequence, recordChange, type EventChange } from './changes.ts'
import { seedTenant } from './seed.ts'
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
  reset(): void
  /** Called after every change of an event; the answer unsubscribes. Not called for a reset. */
  onEventChange(listener: (change: EventChange) => void): () => void
}

const tenants = new WeakMap<SandboxContext, Tenant>()

/** The tenant of this sandbox: loaded on first use, saved after every change, seeded again on reset. */
export function tenantOf(context: SandboxContext): Tenant {
  const known = tenants.get(context)
  if (known) return known
  const tenant = loadTenant(context)
  tenants.set(context, tenant)
  context.onReset(() => tenant.reset())
  return tenant
}

/** Puts people's calendars, mails and activities back to the first day. */
export function resetTenant(context: SandboxContext): void {
  tenantOf(context).reset()
}

function loadTenant(context: SandboxContext): Tenant {
  const state: TenantState = context.saved.load('tenant', tenantState, seedTenant(context.people))
  const listeners = new Set<(change: EventChange) => void>()
  const touch = () => context.saved.touch('tenant', () => state)
  const changed = (before: StoredEvent | undefined, after: StoredEvent | undefined) => {
    const change = recordChange(state.changes, before, after)
    touch()
    if (change) for (const listener of listeners) listener(change)
  }
  const indexOf = (event: StoredEvent) =>
    state.events.findIndex((each) => each.mailbox === event.mailbox && each.id === event.id)

  return {
    events: (mailbox) => state.events.filter((event) => event.mailbox === mailbox),
    event: (mailbox, id) =>
      state.events.find((event) => event.mailbox === mailbox && (event.id === id || event.immutableId === id)),
    putEvent(event) {
      const index = indexOf(event)
      const before = state.events[index]
      if (index === -1) state.events.push(event)
      else state.events[index] = event
      changed(before, event)
    },
    removeEvent(event) {
      const index = indexOf(event)
      if (index === -1) return
      const [removed] = state.events.splice(index, 1)
      changed(removed, undefined)
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
    reset() {
      Object.assign(state, seedTenant(context.people))
      touch()
    },
    onEventChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
