import { type Kysely, sql } from 'kysely'

/** Free text that can be deleted while the journal stays, what was told to whom, and where the bot may speak. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table note (
      note_id text collate "C" primary key,
      request_id text collate "C" not null references request deferrable initially deferred,
      room text not null check (room in ('employer', 'authority')),
      kind text not null,
      text text not null,
      author_id text not null,
      at timestamptz not null,
      retention text not null
    )`.execute(db)
  await sql`create index note_request on note (request_id, room)`.execute(db)

  await sql`
    create table alert (
      alert_id text collate "C" primary key,
      request_id text collate "C" not null references request deferrable initially deferred,
      kind text not null,
      subject text not null,
      recipient_id text not null,
      state text not null check (state in ('queued', 'sent', 'unreachable', 'acted')),
      card jsonb,
      queued_at timestamptz not null,
      constraint alert_once unique (request_id, kind, subject, recipient_id)
    )`.execute(db)

  await sql`
    create table conversation (
      person_id text collate "C" primary key,
      conversation_id text not null,
      service_url text not null,
      tenant_id text not null,
      bot_id text not null,
      channel_person_id text not null
    )`.execute(db)
}
