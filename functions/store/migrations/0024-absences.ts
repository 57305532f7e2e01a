import { type Kysely, sql } from 'kysely'

/**
 * Who is away, as the payroll tells it, and what was told of it to whom. Ids and dates alone: no name, and no reason has
 * a column (P-1). Each row carries the class by which it will be deleted (P-15).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table absence (
      employee_id text collate "C" not null,
      starts_on date not null,
      ends_on date,
      reported_at timestamptz not null,
      retention text not null default 'absence',
      primary key (employee_id, starts_on),
      check (ends_on >= starts_on)
    )`.execute(db)

  await sql`
    create table absentee (
      employee_id text collate "C" primary key,
      revision integer not null,
      look_at timestamptz,
      settings_version integer not null
    )`.execute(db)
  // As with requests: the minute timer's cost follows what is due, never what is stored.
  await sql`create index absentee_look on absentee (look_at, employee_id) where look_at is not null`.execute(db)
  await sql`create index absentee_settings on absentee (settings_version)`.execute(db)

  await sql`
    create table advisory (
      advisory_id text collate "C" primary key,
      employee_id text collate "C" not null,
      recipient_id text collate "C" not null,
      workplace_id text collate "C" not null,
      reader text not null check (reader in ('leader', 'hr')),
      rule_id text not null,
      on_day date not null,
      what jsonb not null,
      spell_starts_on date not null,
      needs_absence boolean not null,
      task jsonb,
      told_at timestamptz not null,
      dismissed_at timestamptz,
      retention text not null default 'absence',
      constraint advisory_once unique (employee_id, reader, on_day)
    )`.execute(db)
  await sql`create index advisory_recipient on advisory (recipient_id, employee_id, told_at)`.execute(db)
}
