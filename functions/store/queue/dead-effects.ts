import { type Kysely, sql, type Transaction } from 'kysely'
import type { DeadEffect, DeadEffects } from '../../app/ports/dead-effects.ts'
import type { Effect } from '../../app/ports/effect.ts'
import { deadEffectQueue, effectQueue, jobTable } from './boss.ts'
import type { Database } from '../database/database.ts'

/** pg-boss (12.35) moves what is given up into a queue of its own and notes beside it where it came from (`source_*`). */
export function deadEffectsOn(db: Kysely<Database>): DeadEffects {
  return {
    list: async (limit) => {
      const { rows } = await sql<DeadRow>`
        select
          job.id as "effectId",
          job.data->>'kind' as kind,
          request.reference,
          job.source_output->>'code' as code,
          job.source_created_on as "queuedAt",
          job.created_on as "givenUpAt",
          coalesce(job.source_retry_count, 0) + 1 as attempts,
          job.data->>'correlationId' as "correlationId",
          count(*) over () as total
        from ${jobTable} job left join request on request.request_id = job.data->>'requestId'
        where job.name = ${deadEffectQueue} and job.state < 'active'
        order by job.created_on desc, job.id
        limit ${limit}`.execute(db)
      return { effects: rows.map(deadEffect), total: rows[0]?.total ?? 0 }
    },
    standing: async (jobId) => {
      const { rows } = await sql<{ isDone: boolean; code: string | null }>`
        select state = 'completed' as "isDone", output->>'code' as code from ${jobTable}
        where name = ${effectQueue} and id = ${jobId}::uuid`.execute(db)
      const [job] = rows
      if (job === undefined || job.isDone) return { kind: 'done' } // what is finished goes after a week
      return { kind: 'waiting', ...(job.code === null ? {} : { code: job.code }) }
    },
  }
}

/** Taken out of the dead in one statement: of two who ask at once, one gets it. */
export async function takeDeadEffect(trx: Transaction<Database>, effectId: string): Promise<Effect | undefined> {
  const { rows } = await sql<{ effect: Effect }>`
    delete from ${jobTable}
    where name = ${deadEffectQueue} and id = ${effectId}::uuid and state < 'active'
    returning data - 'correlationId' as effect`.execute(trx)
  return rows[0]?.effect
}

type Stored = { readonly [Field in keyof DeadEffect]-?: DeadEffect[Field] }
type Nullable = 'reference' | 'code' | 'queuedAt' | 'correlationId'
type DeadRow = Omit<Stored, Nullable> & { readonly [Field in Nullable]: string | null } & { readonly total: number }

function deadEffect({ effectId, kind, reference, code, queuedAt, givenUpAt, attempts, correlationId }: DeadRow) {
  return {
    effectId,
    kind,
    givenUpAt,
    attempts,
    ...(reference === null ? {} : { reference }),
    ...(code === null ? {} : { code }),
    ...(queuedAt === null ? {} : { queuedAt }),
    ...(correlationId === null ? {} : { correlationId }),
  }
}
