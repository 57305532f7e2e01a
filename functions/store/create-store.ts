import { Kysely, PostgresDialect } from 'kysely'
import type { PgBoss } from 'pg-boss'
import type { Clock } from '../app/ports/clock.ts'
import type { Store, StoreHealth } from '../app/ports/store.ts'
import { absencesOn, forgetOldAbsences } from './people/absences.ts'
import { alert, alerts } from './alerts/alerts.ts'
import { booking, bookings, keepGuests, liveBookings } from './bookings/bookings.ts'
import { keepEventId, noteEventAttempt } from './bookings/event-attempts.ts'
import { bossOn } from './queue/boss.ts'
import { forgetOldBusy, keepBusy, lastBusy } from './bookings/busy-snapshots.ts'
import { bookingsOfEvents, isCalendarWritePending } from './bookings/calendar-bookings.ts'
import { capsOn } from './people/caps.ts'
import { forgetOldKeys } from './requests/command-keys.ts'
import { conversationsOn } from './alerts/conversations.ts'
import type { Database } from './database/database.ts'
import { deadEffectsOn } from './queue/dead-effects.ts'
import { deliveriesOn } from './alerts/deliveries.ts'
import { dutyEntries } from './people/duty-roster.ts'
import { dutySwap, openSwaps } from './people/duty-swaps.ts'
import { directoryMemoryOn, forgetOldDirectory } from './people/directory-memory.ts'
import { effectQueueOn, queueHealth } from './queue/effect-queue.ts'
import { dueHeldAlerts, dueReaders, gatheredIn } from './alerts/held-alerts.ts'
import { homeContactsOn } from './settings/home-contacts.ts'
import { snoozedUntil } from './alerts/snoozes.ts'
import { journal, journalByReference } from './requests/journal.ts'
import { noteRetentionOn } from './requests/note-retention.ts'
import { notes } from './requests/notes.ts'
import { forgetOldNotifications } from './watch/notifications.ts'
import { plannedAbsencesOn } from './people/planned-absences.ts'
import { openPool, type StoreLog } from './database/pool.ts'
import { preferencesOf, savePreferences } from './people/preferences.ts'
import * as policies from './settings/published-policies.ts'
import { lights, rows } from './requests/request-list.ts'
import { activeRequests, dueRequests, row, staleRequests, waitingRequests } from './requests/requests.ts'
import * as settings from './settings/settings.ts'
import { standingHoursOn } from './people/standing-hours.ts'
import { inTransaction, transactionOn } from './database/transaction.ts'
import { verifyChain } from './requests/verify-chain.ts'
import { watchHealth } from './watch/watch-health.ts'
import { dueWatches, watches, watchesBySubscription } from './watch/watches.ts'

export interface StoreOptions {
  readonly databaseUrl: string
  readonly clock: Clock
  readonly log: StoreLog
  /** 10 unless told. */
  readonly maxConnections?: number
  /** 10 s unless told. */
  readonly statementTimeoutMs?: number
  /** How long a taken effect may go without a sign of life before it counts as lost: 20 s unless told, at least 1. */
  readonly effectLeaseSeconds?: number
}

/**
 * The store on a migrated database (see migrate.ts). Close it at the end.
 *
 * @throws Error when the database does not answer or is not migrated to this version.
 */
