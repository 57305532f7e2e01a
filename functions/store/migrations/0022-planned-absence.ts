import { type Kysely, sql } from 'kysely'

/** When a consultant is going to be away. Taken back, a row stays: who knew what when can be read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table planned_absence (
      absence_id uuid primary key,
      consultant_id text not null,
      from_day date not null,
      until_day date not null check (until_day >= from_day),
      set_at timestamptz not null,
      set_by text not null,
      cancelled_at timestamptz,
      cancelled_by text,
      check ((cancelled_at is null) = (cancelled_by is null)),
      constraint planned_absence_no_overlap
        exclude using gist (consultant_id with =, daterange(from_day, until_day, '[]') with &&)
        where (cancelled_at is null)
    )`.execute(db)
  await sql`create index planned_absence_until on planned_absence (until_day) where cancelled_at is null`.execute(db)
}
