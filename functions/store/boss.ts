import { type Pool, type QueryResult, types } from 'pg'
import { PgBoss, systemClock } from 'pg-boss'
import type { StoreLog } from './pool.ts'

export const bossSchema = 'pgboss'
export const effectQueue = 'effects'
export const deadEffectQueue = 'effects-dead'

const daySeconds = 86_400

/** How an effect is tried again: 30 times over half a day (2 s, 4 s ... half an hour apart), then kept as dead for a year. */
export const queueOptions = {
  [deadEffectQueue]: { retentionSeconds: 365 * daySeconds },
  [effectQueue]: {
    deadLetter: deadEffectQueue,
    retryLimit: 30,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 1_800,
    expireInSeconds: 60,
    retentionSeconds: 30 * daySeconds,
    deleteAfterSeconds: 7 * daySeconds,
  },
} as const

/**
 * pg-boss on the caller's pool and without a life of its own: no worker, no polling, no interval that would keep an
 * idle function app awake. `supervise()` is called from outside.
 */
export function bossOn(pool: Pool, log: StoreLog, mayMigrate: boolean): PgBoss {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => executeOn(pool, text, values) },
    schema: bossSchema,
    migrate: mayMigrate,
    createSchema: mayMigrate,
    supervise: false,
    schedule: false,
    // The app's role owns no index, and Azure vacuums by itself.
    reindex: false,
    monitorVacuum: false,
    // Below the minute timer's pace, so that every minute is a whole pass.
    monitorIntervalSeconds: 20,
    clock: { ...systemClock, setInterval: () => undefined, clearInterval: () => undefined },
  })
  boss.on('error', (reason) => log('queue-error', reason))
  boss.on('warning', (warning) => log('queue-warning', new Error(warning.message)))
  return boss
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
