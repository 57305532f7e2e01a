import { type Kysely, sql } from 'kysely'

/** What HR and administrators decide: the municipality, its workplaces, its consultants. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table workplace (
      workplace_id text collate "C" primary key,
      name text not null,
      search_name text not null,
      directory_name text not null,
      address text not null,
      is_large boolean not null,
      fixed_consultant_id text
    )`.execute(db)

  await sql`
    create table consultant (
      consultant_id text collate "C" primary key,
      weekly_hours double precision not null check (weekly_hours >= 0),
      is_active boolean not null
    )`.execute(db)

  // Each save is a new version: what was in force when a request was decided can still be read.
  await sql`
    create table municipality_version (
      version integer generated always as identity primary key,
      saved_at timestamptz not null,
      settings jsonb not null
    )`.execute(db)
}
