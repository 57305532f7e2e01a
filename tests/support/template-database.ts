import { Client } from 'pg'

/** The name of this run's migrated template: another run on the same server has another one. */
export function templateName(): string {
  return `hurtigspor_template_${process.env['TEST_RUN'] ?? 'alone'}`
}

/** Address of another database on the test server. */
export function testDatabaseUrl(database: string): string {
  const url = new URL(adminUrl())
  url.pathname = `/${database}`
  return url.href
}

/** Runs one piece of work as the server's administrator, over a connection of its own. */
export async function asAdministrator<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl() })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function dropTemplate(): Promise<void> {
  await asAdministrator((client) => client.query(`drop database if exists ${templateName()} with (force)`))
}

function adminUrl(): string {
  const url = process.env['TEST_DATABASE_URL']
  if (url === undefined) throw new Error('TEST_DATABASE_URL is not set: run the test through jest, whose setup sets it')
  return url
}
