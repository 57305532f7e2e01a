import { sql, type Kysely } from 'kysely'

/** How each consultant's calendar is watched, and what Graph has told of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calendar_watch (
      consultant_id text collate "C" primary key,
      subscription_id text collate "C" unique,
      client_state_hash text,
      subscribed_at timestamptz,
      expires_at timestamptz,
      renew_at timestamptz not null,
      look_at timestamptz not null,
      delta_link text,
      period_from timestamptz,
      period_until timestamptz,
      last_delta_at timestamptz,
      last_notification_at timestamptz,
      last_sweep jsonb,
      constraint whole_subscription check (num_nulls(subscription_id, client_state_hash, subscribed_at, expires_at) in (0, 4)),
      constraint whole_round check (num_nulls(delta_link, period_from, period_until) in (0, 3))
    )`.execute(db)
  await sql`
    create table calendar_notification (
      subscription_id text collate "C" not null,
      event_id text collate "C" not null,
      change_type text not null,
      etag text not null,
      received_at timestamptz not null,
      primary key (subscription_id, event_id, change_type, etag)
    )`.execute(db)
  await sql`create index calendar_notification_received on calendar_notification (received_at)`.execute(db)
  await sql`create index booking_event on booking (event_id) where event_id is not null`.execute(db)
}
