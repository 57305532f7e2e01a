import { type Kysely, sql } from 'kysely'

/** The promise that nobody is booked twice at one time is this table's (docs/adr/0002). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gist`.execute(db)
  await sql`
    create table booking (
      booking_id text collate "C" primary key,
      request_id text collate "C" not null references request deferrable initially deferred,
      consultant_id text not null,
      during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
      state text not null check (state in ('held', 'confirmed', 'released')),
      place text not null check (place in ('workplace', 'municipality', 'online')),
      attendee_ids text[] not null,
      event_id text,
      constraint booking_no_overlap exclude using gist (consultant_id with =, during with &&) where (state <> 'released')
    )`.execute(db)
  await sql`create index booking_request on booking (request_id)`.execute(db)
}
