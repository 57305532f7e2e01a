import { type Kysely, sql } from 'kysely'

/**
 * How long notes are kept once a request is closed (P-15): since when it is, what the controller has chosen, and when
 * notes were deleted. The last choice counts. Of what was deleted only the date is left.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table request add column closed_at timestamptz`.execute(db)
  await sql`
    update request
    set closed_at = (
      select max(journal.at) from journal
      where journal.request_id = request.request_id and journal.event->>'type' = 'RequestClosed'
    )
    where status = 'closed'`.execute(db)
  await sql`create index request_closed on request (closed_at, request_id) where closed_at is not null`.execute(db)

  await sql`
    create table note_period (
      entry bigint generated always as identity primary key,
      employer_note_months integer not null check (employer_note_months >= 1),
      health_text_months integer not null check (health_text_months >= 1),
      set_at timestamptz not null,
      set_by text not null
    )`.execute(db)
  await sql`
    create table note_deletion (
      request_id text collate "C" not null references request,
      room text not null check (room in ('employer', 'authority')),
      deleted_on date not null,
      primary key (request_id, room)
    )`.execute(db)
}
