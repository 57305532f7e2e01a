import { type Kysely, sql } from 'kysely'

/** Days of duty that one consultant asks another to take; a swap is never removed, so that who agreed can be read (KOLDING-5). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table duty_swap (
      swap_id uuid primary key,
      on_day date not null,
      from_id text not null,
      to_id text not null check (to_id <> from_id),
      in_return date,
      state text not null check (state in ('asked', 'accepted', 'declined', 'withdrawn', 'lapsed')),
      asked_at timestamptz not null,
      answered_at timestamptz,
      answered_by text,
      check ((state = 'asked') = (answered_at is null))
    )`.execute(db)
  await sql`create unique index duty_swap_open on duty_swap (on_day, from_id, to_id) where state = 'asked'`.execute(db)
}
