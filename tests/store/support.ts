import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../../functions/app/ports/clock.ts'
import type { AlertRow } from '../../functions/app/ports/alert-row.ts'
import type { BookingRow } from '../../functions/app/ports/booking-row.ts'
import type { Note } from '../../functions/app/ports/notes.ts'
import type { RequestRow } from '../../functions/app/ports/request-row.ts'
import type { Store } from '../../functions/app/ports/store.ts'
import type { Workplace } from '../../functions/app/ports/settings.ts'
import { createStore, type StoreOptions } from '../../functions/store/create-store.ts'
import type { StoreTrouble } from '../../functions/store/database/pool.ts'
import type { JournalEntry, RequestEvent } from '../../shared/domain/journal/events.ts'
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts'

export interface StoreBench {
  readonly store: Store
  readonly database: FreshDatabase
  /** What the store says it survived. */
  readonly troubles: StoreTrouble[]
  /** The server's administrator: may do whatever the server allows anybody. */
  readonly asOwner: Pool
  /** Moves the store's clock. */
  setNow(instant: string): void
  close(): Promise<void>
}

/** A store on an empty database of its own, with one workplace. */
export async function aStore(options: Partial<StoreOptions> = {}): Promise<StoreBench> {
  const database = await freshDatabase()
  const troubles: StoreTrouble[] = []
  const clock = storeClock('2026-12-21T08:10:00Z')
  const store = await createStore({
    databaseUrl: database.url,
    clock,
    log: (code) => troubles.push(code),
    ...options,
  })
  const asOwner = new Pool({ connectionString: database.url, max: 2 })
  asOwner.on('error', () => undefined)
  await store.saveWorkplaces([aWorkplace()])
  return {
    store,
    database,
    troubles,
    asOwner,
    setNow: clock.set,
    close: async () => {
      await store.close()
      await asOwner.end()
      await database.drop()
    },
  }
}

export function storeClock(start: string): Clock & { set(instant: string): void } {
  let now = Temporal.Instant.from(start)
  return {
    now: () => now,
    set: (instant) => {
      now = Temporal.Instant.from(instant)
    },
  }
}

export function aWorkplace(given: Partial<Workplace> = {}): Workplace {
  return {
    workplaceId: 'soendervang',
    name: 'Søndervangskolen',
    directoryName: 'Søndervangskolen',
    address: 'Skolevej 1',
    isLarge: true,
    ...given,
  }
}

export function aRow(given: Partial<RequestRow> = {}): RequestRow {
  const requestId = given.requestId ?? randomUUID()
  return {
    requestId,
    reference: `HS-${requestId.slice(0, 8)}`,
    sequence: 1,
    workplaceId: 'soendervang',
    leaderId: 'leader-1',
    employeeId: 'employee-1',
    status: 'open',
    receivedAt: '2026-12-21T08:10:00Z',
    light: 'green',
    settingsVersion: 1,
    ...given,
  }
}

/** A deadline for a row: only the moment matters here. */
export function dueAt(instant: string): NonNullable<RequestRow['next']> {
  return {
    what: { da: 'Kontakt medarbejderen', en: 'Contact the employee' },
    ruleId: 'VARDE-4',
    kind: 'contactEmployee',
    actBy: instant.slice(0, 10),
    dueAt: instant,
    ownerRole: 'consultant',
  }
}

export function anEntry(requestId: string, sequence: number, event?: RequestEvent): JournalEntry {
  return {
    requestId,
    sequence,
    at: '2026-12-21T08:10:00Z',
    by: { kind: 'person', personId: 'leader-1' },
    event: event ?? { type: 'ContactAttempted', attempt: sequence },
  }
}

export function aSlot(given: Partial<BookingRow> = {}): Omit<BookingRow, 'state' | 'eventId'> {
  return {
    bookingId: randomUUID(),
    requestId: 'request-1',
    consultantId: 'consultant-1',
    startsAt: '2026-12-28T09:00:00Z',
    endsAt: '2026-12-28T10:00:00Z',
    place: 'workplace',
    attendeeIds: ['leader-1'],
    ...given,
  }
}

export function anAlert(requestId: string, given: Partial<AlertRow> = {}): Omit<AlertRow, 'state' | 'card'> {
  return {
    alertId: randomUUID(),
    requestId,
    kind: 'contactDue',
    subject: 'VARDE-4:reminder',
    recipientId: 'consultant-1',
    queuedAt: '2026-12-21T08:10:00Z',
    ...given,
  }
}

export function aNote(requestId: string, given: Partial<Note> = {}): Note {
  return {
    noteId: randomUUID(),
    requestId,
    room: 'employer',
    kind: 'adaptations',
    text: 'Kortere dage',
    authorId: 'leader-1',
    at: '2026-12-21T08:10:00Z',
    retention: 'employerNote',
    ...given,
  }
}

/** Puts a request with one journal entry in the store. */
export async function received(store: Store, given: Partial<RequestRow> = {}): Promise<RequestRow> {
  const row = aRow(given)
  await store.transaction(async (tx) => {
    await tx.append([anEntry(row.requestId, 1)])
    await tx.saveRow(row)
  })
  return row
}
