import { type Kysely, sql } from 'kysely'

/** The list's row of each request. Everything in it can be rebuilt from the journal. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table request (
      request_id text collate "C" primary key,
      reference text not null,
      sequence integer not null check (sequence >= 1),
      workplace_id text collate "C" not null references workplace,
      leader_id text not null,
      employee_id text not null,
      consultant_id text,
      status text not null check (status in ('open', 'closed')),
      received_at timestamptz not null,
      light text not null check (light in ('red', 'yellow', 'green', 'grey')),
      next_what jsonb,
      next_rule_id text,
      next_act_by date,
      next_due_at timestamptz,
      next_owner_role text,
      next_owner_id text,
      meeting_starts_at timestamptz,
      next_action_at timestamptz,
      due_order timestamptz not null generated always as (coalesce(next_due_at, 'infinity')) stored,
      constraint request_reference_unique unique (reference)
    )`.execute(db)

  // The minute timer reads from the front of this index: its cost follows what is due, never what is stored.
  await sql`create index request_next_action on request (next_action_at, request_id) where next_action_at is not null`.execute(
    db,
  )

  // One pair per way of looking at the list: everybody's, a consultant's, a leader's, a workplace's.
  for (const viewer of ['', 'consultant_id, ', 'leader_id, ', 'workplace_id, ']) {
    const name = viewer === '' ? 'all' : viewer.replace('_id, ', '')
    await sql.raw(`create index request_due_${name} on request (${viewer}due_order, request_id)`).execute(db)
    await sql.raw(`create index request_received_${name} on request (${viewer}received_at, request_id)`).execute(db)
  }
  await sql`create index request_employee on request (employee_id)`.execute(db)
  await sql`create index request_active on request (consultant_id) where status = 'open'`.execute(db)
}
