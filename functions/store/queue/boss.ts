import { sql } from 'kysely'
import { type Pool, type QueryResult, types } from 'pg'
import { type ConstructorOptions, type Db, PgBoss, systemClock } from 'pg-boss'
import type { Clock } from '../../app/ports/clock.ts'
import type { StoreLog } from '../database/pool.ts'

export const bossSchema = 'pgboss'
export const effectQueue = 'effects'
export const deadEffectQueue = 'effects-dead'
export const jobTable = sql.table(`${bossSchema}.job`)

const daySeconds = 86_400

/**
 * How an effect is tried again: after 2 s, 4 s ... and at last every 4 minutes, so that a backlog is gone five minutes
 * after Graph is back; 600 times, which outlives the day a slot is held for. Then it is kept as dead for a year.
 */
export const queueOptions = {
  [deadEffectQueue]: { retentionSeconds: 365 * daySeconds },
  [effectQueue]: {
    deadLetter: deadEffectQueue,
    retryLimit: 600,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 240,
    expireInSeconds: 60,
    retentionSeconds: 30 * daySeconds,
    deleteAfterSeconds: 7 * daySeconds,
  },
} as const

/**
 * pg-boss on the caller's pool and without a life of its own: no worker, no polling, no interval that would keep an
 * idle function app awake. `supervise()` is called from outside.
 */
export function bossOn(pool: Pool, log: StoreLog, clock: Clock): PgBoss {
  return bossWith(log, {
    db: atTimeOf(clock, { executeSql: (text, values) => executeOn(pool, text, values) }),
    migrate: false,
    createSchema: false,
    clock: { ...withoutIntervals, now: () => clock.now().epochMilliseconds },
  })
}

/** The same for a migration, which makes the function that tells pg-boss the time and must leave its name alone. */
export function migratingBossOn(pool: Pool, log: StoreLog): PgBoss {
  return bossWith(log, {
    db: { executeSql: (text, values) => executeOn(pool, text, values) },
    migrate: true,
    createSchema: true,
    clock: withoutIntervals,
  })
}

const withoutIntervals = { ...systemClock, setInterval: () => undefined, clearInterval: () => undefined }

function bossWith(log: StoreLog, options: ConstructorOptions): PgBoss {
  const boss = new PgBoss({
    ...options,
    schema: bossSchema,
    supervise: false,
    schedule: false,
    // The app's role owns no index, and Azure vacuums by itself.
    reindex: false,
    monitorVacuum: false,
    // Below the pace of our own calls, so that each is a whole pass.
    monitorIntervalSeconds: 20,
  })
  boss.on('error', (reason) => log('queue-error', reason))
  boss.on('warning', (warning) => log('queue-warning', new Error(warning.message)))
  return boss
}

/**
 * pg-boss reads the time in one place, its SQL function job_now() (12.35). In each of its statements the product's clock
 * takes that place, so that pauses follow a clock that is moved and the queue agrees with every other table.
 */
export function atTimeOf(clock: Clock, db: Db): Db {
  return {
    executeSql: (text, values) =>
      db.executeSql(text.replaceAll(`${bossSchema}.job_now()`, `timestamptz '${databaseTime(clock)}'`), values),
  }
}

/** Microseconds, as the database keeps them; cut, not rounded, so that nothing is due before it was queued. */
export function databaseTime(clock: Clock): string {
  return clock.now().toString({ smallestUnit: 'microsecond' })
}

/** With pg's own parsers instead of ours: pg-boss expects dates as Date. A script of several statements gives their rows in one. */
async function executeOn(pool: Pool, text: string, values?: unknown[]): Promise<{ rows: object[] }> {
  const answer: QueryResult<object> | QueryResult<object>[] = await pool.query<object>({
    text,
    types,
    ...(values === undefined ? {} : { values }),
  })
  return Array.isArray(answer) ? { rows: answer.flatMap((part) => part.rows) } : answer
}
