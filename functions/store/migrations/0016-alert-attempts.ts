import { type Kysely, sql } from 'kysely'

/**
 * When the bot first tried to deliver an alert: from that commit on the card may be there, whatever became of the answer,
 * and `unconfirmed` says that nobody will ever know.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table alert
      add column attempted_at timestamptz,
      drop constraint alert_state_check,
      add constraint alert_state_check check (state in ('queued', 'sent', 'unconfirmed', 'unreachable', 'acted'))`.execute(
    db,
  )
}
