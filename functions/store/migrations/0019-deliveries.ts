import { type Kysely, sql } from 'kysely'

/**
 * An alert need not be about a request: duty, capacity and the digest are about the office. Each is tried on one channel
 * after another, and every try is a row: at most one for each alert and channel, so that nothing is told twice on one.
 * And who cannot be written to by the bot, so that somebody can help.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table alert
      alter column request_id drop not null,
      drop constraint alert_once,
      add constraint alert_once unique nulls not distinct (request_id, kind, subject, recipient_id),
      add column acted_at timestamptz`.execute(db)

  await sql`
    create table delivery (
      alert_id text collate "C" not null references alert deferrable initially deferred,
      channel text not null check (channel in ('bot', 'activity', 'mail')),
      state text not null check (state in ('attempting', 'postponed', 'delivered', 'failed', 'unconfirmed')),
      code text,
      attempts integer not null default 1,
      attempted_at timestamptz not null,
      ended_at timestamptz,
      primary key (alert_id, channel),
      constraint delivery_reason check ((code is not null) = (state in ('postponed', 'failed', 'unconfirmed'))),
      constraint delivery_ended check ((ended_at is null) = (state = 'attempting'))
    )`.execute(db)
  await sql`
    insert into delivery (alert_id, channel, state, code, attempted_at, ended_at)
    select
      alert_id, 'bot',
      case state when 'queued' then 'attempting' when 'unconfirmed' then 'unconfirmed' when 'unreachable' then 'failed' else 'delivered' end,
      case state when 'unconfirmed' then 'answer-lost' when 'unreachable' then 'unknown' end,
      coalesce(attempted_at, queued_at),
      case when state <> 'queued' then coalesce(attempted_at, queued_at) end
    from alert
    where attempted_at is not null or state <> 'queued'`.execute(db)
  await sql`alter table alert drop column attempted_at`.execute(db)

  await sql`
    create table unreachable_person (
      person_id text collate "C" primary key,
      why text not null check (why in ('removed', 'blocked', 'stoppedByAdmin', 'notInstalled')),
      code text not null,
      since timestamptz not null,
      seen_at timestamptz not null
    )`.execute(db)
  await sql`create index alert_undelivered on alert (queued_at) where state in ('queued', 'unconfirmed', 'unreachable')`.execute(
    db,
  )
}
