import { Client } from 'pg'

/** Memories of what others said, which any look may renew: nobody's act changes them. */
const memories = new Set(['busy_snapshot', 'calendar_watch', 'calendar_notification', 'directory_memory'])

/** All that the product keeps, row by row: two of these are alike when nothing has changed. */
export async function everythingKept(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    )
    const kept: Record<string, readonly string[]> = {}
    for (const { name } of rows.filter((table) => !memories.has(table.name))) {
      const found = await client.query<{ row: string }>(
        `select to_jsonb(kept)::text as row from ${client.escapeIdentifier(name)} kept order by 1`,
      )
      kept[name] = found.rows.map(({ row }) => row)
    }
    return kept
  } finally {
    await client.end()
  }
}