export async function createStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, clock, log } = options
  const { maxConnections = 10, statementTimeoutMs = 10_000, effectLeaseSeconds = 20 } = options
  const pool = openPool({ databaseUrl, log, maxConnections, statementTimeoutMs })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  const boss = bossOn(pool, log, clock)
  try {
    await boss.start()
  } catch (reason) {
    await db.destroy()
    throw reason
  }
  const maintain = seldom(clock, async () => {
    await boss.supervise()
    await forgetOldKeys(db, clock.now().toString())
    await forgetOldNotifications(db, clock.now().toString())
    await forgetOldBusy(db, clock.now().toString())
    await forgetOldAbsences(db, clock.now().toString())
    await forgetOldDirectory(db, clock.now().toString())
  })

  return {
    transaction: (work) => inTransaction(db, log, (trx) => work(transactionOn(trx, boss, effectLeaseSeconds, clock))),
    journal: (requestId) => journal(db, requestId),
    journalByReference: (reference) => journalByReference(db, reference),
    rows: (...args) => rows(db, ...args),
    lights: (scope) => lights(db, scope),
    row: (requestId) => row(db, requestId),
    dueRequests: (at, limit) => dueRequests(db, at, limit),
    staleRequests: (settingsVersion, limit) => staleRequests(db, settingsVersion, limit),
    waitingRequests: () => waitingRequests(db),
    notes: (requestId, room) => notes(db, requestId, room),
    bookings: (requestId) => bookings(db, requestId),
    booking: (bookingId) => booking(db, bookingId),
    noteEventAttempt: (bookingId, at) => noteEventAttempt(db, bookingId, at),
    keepEventId: (bookingId, eventId) => keepEventId(db, bookingId, eventId),
    keepGuests: (bookingId, guests) => keepGuests(db, bookingId, guests),
    liveBookings: (...args) => liveBookings(db, ...args),
    bookingsOfEvents: (...args) => bookingsOfEvents(db, ...args),
    isCalendarWritePending: (bookingId) => isCalendarWritePending(db, bookingId),
    alert: (alertId) => alert(db, alertId),
    alerts: (requestId) => alerts(db, requestId),
    activeRequests: () => activeRequests(db),
    settings: () => settings.settingsInForce(db),
    municipality: () => settings.municipality(db),
    saveMunicipality: (municipality, by) => settings.saveMunicipality(db, municipality, clock.now().toString(), by),
    publishPolicy: (publication) => policies.publishPolicy(db, publication, clock.now().toString()),
    policyChoices: (limit) => policies.policyChoices(db, limit),
    workplaces: () => settings.workplaces(db),
    saveWorkplaces: (workplaces) => settings.saveWorkplaces(db, workplaces),
    consultants: () => settings.consultants(db),
    saveConsultants: (consultants) => settings.saveConsultants(db, consultants),
    duty: {
      entries: (from, until) => dutyEntries(db, from, until),
      swap: (swapId) => dutySwap(db, swapId),
      openSwaps: () => openSwaps(db),
    },
    caps: capsOn(db),
    plannedAbsences: plannedAbsencesOn(db),
    standingHours: standingHoursOn(db),
    homeContacts: homeContactsOn(db),
    noteRetention: noteRetentionOn(db),
    absences: absencesOn(db),
    directoryMemory: directoryMemoryOn(db, clock),
    conversations: conversationsOn(db, clock),
    deliveries: deliveriesOn(db),
    watches: {
      all: () => watches(db),
      due: (at) => dueWatches(db, at),
      bySubscription: (subscriptionIds) => watchesBySubscription(db, subscriptionIds),
      health: (at) => watchHealth(db, at),
    },
    heldAlerts: {
      dueReaders: (at, limit) => dueReaders(db, at, limit),
      dueFor: (personId, at) => dueHeldAlerts(db, personId, at),
      gatheredIn: (digestId) => gatheredIn(db, digestId),
      snoozedUntil: (alertId) => snoozedUntil(db, alertId),
    },
    preferences: {
      of: (personId) => preferencesOf(db, personId),
      save: (personId, preferences) => savePreferences(db, personId, preferences, clock.now().toString()),
    },
    busySnapshots: { keep: (reading) => keepBusy(db, reading), last: (...args) => lastBusy(db, ...args) },
    queue: effectQueueOn(boss, db, clock),
    deadEffects: deadEffectsOn(db),
    health: () => health(db, log),
    verifyChain: (requestId) => verifyChain(db, requestId),
    maintain,
    close: () => close(db, boss),
  }
}

/** pg-boss goes through all its queues, which takes a dozen statements: done every ten minutes, what is old goes soon enough. */
function seldom(clock: Clock, work: () => Promise<void>): () => Promise<void> {
  const everyMs = 10 * 60_000
  let lastMs = Number.NEGATIVE_INFINITY
  return async () => {
    const nowMs = clock.now().epochMilliseconds
    if (Math.abs(nowMs - lastMs) < everyMs) return
    await work()
    lastMs = nowMs
  }
}

async function health(db: Kysely<Database>, log: StoreLog): Promise<StoreHealth> {
  try {
    return { isUp: true, ...(await queueHealth(db)) }
  } catch (reason) {
    log('health-failed', reason instanceof Error ? reason : new Error('unknown', { cause: reason }))
    return { isUp: false, queuedEffects: 0, deadEffects: 0 }
  }
}

async function close(db: Kysely<Database>, boss: PgBoss): Promise<void> {
  await boss.stop({ graceful: false, close: false })
  await db.destroy() // ends the pool
}
