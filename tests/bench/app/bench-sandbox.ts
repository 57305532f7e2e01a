import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openDatabase } from '../../../sandbox/server/database.ts'
import { startSandbox } from '../../../sandbox/server/sandbox.ts'
import { leaders, teams } from '../../../sandbox/tenant/roster.ts'
import { workplaces } from '../../../sandbox/tenant/workplaces.ts'
import { createClient, type Client } from '../../../shared/contract/client.ts'

export interface Leader {
  readonly client: Client<AbortSignal>
  /** Each of the leader's employees, at the workplace they belong to. */
  readonly employees: readonly { readonly employeeId: string; readonly workplaceId: string }[]
}

export interface BenchSandbox {
  /** The leaders, signed in anew: a sandbox that started over has gone back in time. */
  leaders(): Promise<readonly Leader[]>
  startOver(): Promise<void>
  /** Calls to Graph that reach the sandbox while the work runs. */
  graphCallsDuring<T>(work: () => Promise<T>): Promise<{ answer: T; graphCalls: number }>
}

/**
 * The whole product in its sandbox on a free port, with a database that writes to disk as in production. Caller, product,
 * Graph and the database's clients share one process; PostgreSQL has its own.
 */
export async function withBenchSandbox<T>(work: (sandbox: BenchSandbox) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hurtigspor-bench-'))
  await chmod(dataDir, 0o755) // as root the database runs under another account
  const distDir = join(dataDir, 'dist') // no pages are asked for
  for (const site of ['addin', 'windows']) await mkdir(join(distDir, site), { recursive: true })
  const sandbox = await startSandbox({
    port: 0,
    dataDir,
    distDir,
    openDatabase: () => openDatabase(dataDir, undefined),
  })
  const { baseUrl } = sandbox
  try {
    return await work({
      leaders: () => leadersAt(baseUrl),
      startOver: async () => void (await jsonOf(`${baseUrl}/sandbox/reset`, {})),
      graphCallsDuring,
    })
  } finally {
    await sandbox.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const served = z.object({ request: z.object({ url: z.string() }) })

async function graphCallsDuring<T>(work: () => Promise<T>): Promise<{ answer: T; graphCalls: number }> {
  let graphCalls = 0
  const count = (message: unknown): void => {
    if (served.parse(message).request.url.startsWith('/graph/v1.0/')) graphCalls++
  }
  subscribe('http.server.request.start', count)
  try {
    return { answer: await work(), graphCalls }
  } finally {
    unsubscribe('http.server.request.start', count)
  }
}

const person = z.object({ id: z.string(), oid: z.string() })
const token = z.object({ access_token: z.string() })

async function leadersAt(baseUrl: string): Promise<readonly Leader[]> {
  const people = z.array(person).parse(await jsonOf(`${baseUrl}/sandbox/people`))
  const oids = new Map(people.map(({ id, oid }) => [id, oid]))
  const workplaceIds = new Map(workplaces.map(({ id, name }) => [name, id]))
  return Promise.all(
    leaders.map(async ([leaderId]) => {
      const signedIn = await jsonOf(`${baseUrl}/sandbox/token`, { person: leaderId })
      const accessToken = token.parse(signedIn).access_token
      const client = createClient<AbortSignal>({
        baseUrl,
        token: async () => accessToken,
        fetch: (url, init) => fetch(url, init),
      })
      const employees = teams
        .filter(([ofLeader]) => ofLeader === leaderId)
        .flatMap(([, workplace, team]) =>
          team.map(([id]) => ({ employeeId: oids.get(id) ?? '', workplaceId: workplaceIds.get(workplace) ?? '' })),
        )
      return { client, employees }
    }),
  )
}

async function jsonOf(url: string, body?: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const post = { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await fetch(url, body === undefined ? {} : post)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json()
}
