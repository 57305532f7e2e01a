import { Kysely, type Migration, Migrator, PostgresDialect } from 'kysely'
import { Client, Pool } from 'pg'
import { grantAppRole } from './app-role.ts'
import { bossSchema, migratingBossOn, queueOptions } from '../queue/boss.ts'
import { up as settings } from '../migrations/0001-settings.ts'
import { up as requests } from '../migrations/0002-requests.ts'
import { up as journal } from '../migrations/0003-journal.ts'
import { up as bookings } from '../migrations/0004-bookings.ts'
import { up as notesAndAlerts } from '../migrations/0005-notes-and-alerts.ts'
import { up as commandKeys } from '../migrations/0006-command-keys.ts'
import { up as publishedPolicies } from '../migrations/0007-published-policies.ts'
import { up as nextKind } from '../migrations/0008-next-kind.ts'
import { up as dutyRoster } from '../migrations/0009-duty-roster.ts'
import { up as authorityPicture } from '../migrations/0010-authority-picture.ts'
import { up as calendarWatch } from '../migrations/0011-calendar-watch.ts'
import { up as bookingInvitations } from '../migrations/0012-booking-invitations.ts'
import { up as settingsVersion } from '../migrations/0013-settings-version.ts'
import { up as alertAttempts } from '../migrations/0016-alert-attempts.ts'
import { up as busySnapshot } from '../migrations/0017-busy-snapshot.ts'
import { up as preferences } from '../migrations/0018-preferences.ts'
import { up as deliveries } from '../migrations/0019-deliveries.ts'
import { up as dutySwaps } from '../migrations/0021-duty-swaps.ts'
import { up as plannedAbsence } from '../migrations/0022-planned-absence.ts'
import { up as standingHours } from '../migrations/0023-standing-hours.ts'
import { up as absences } from '../migrations/0024-absences.ts'
import { up as directoryMemory } from '../migrations/0025-directory-memory.ts'
import { up as capOverrides } from '../migrations/0026-cap-overrides.ts'
import { up as snoozes } from '../migrations/0027-snoozes.ts'
import { up as employers } from '../migrations/0028-employers.ts'
import { up as homeContacts } from '../migrations/0031-home-contacts.ts'
import { up as noteRetention } from '../migrations/0032-note-retention.ts'

/** In this order, for ever: a migration that has left the house is never changed, only followed by another. */
const migrations: Record<string, Migration> = {
  '0001-settings': { up: settings },
  '0002-requests': { up: requests },
  '0003-journal': { up: journal },
  '0004-bookings': { up: bookings },
  '0005-notes-and-alerts': { up: notesAndAlerts },
  '0006-command-keys': { up: commandKeys },
  '0007-published-policies': { up: publishedPolicies },
  '0008-next-kind': { up: nextKind },
  '0009-duty-roster': { up: dutyRoster },
  '0010-authority-picture': { up: authorityPicture },
  '0011-calendar-watch': { up: calendarWatch },
  '0012-booking-invitations': { up: bookingInvitations },
  '0013-settings-version': { up: settingsVersion },
  '0016-alert-attempts': { up: alertAttempts },
  '0017-busy-snapshot': { up: busySnapshot },
  '0018-preferences': { up: preferences },
  '0019-deliveries': { up: deliveries },
  '0021-duty-swaps': { up: dutySwaps },
  '0022-planned-absence': { up: plannedAbsence },
  '0023-standing-hours': { up: standingHours },
  '0024-absences': { up: absences },
  '0025-directory-memory': { up: directoryMemory },
  '0026-cap-overrides': { up: capOverrides },
  '0027-snoozes': { up: snoozes },
  '0028-employers': { up: employers },
  '0031-home-contacts': { up: homeContacts },
  '0032-note-retention': { up: noteRetention },
}

const migrationLock = 7_245_002

/**
 * Brings a database to this version: tables, the queue's schema and queues, the app's role and its rights. Safe to
 * repeat, and for several processes at once: the others wait (up to a minute) and then find nothing left to do.
 *
 * The account must own the database, and be allowed to make roles or already be a member of the app's role.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'hurtigspor-migrate',
    statement_timeout: 60_000,
  })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrateTables(databaseUrl)
    await migrateQueue(databaseUrl)
    await grantAppRole(client, bossSchema)
  } finally {
    await client.end() // lets the lock go too
  }
}

async function migrateTables(databaseUrl: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: migrationPool(databaseUrl) }) })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw new Error('The database could not be migrated', { cause: error })
  } finally {
    await db.destroy()
  }
}

async function migrateQueue(databaseUrl: string): Promise<void> {
  const pool = migrationPool(databaseUrl)
  const troubles: Error[] = []
  const boss = migratingBossOn(pool, (_code, reason) => troubles.push(reason))
  try {
    await boss.start()
    for (const [name, options] of Object.entries(queueOptions)) {
      if ((await boss.getQueue(name)) === null) await boss.createQueue(name, options)
      else await boss.updateQueue(name, options)
    }
    if (troubles[0] !== undefined) throw new Error('The queue could not be migrated', { cause: troubles[0] })
  } finally {
    await boss.stop({ graceful: false, close: false })
    await pool.end()
  }
}

function migrationPool(databaseUrl: string): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'hurtigspor-migrate',
    max: 2,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
  })
  pool.on('error', () => undefined) // a connection lost between two statements: the next statement tells
  return pool
}
