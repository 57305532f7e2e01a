import { type Kysely, sql } from 'kysely'

/**
 * How people want to be told, and alerts that wait for it: `held` until a moment, then told, gathered in a digest, or
 * overtaken because it was done meanwhile. The index holds only what still waits.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table preference (
      person_id text collate "C" primary key,
      language text check (language in ('da', 'en')),
      quiet_from text,
      quiet_until text,
      morning_digest_at text,
      substitute_id text,
      changed_at timestamptz not null,
      constraint preference_quiet_hours check ((quiet_from is null) = (quiet_until is null))
    )`.execute(db)

  await sql`
    alter table alert
      add column held_until timestamptz,
      add column held_for text check (held_for in ('quietHours', 'digest')),
      add column gathered_in text collate "C" references alert deferrable initially deferred,
      drop constraint alert_state_check,
      add constraint alert_state_check check (
        state in ('held', 'overtaken', 'gathered', 'queued', 'sent', 'unconfirmed', 'unreachable', 'acted')
      ),
      add constraint alert_held check (state <> 'held' or (held_until is not null and held_for is not null)),
      add constraint alert_gathered check (state <> 'gathered' or gathered_in is not null)`.execute(db)
  await sql`create index alert_held_until on alert (held_until) where state = 'held'`.execute(db)
  await sql`create index alert_gathered_in on alert (gathered_in) where gathered_in is not null`.execute(db)
}
