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

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
