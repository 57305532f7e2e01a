import { sql, type Kysely } from 'kysely'

/**
 * The list as the municipality's side reads it, where steps of the authority room make it another than the employer's (P-8).
 * Left empty where both are the same.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table request
      add column authority_light text check (authority_light in ('red', 'yellow', 'green', 'grey')),
      add column authority_next jsonb,
      add column authority_due_at timestamptz,
      add column authority_meeting_starts_at timestamptz,
      add column authority_due_order timestamptz not null
        generated always as (coalesce(authority_due_at, next_due_at, 'infinity')) stored`.execute(db)

  for (const viewer of ['', 'consultant_id, ']) {
    const name = viewer === '' ? 'all' : 'consultant'
    await sql
      .raw(`create index request_authority_due_${name} on request (${viewer}authority_due_order, request_id)`)
      .execute(db)
  }
}
