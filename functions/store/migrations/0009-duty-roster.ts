import { type Kysely, sql } from 'kysely'

/**
 * What routing and invitations need to know: professions, own workplace, time around a meeting, contacts, rooms, and the
 * duty roster. The roster is only ever added to: who had the duty at a moment can still be read (KOLDING-5).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table consultant
      add column professions text[] not null default '{}',
      add column own_workplace_id text,
      add column preparation_minutes integer not null default 0,
      add column travel_minutes integer not null default 0`.execute(db)

  await sql`
    alter table workplace
      add column union_rep_id text,
      add column hr_contact_id text,
      add column room_id text`.execute(db)

  await sql`
    create table duty_entry (
      entry bigint generated always as identity primary key,
      on_day date not null,
      consultant_id text,
      set_at timestamptz not null,
      set_by text not null
    )`.execute(db)
  await sql`create index duty_entry_day on duty_entry (on_day, entry)`.execute(db)
}
