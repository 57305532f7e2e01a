import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { ensureDatabase } from '../../../sandbox/postgres/database.ts'
import { startPostgres, type PostgresServer } from '../../../sandbox/postgres/server.ts'
import { freePort } from '../../../sandbox/server/free-port.ts'

/** A PostgreSQL server of one's own that writes to disk as in production, to be killed and to come back. */
export interface MortalDatabase {
  readonly url: string
  /** The product's connection at work, killed in the middle: the server takes down the others and recovers by itself. */
  killBackend(): Promise<void>
  /** The server itself, as when its machine fails; it is started again at once. */
  killServer(): Promise<void>
  /** Waits until it takes connections again. */
  isBack(): Promise<void>
  close(): Promise<void>
}

const name = 'hurtigspor'
const productBackends = `
  select pid from pg_stat_activity where application_name = 'hurtigspor' order by state = 'active' desc, random() limit 1`

export async function mortalDatabase(): Promise<MortalDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'hurtigspor-mortal-'))
  await chmod(home, 0o755) // as root the server runs under another account, which must be able to enter
  const folder = join(home, 'postgres')
  const port = await freePort()
  const start = () => startPostgres({ folder, port, maxConnections: 60, isDurable: true })
  let server: PostgresServer = await start()
  await ensureDatabase(server.urlOf(), name)
  const url = server.urlOf(name)

  return {
    url,
    killBackend: async () => {
      const pid = await backendOf(url)
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    },
    killServer: async () => {
      const [pid] = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n').map(Number)
      if (pid === undefined) throw new Error('The server has no process')
      process.kill(pid, 'SIGKILL')
      await pause(backendsGoWithinMs)
      server = await start()
    },
    isBack: () => untilItAnswers(url),
    close: async () => {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Orphaned backends notice that their server is gone, and must be gone themselves before another may start. */
const backendsGoWithinMs = 300

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return await client.end()
    } catch (reason) {
      if (attempt === maxAttempts) throw reason
      await pause(20)
    }
  }
}

const maxAttempts = 1_000

async function backendOf(url: string): Promise<number | undefined> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined) // goes down with the backend that is killed
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>(productBackends)
    return rows[0]?.pid
  } finally {
    await client.end().catch(() => undefined)
  }
}
