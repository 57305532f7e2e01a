import { Client } from 'pg'

/** Everything that tables of a database hold, as one text: what stands in none of it was never kept. */
export async function databaseText(url: string, tables: readonly string[]): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const texts: string[] = []
    for (const table of tables) {
      const { rows } = await client.query(`select * from ${client.escapeIdentifier(table)}`)
      texts.push(JSON.stringify(rows))
    }
    return texts.join('\n')
  } finally {
    await client.end()
  }
}
