import { join } from 'node:path'
import { ensureDatabase } from '../postgres/database.ts'
import { startPostgres } from '../postgres/server.ts'

const name = 'hurtigspor'
const maxConnections = 60

/** The database that was given, or one of our own under the data folder. */
export async function openDatabase(dataDir: string, given: string | undefined) {
  if (given !== undefined && given !== '') return { url: given, close: async () => {} }
  const server = await startPostgres({ folder: join(dataDir, 'postgres'), maxConnections, isDurable: true })
  await ensureDatabase(server.urlOf(), name)
  return { url: server.urlOf(name), close: () => server.stop() }
}
