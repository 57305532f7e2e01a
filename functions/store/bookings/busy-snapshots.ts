import { type Kysely, sql } from 'kysely'
import type { BusyReading, KnownCalendar } from '../../app/ports/busy-snapshots.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { Database } from '../database/database.ts'

/** Who types in a form asks many times a minute; what was kept a moment ago stands. */
const keptAnewAfter = '1 minute'
const keptFor = '24 hours'

/** Keeps the calendars that could be read, in one statement; each row by person, so that two of them never wait in a circle. */
export async function keepBusy(
  db: Kysely<Database>,
  { calendars, from, until, checkedAt }: BusyReading,
): Promise<void> {
  const known = calendars.filter(({ isUnknown }) => !isUnknown)
  if (known.length === 0) return
  const ids = known.map(({ personId }) => personId)
  const busy = known.map(({ busy: blocks }) => JSON.stringify(blocks.map(({ startMs, endMs }) => [startMs, endMs])))
  await sql`
    insert into busy_snapshot (person_id, period, busy, checked_at)
    select person_id, tstzrange(${from}, ${until}, '[)'), busy::jsonb, ${checkedAt}
    from unnest(${ids}::text[], ${busy}::text[]) as given (person_id, busy)
    order by person_id
    on conflict (person_id, period) do update set busy = excluded.busy, checked_at = excluded.checked_at
    where abs(extract(epoch from excluded.checked_at - busy_snapshot.checked_at))
      >= extract(epoch from ${keptAnewAfter}::interval)`.execute(db)
}

/**
 * Of each person the reading that covers the period, else the newest that touches it; what it does not cover is taken.
 * Nobody is in the answer of whom nothing is kept.
 */
export async function lastBusy(
  db: Kysely<Database>,
  personIds: readonly PersonId[],
  from: InstantText,
  until: InstantText,
  now: InstantText,
): Promise<readonly KnownCalendar[]> {
  const { rows } = await sql<Kept>`
    with asked as (select tstzrange(${from}, ${until}, '[)') as period)
    select distinct on (person_id)
      person_id as "personId", busy, checked_at as "checkedAt",
      lower(busy_snapshot.period) as "from", upper(busy_snapshot.period) as "until"
    from busy_snapshot, asked
    where person_id = any(${personIds}) and busy_snapshot.period && asked.period
      and checked_at > ${now}::timestamptz - ${keptFor}::interval
    order by person_id, busy_snapshot.period @> asked.period desc, checked_at desc`.execute(db)
  const asked = { startMs: msOf(from), endMs: msOf(until) }
  return rows.map((row) => {
    const [keptFromMs, keptUntilMs] = [msOf(row.from), msOf(row.until)]
    const uncovered = [
      { startMs: asked.startMs, endMs: keptFromMs },
      { startMs: keptUntilMs, endMs: asked.endMs },
    ].filter(({ startMs, endMs }) => startMs < endMs)
    return {
      personId: row.personId,
      busy: [...row.busy.map(([startMs, endMs]) => ({ startMs, endMs })), ...uncovered],
      isUnknown: false,
      checkedAt: row.checkedAt,
    }
  })
}

export async function forgetOldBusy(db: Kysely<Database>, now: InstantText): Promise<void> {
  await sql`delete from busy_snapshot where checked_at <= ${now}::timestamptz - ${keptFor}::interval`.execute(db)
}

interface Kept {
  readonly personId: string
  readonly busy: readonly (readonly [number, number])[]
  readonly checkedAt: string
  readonly from: string
  readonly until: string
}
