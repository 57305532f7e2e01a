import { type Kysely, sql } from 'kysely'

/**
 * The journal: what happened, in order, for ever. The key is the optimistic lock; each row carries the hash of the
 * one before it; and the trigger refuses every change, also to the owner and to superusers, also in replica mode.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Checked at commit: a use case appends first and saves the row after, in one transaction.
  await sql`
    create table journal (
      request_id text collate "C" not null references request deferrable initially deferred,
      sequence integer not null check (sequence >= 1),
      at timestamptz not null,
      person_id text,
      event jsonb not null,
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      primary key (request_id, sequence)
    )`.execute(db)
  await sql`comment on column journal.person_id is 'Who did it; null: the product itself.'`.execute(db)

  await sql`
    create function refuse_journal_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The journal is append-only: % refused', tg_op using errcode = 'restrict_violation';
    end $$`.execute(db)
  await sql`
    create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function refuse_journal_change()`.execute(db)
  await sql`alter table journal enable always trigger journal_append_only`.execute(db)
}
