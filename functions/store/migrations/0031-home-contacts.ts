import { type Kysely, sql } from 'kysely'

/** Whom to turn to in the municipalities where the staff live (KATALOG-13). The last entry of each counts; without a name it has none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table home_contact (
      entry bigint generated always as identity primary key,
      municipality text not null,
      name text,
      phone text,
      mail text,
      set_at timestamptz not null,
      set_by text not null,
      check ((name is null) = (phone is null and mail is null))
    )`.execute(db)
  await sql`create index home_contact_municipality on home_contact (municipality, entry desc)`.execute(db)
}
