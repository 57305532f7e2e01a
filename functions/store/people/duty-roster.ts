import { type Kysely, sql, type Transaction } from 'kysely'
import type { DutyEntry } from '../../app/ports/duty.ts'
import type { DateText } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

/** One change at a time: each is decided by what stands. */
const rosterLock = 7_245_004

export async function lockRoster(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${rosterLock})`.execute(trx)
}

export async function dutyEntries(
  db: Kysely<Database>,
  from: DateText,
  until: DateText,
): Promise<readonly DutyEntry[]> {
  const rows = await db
    .selectFrom('duty_entry')
    .select(['on_day', 'consultant_id', 'set_at', 'set_by'])
    .where('on_day', '>=', from)
    .where('on_day', '<=', until)
    .orderBy('entry')
    .execute()
  return rows.map(({ on_day, consultant_id, set_at, set_by }) => ({
    on: on_day,
    ...(consultant_id !== null && { consultantId: consultant_id }),
    setAt: set_at,
    setBy: set_by,
  }))
}

export async function addDutyEntries(trx: Transaction<Database>, entries: readonly DutyEntry[]): Promise<void> {
  if (entries.length === 0) return
  await trx
    .insertInto('duty_entry')
    .values(
      entries.map(({ on, consultantId, setAt, setBy }) => ({
        on_day: on,
        consultant_id: consultantId ?? null,
        set_at: setAt,
        set_by: setBy,
      })),
    )
    .execute()
}
