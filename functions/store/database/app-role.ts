import type { Client } from 'pg'

/**
 * The role the product works as. Its connections take it on by themselves, whoever they log in as, so that even a
 * superuser's address cannot change the journal by accident.
 */
export const appRole = 'hurtigspor_app'

/** Makes the role if need be and gives it exactly what it needs. Safe to repeat; run after every migration. */
export async function grantAppRole(client: Client, bossSchema: string): Promise<void> {
  // Roles belong to the whole server, so another database's migration may be making it at this very moment.
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
    exception when duplicate_object or unique_violation then null;
    end $$`)
  // Who makes a role may hand it out, but does not get to be it by itself.
  await client.query(`
    do $$ begin
      if not pg_has_role(current_user, '${appRole}', 'set') then grant ${appRole} to current_user; end if;
    end $$`)
  await client.query(`
    grant usage on schema public, ${bossSchema} to ${appRole};
    grant select, insert on journal, municipality_version, duty_entry, cap_override, standing_hours_version, home_contact, note_period, note_deletion to ${appRole};
    grant select, insert, update on request, booking, alert, delivery, duty_swap, planned_absence to ${appRole};
    grant select, insert, update, delete on workplace, consultant, note, conversation, absence, absentee, advisory, directory_memory, calendar_watch, calendar_notification, command_key, busy_snapshot, preference, unreachable_person to ${appRole};
    grant select, insert, update, delete on all tables in schema ${bossSchema} to ${appRole};
    grant execute on all functions in schema ${bossSchema} to ${appRole};`)
}
