import { type Kysely, sql, type Transaction } from 'kysely'
import type { CapEntry, CapOverride, Caps } from '../../app/ports/caps.ts'
import type { DateText, PersonId } from '../../../shared/domain/ids.ts'
import type { Load } from '../../../shared/domain/routing/eligible.ts'
import type { Database } from '../database/database.ts'

export function capsOn(db: Kysely<Database>): Caps {
  return {
    on: (day) => capsThen(db, day),
    history: (consultantId) => history(db, consultantId),
    set: async ({ consultantId, cap, reason, until, setAt, setBy }) => {
      await db
        .insertInto('cap_override')
        .values({ consultant_id: consultantId, cap, reason, until_day: until, set_at: setAt, set_by: setBy })
        .execute()
    },
    takeBack: async (consultantId, at, by) => {
      const taken = { cap: null, reason: null, until_day: null }
      await db
        .insertInto('cap_override')
        .values({ consultant_id: consultantId, ...taken, set_at: at, set_by: by })
        .execute()
    },
  }
}

/** Of each consultant the last entry, where it is an override that has not run out. */
async function capsThen(db: Kysely<Database>, day: DateText): Promise<ReadonlyMap<PersonId, CapOverride>> {
  const newest = await db
    .selectFrom('cap_override')
    .distinctOn('consultant_id')
    .select(['consultant_id', 'cap', 'reason', 'until_day', 'set_at', 'set_by'])
    .orderBy('consultant_id')
    .orderBy('entry', 'desc')
    .execute()
  return new Map(
    newest.flatMap(({ consultant_id, cap, reason, until_day, set_at, set_by }) => {
      if (cap === null || reason === null || until_day === null || until_day < day) return []
      const override = { consultantId: consultant_id, cap, reason, until: until_day, setAt: set_at, setBy: set_by }
      return [[consultant_id, override] as const]
    }),
  )
}

export async function loadOf(
  trx: Transaction<Database>,
  consultantId: PersonId,
  today: DateText,
): Promise<Load | undefined> {
  const consultant = await trx
    .selectFrom('consultant')
    .select('weekly_hours')
    .select(({ selectFrom }) =>
      selectFrom('request')
        .select(sql<number>`count(*)`.as('active'))
        .where('status', '=', 'open')
        .where('consultant_id', '=', consultantId)
        .as('active'),
    )
    .where('consultant_id', '=', consultantId)
    .where('is_active', '=', true)
    .executeTakeFirst()
  if (consultant === undefined) return undefined
  const override = (await capsThen(trx, today)).get(consultantId)
  return {
    weeklyHours: consultant.weekly_hours,
    activeRequests: consultant.active ?? 0,
    ...(override === undefined ? {} : { cap: override.cap }),
  }
}

async function history(db: Kysely<Database>, consultantId: PersonId): Promise<readonly CapEntry[]> {
  const rows = await db
    .selectFrom('cap_override')
    .select(['cap', 'reason', 'until_day', 'set_at', 'set_by'])
    .where('consultant_id', '=', consultantId)
    .orderBy('entry', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ cap, reason, until_day, set_at, set_by }) => ({
    setAt: set_at,
    setBy: set_by,
    ...(cap === null ? {} : { cap }),
    ...(reason === null ? {} : { reason }),
    ...(until_day === null ? {} : { until: until_day }),
  }))
}
