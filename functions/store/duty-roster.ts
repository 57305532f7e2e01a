import { type Kysely, sql } from 'kysely'
import type { DutyEntry } from '../app/ports/store.ts'
import type { DateText, InstantText, PersonId } from '../../shared/domain/ids.ts'
import type { Database } from './database.ts'

/** One at a time: what differs is found by comparing with what stands. */
const rosterLock = 7_245_004

export async function dutyEntries(
  db: Kysely<Database>,
  from: DateText,
  until: DateText,
): Promise<readonly DutyEntry[]> {
  const rows = await db
    .selectFrom('duty_entry')
    .select(['on_day', 'consultant_id', 'set_at'])
    .where('on_day', '>=', from)
    .where('on_day', '<=', until)
    .orderBy('entry')
    .execute()
  return rows.map(({ on_day, consultant_id, set_at }) => ({
    on: on_day,
    ...(consultant_id !== null && { consultantId: consultant_id }),
    setAt: set_at,
  }))
}

/** A day that keeps its consultant gets no entry: since when it stands so must not move (KOLDING-5). */
export async function saveDutyRoster(
  db: Kysely<Database>,
  { from, until }: { readonly from: DateText; readonly until: DateText },
  days: readonly { readonly on: DateText; readonly consultantId: PersonId }[],
  { at, by }: { readonly at: InstantText; readonly by: PersonId },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${rosterLock})`.execute(trx)
    const standing = new Map<DateText, PersonId | undefined>()
    for (const { on, consultantId } of await dutyEntries(trx, from, until)) standing.set(on, consultantId)
    const wanted = new Map(days.map(({ on, consultantId }) => [on, consultantId]))
    const changed = [...new Set([...standing.keys(), ...wanted.keys()])]
      .filter((on) => standing.get(on) !== wanted.get(on))
      .map((on) => ({ on_day: on, consultant_id: wanted.get(on) ?? null, set_at: at, set_by: by }))
    if (changed.length > 0) await trx.insertInto('duty_entry').values(changed).execute()
  })
}
