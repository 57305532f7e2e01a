import { Client, escapeIdentifier } from 'pg'

const timeoutMs = 30_000

/** Makes the database on this server unless it is there. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}`)
  })
}

/** Drops everything in a database: every schema but PostgreSQL's own, and an empty `public` in the place of the old one. */
export async function emptyDatabase(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const schemas = await client.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    )
    const names = schemas.rows.map(({ name }) => escapeIdentifier(name))
    if (names.length > 0) await client.query(`drop schema ${names.join(', ')} cascade`)
    await client.query('create schema public')
  })
}

/** Whether a sandbox has done its first day in this database: the mark goes when the database is emptied. */
export async function hasMark(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const found = await client.query<{ mark: string | null }>(
      `select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = 'public'`,
    )
    return found.rows[0]?.mark === mark
  })
}

export async function setMark(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) => client.query(`comment on schema public is '${mark}'`))
}

const mark = 'The sandbox has done its first day here.'

/** Runs one piece of work over a connection of its own. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
