import { type Kysely, sql } from 'kysely'

/**
 * Who else is invited and where, and when we first asked the calendar for the event: from that commit on the event may
 * exist, whatever became of the answer. A slot still waiting at the upgrade may have been asked for, so it counts as such.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table booking
      add column event_attempted_at timestamptz,
      add column optional_ids text[] not null default '{}',
      add column room_id text,
      add column hides_attendees boolean not null default false`.execute(db)
  await sql`update booking set event_attempted_at = now() where event_id is null`.execute(db)
}
