import { Pool, types } from 'pg'
import { uncorrelated } from '../../correlation.ts'
import { appRole } from './app-role.ts'

/** Told of what the store survived by itself. Codes are stable words; the reason holds no personal data. */
export type StoreLog = (code: StoreTrouble, reason: Error) => void

export type StoreTrouble = 'connection-lost' | 'transaction-retried' | 'queue-error' | 'queue-warning' | 'health-failed'

export interface PoolOptions {
  readonly databaseUrl: string
  readonly log: StoreLog
  /** Most connections at a time; a caller waits up to 5 s for one. */
  readonly maxConnections: number
  /** After this the server gives a statement up. */
  readonly statementTimeoutMs: number
}

/** The product's one pool. Every connection works as the app's role, in UTC, with limits on how long anything may take. */
export function openPool(options: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: options.databaseUrl,
    application_name: 'hurtigspor',
    max: options.maxConnections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: options.statementTimeoutMs,
    // When the server itself no longer answers.
    query_timeout: options.statementTimeoutMs + 5_000,
    idle_in_transaction_session_timeout: 30_000,
    options: `-c role=${appRole} -c timezone=UTC -c datestyle=ISO`,
    types: { getTypeParser },
    // An idle pool must not keep a finished process alive.
    allowExitOnIdle: true,
  })
  // pg emits the loss of a connection on the client while it is lent out and on the pool while it is not;
  // an error event that nobody hears ends the process.
  const lost = (reason: Error) => uncorrelated(() => options.log('connection-lost', reason))
  pool.on('connect', (client) => client.on('error', lost))
  pool.on('error', () => undefined) // heard on the client already
  return pool
}

/** Counts as numbers, instants as `2026-12-21T08:10:00Z`, dates as `2026-12-21`; the rest as pg has it. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === types.builtins.INT8) return wholeNumber
  if (oid === types.builtins.TIMESTAMPTZ) return instantFromServer
  if (oid === types.builtins.DATE) return (value) => value
  return format === 'binary' ? types.getTypeParser(oid, 'binary') : types.getTypeParser(oid, 'text')
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError('A count from the database is too large for a number')
  return number
}

/** The server writes `2026-12-21 08:10:00.12+00` in UTC and leaves needless fractions out itself. */
function instantFromServer(value: string): string {
  if (value === 'infinity') return value // only in due_order, which stays inside
  if (!value.endsWith('+00')) throw new Error('The connection is not in UTC: does a pooler drop its start-up options?')
  return `${value.slice(0, -3).replace(' ', 'T')}Z`
}
