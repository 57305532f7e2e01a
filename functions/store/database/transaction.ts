import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely, Transaction as Trx } from 'kysely'
import { DatabaseError } from 'pg'
import type { PgBoss } from 'pg-boss'
import type { Transaction } from '../../app/ports/store.ts'
import type { RequestId } from '../../../shared/domain/ids.ts'
import type { Clock } from '../../app/ports/clock.ts'
import { noteLook } from '../people/absences.ts'
import { addAdvisory } from '../people/advisories.ts'
import { insertAlert, markActed, markAlert } from '../alerts/alerts.ts'
import { changeBooking, claimSlot, moveSlot } from '../bookings/bookings.ts'
import { adoptEvent } from '../bookings/calendar-bookings.ts'
import { loadOf } from '../people/caps.ts'
import { claimKey, rememberOutcome } from '../requests/command-keys.ts'
import type { Database } from './database.ts'
import { takeDeadEffect } from '../queue/dead-effects.ts'
import { endDelivery, reopenAlert } from '../alerts/deliveries.ts'
import { addDutyEntries, dutyEntries, lockRoster } from '../people/duty-roster.ts'
import { addSwap, dutySwap, endSwap, openSwaps } from '../people/duty-swaps.ts'
import { queueEffect } from '../queue/effect-queue.ts'
import { gatherAlerts } from '../alerts/held-alerts.ts'
import { snooze } from '../alerts/snoozes.ts'
import { append, journalForUpdate } from '../requests/journal.ts'
import { addNotes, removeNote, replaceNotes } from '../requests/notes.ts'
import { keepNotifications, markNotified } from '../watch/notifications.ts'
import { addAbsence, cancelAbsence } from '../people/planned-absences.ts'
import type { StoreLog } from './pool.ts'
import { preferencesOf } from '../people/preferences.ts'
import { saveRow } from '../requests/requests.ts'
import { noteReached, noteUnreachable } from '../alerts/unreachable-people.ts'
import { beginWatch, changeSubscription, changeWatch, forgetWatch } from '../watch/watches.ts'

const maxAttempts = 5

/** The database chose one of several to give way: nothing of it happened, and it may simply be done again. */
const givenWay = new Set(['40001', '40P01']) // serialization_failure, deadlock_detected

/**
 * Runs the work in one transaction, again from the start when the database made it give way (at most 5 times in all,
 * with a short random pause). So the work must touch nothing outside. A connection lost at the commit is not retried:
 * nobody knows whether it happened; the caller's idempotency key finds out.
 */
export async function inTransaction<T>(
  db: Kysely<Database>,
  log: StoreLog,
  work: (trx: Trx<Database>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (reason) {
      // The detail may quote the refused row, and a note's free text must never reach a log.
      if (reason instanceof DatabaseError) reason.detail = undefined
      if (attempt === maxAttempts || !isGivenWay(reason)) throw reason
      log('transaction-retried', reason)
      await pause(Math.random() * 10 * 2 ** attempt)
    }
  }
}

/** Everything a use case may do inside its transaction. */
export function transactionOn(trx: Trx<Database>, boss: PgBoss, effectLeaseSeconds: number, clock: Clock): Transaction {
  const queue: Transaction['queue'] = (effect) => queueEffect(boss, trx, effect, effectLeaseSeconds, clock)
  const queueAlert = (alertId: string, requestId: RequestId | undefined) =>
    queue({ kind: 'sendAlert', alertId, ...(requestId === undefined ? {} : { requestId }) })
  return {
    append: (entries) => append(trx, entries),
    saveRow: (row) => saveRow(trx, row),
    claimSlot: (booking) => claimSlot(trx, booking),
    moveSlot: (...args) => moveSlot(trx, ...args),
    changeBooking: (...args) => changeBooking(trx, ...args),
    addNotes: (notes) => addNotes(trx, notes),
    replaceNotes: (notes) => replaceNotes(trx, notes),
    removeNote: (...args) => removeNote(trx, ...args),
    addAlert: async (alert) => {
      if (!(await insertAlert(trx, alert))) return undefined
      return queueAlert(alert.alertId, alert.requestId)
    },
    preferencesOf: (personId) => preferencesOf(trx, personId),
    holdAlert: (alert, hold) => insertAlert(trx, alert, hold),
    snooze: (again, until) => snooze(trx, again, until),
    releaseAlert: async ({ alertId, requestId }) => {
      if (!(await markAlert(trx, alertId, ['held'], 'queued'))) return undefined
      return queue({ kind: 'sendAlert', alertId, ...(requestId === undefined ? {} : { requestId }) })
    },
    gatherAlerts: (...args) => gatherAlerts(trx, ...args),
    revive: async (effectId) => {
      const effect = await takeDeadEffect(trx, effectId)
      return effect === undefined ? undefined : queue(effect)
    },
    markAlert: (...args) => markAlert(trx, ...args),
    endDelivery: (ended) => endDelivery(trx, ended),
    reopenAlert: async (alertId) => {
      const reopened = await reopenAlert(trx, alertId)
      return reopened && queueAlert(alertId, reopened.requestId)
    },
    noteUnreachable: (person) => noteUnreachable(trx, person),
    noteReached: (personId) => noteReached(trx, personId),
    markActed: (...args) => markActed(trx, ...args),
    queue,
    beginWatch: (...args) => beginWatch(trx, ...args),
    changeWatch: (...args) => changeWatch(trx, ...args),
    changeSubscription: (...args) => changeSubscription(trx, ...args),
    forgetWatch: (consultantId) => forgetWatch(trx, consultantId),
    markNotified: (...args) => markNotified(trx, ...args),
    keepNotifications: (...args) => keepNotifications(trx, ...args),
    adoptEvent: (...args) => adoptEvent(trx, ...args),
    noteLook: (look) => noteLook(trx, look),
    addAdvisory: (advisory) => addAdvisory(trx, advisory),
    claimKey: (...args) => claimKey(trx, ...args),
    rememberOutcome: (...args) => rememberOutcome(trx, ...args),
    journalForUpdate: (requestId) => journalForUpdate(trx, requestId),
    loadOf: (...args) => loadOf(trx, ...args),
    lockRoster: () => lockRoster(trx),
    dutyEntries: (...args) => dutyEntries(trx, ...args),
    addDutyEntries: (entries) => addDutyEntries(trx, entries),
    dutySwap: (swapId) => dutySwap(trx, swapId),
    openSwaps: () => openSwaps(trx),
    addSwap: (swap) => addSwap(trx, swap),
    endSwap: (...args) => endSwap(trx, ...args),
    addAbsence: (absence) => addAbsence(trx, absence),
    cancelAbsence: (...args) => cancelAbsence(trx, ...args),
  }
}

function isGivenWay(reason: unknown): reason is DatabaseError {
  return reason instanceof DatabaseError && reason.code !== undefined && givenWay.has(reason.code)
}
