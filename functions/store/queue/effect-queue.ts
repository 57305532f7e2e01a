import { type Kysely, sql, type Transaction } from 'kysely'
import { fromKysely, type PgBoss } from 'pg-boss'
import type { Clock } from '../../app/ports/clock.ts'
import type { Effect } from '../../app/ports/effect.ts'
import type { EffectQueue, QueuedEffect } from '../../app/ports/effect-queue.ts'
import type { StoreHealth } from '../../app/ports/store.ts'
import { correlationId } from '../../correlation.ts'
import { atTimeOf, databaseTime, deadEffectQueue, effectQueue, jobTable, queueOptions } from './boss.ts'
import type { Database } from '../database/database.ts'

/** An effect as it lies in the queue. */
type QueuedJob = Effect & { readonly correlationId?: string }

function optionalId(id: string | undefined): { readonly correlationId?: string } {
  return id === undefined ? {} : { correlationId: id }
}

function queuedEffect(jobId: string, { correlationId: id, ...effect }: QueuedJob): QueuedEffect {
  return { jobId, effect, ...optionalId(id) }
}

/** Sends within the caller's transaction: rolled back with it, visible only after its commit. */
export async function queueEffect(
  boss: PgBoss,
  trx: Transaction<Database>,
  effect: Effect,
  expireInSeconds: number,
  clock: Clock,
): Promise<string> {
  const job: QueuedJob = { ...effect, ...optionalId(correlationId()) }
  const jobId = await boss.send(effectQueue, job, { db: atTimeOf(clock, fromKysely(trx)), expireInSeconds })
  if (jobId === null) throw new Error('The queue took no job: does its queue exist?')
  return jobId
}

export function effectQueueOn(boss: PgBoss, db: Kysely<Database>, clock: Clock): EffectQueue {
  return {
    fetch: async (limit) => {
      if (limit < 1) return []
      const jobs = await boss.fetch<QueuedJob>(effectQueue, { batchSize: limit, includeMetadata: true })
      jobs.sort((a, b) => a.createdOn.getTime() - b.createdOn.getTime()) // the claim picks the oldest, but in any order
      return jobs.map(({ id, data }) => queuedEffect(id, data))
    },
    take: (jobIds) => take(db, jobIds, databaseTime(clock)),
    renew: (jobId) => renew(db, jobId, databaseTime(clock)),
    reclaim: () => reclaim(db, databaseTime(clock)),
    complete: async (jobIds) => {
      if (jobIds.length > 0) await boss.complete(effectQueue, [...jobIds])
    },
    fail: (jobId, code, retryAfterMs) =>
      db.transaction().execute(async (trx) => {
        await boss.fail(effectQueue, jobId, { code }, { db: atTimeOf(clock, fromKysely(trx)) })
        await postpone(trx, jobId, databaseTime(clock), retryAfterMs ?? 0)
      }),
  }
}

/**
 * pg-boss has no call that takes just these jobs, so this is its own claim (12.35: `fetchNextJob`) for given ids:
 * waiting and due, skipping what another caller is taking at this moment.
 */
async function take(db: Kysely<Database>, jobIds: readonly string[], now: string): Promise<readonly QueuedEffect[]> {
  if (jobIds.length === 0) return []
  const { rows } = await sql<{ jobId: string; job: QueuedJob }>`
    with next as (
      select id from ${jobTable}
      where name = ${effectQueue} and id = any(${jobIds}::uuid[])
        and state < 'active' and not blocked and start_after <= ${now}
      for update skip locked
    )
    update ${jobTable} job set
      state = 'active',
      started_on = ${now},
      heartbeat_on = ${now},
      retry_count = case when started_on is not null then retry_count + 1 else retry_count end
    from next
    where job.name = ${effectQueue} and job.id = next.id
    returning job.id as "jobId", job.data as job`.execute(db)
  rows.sort((a, b) => jobIds.indexOf(a.jobId) - jobIds.indexOf(b.jobId))
  return rows.map(({ jobId, job }) => queuedEffect(jobId, job))
}

async function renew(db: Kysely<Database>, jobId: string, now: string): Promise<void> {
  await sql`
    update ${jobTable} set started_on = ${now}, heartbeat_on = ${now}
    where name = ${effectQueue} and id = ${jobId}::uuid and state = 'active'`.execute(db)
}

/**
 * Without the pause that pg-boss gives what ran out of time: nothing outside has refused it. One that keeps ending its
 * taker runs out of attempts like any other, and is then left to `supervise()`.
 */
async function reclaim(db: Kysely<Database>, now: string): Promise<boolean> {
  const { rows } = await sql<{ isDue: boolean }>`
    with reclaimed as (
      update ${jobTable} set state = 'retry', start_after = ${now}
      where name = ${effectQueue} and state = 'active' and retry_count < retry_limit
        and started_on + expire_seconds * interval '1 second' < ${now}::timestamptz
      returning 1
    )
    select exists (select from reclaimed) or exists (
      select from ${jobTable}
      where name = ${effectQueue} and state < 'active' and not blocked and start_after <= ${now}
    ) as "isDue"`.execute(db)
  return rows[0]?.isDue === true
}

/**
 * pg-boss loses its jitter where its pauses reach their longest, so this is our own: doubling, over the upper half at
 * random, so that those who failed together do not come back together; and never before the service asked for.
 */
async function postpone(trx: Transaction<Database>, jobId: string, now: string, atLeastMs: number): Promise<void> {
  const { retryDelay, retryDelayMax } = queueOptions[effectQueue]
  await sql`
    update ${jobTable} set start_after = ${now}::timestamptz + interval '1 second' * greatest(
      least(${retryDelayMax}::float8, ${retryDelay} * 2 ^ least(16, retry_count + 1)) * (0.5 + random() / 2),
      ${atLeastMs / 1000}::float8
    )
    where name = ${effectQueue} and id = ${jobId}::uuid and state = 'retry'`.execute(trx)
}

/** What waits, is being done, or was given up. */
export async function queueHealth(db: Kysely<Database>): Promise<Omit<StoreHealth, 'isUp'>> {
  const { rows } = await sql<{ queued: number; dead: number; oldest: string | null }>`
    select
      count(*) filter (where name = ${effectQueue}) as queued,
      count(*) filter (where name = ${deadEffectQueue}) as dead,
      min(created_on) filter (where name = ${effectQueue}) as oldest
    from ${jobTable}
    where name in (${effectQueue}, ${deadEffectQueue}) and state < 'completed'`.execute(db)
  const { queued = 0, dead = 0, oldest = null } = rows[0] ?? {}
  return { queuedEffects: queued, deadEffects: dead, ...(oldest === null ? {} : { oldestEffectAt: oldest }) }
}
