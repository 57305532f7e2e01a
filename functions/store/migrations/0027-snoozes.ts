import { type Kysely, sql } from 'kysely'

/** An alert may be put off by its reader: another one, held until then, tells it again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table alert
      add column retells text collate "C" references alert,
      drop constraint alert_held_for_check,
      add constraint alert_held_for_check check (held_for in ('quietHours', 'digest', 'snooze')),
      add constraint alert_snoozed check (held_for <> 'snooze' or retells is not null)`.execute(db)
  await sql`create index alert_retells on alert (retells) where retells is not null`.execute(db)
}
