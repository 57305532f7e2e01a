import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProductPlace } from '../../../sandbox/server/product.ts'
import { startSandbox } from '../../../sandbox/server/sandbox.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { personCalls, type PersonCalls } from './person-calls.ts'

export interface TestSandbox {
  readonly baseUrl: string
  readonly databaseUrl: string
  as(person: string): PersonCalls
  /** The sandbox's own addresses. */
  get(path: string): Promise<unknown>
  post(path: string, body: unknown): Promise<unknown>
  oid(person: string): string
  stop(): Promise<void>
}

/**
 * The whole product in its sandbox on a free port and a database of its own, at Mon 21 Dec 2026 09:00.
 *
 * @param distDir Where built pages lie; without it there are none.
 * @param productPlace Where the product runs; in this process, and silent as long as all is well, unless told.
 */
export async function runningSandbox(distDir?: string, productPlace?: ProductPlace): Promise<TestSandbox> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hurtigspor-sandbox-'))
  const noPages = join(dataDir, 'dist')
  for (const part of ['addin', 'windows']) await mkdir(join(noPages, part), { recursive: true })
  const database = await freshDatabase()
  const sandbox = await startSandbox({
    port: 0,
    dataDir,
    distDir: distDir ?? noPages,
    openDatabase: async () => ({ url: database.url, close: async () => {} }),
    ...(productPlace === undefined ? {} : { productPlace }),
  })
  const { baseUrl } = sandbox
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
  const oids = oidsOf(await call('GET', '/sandbox/people'))

  return {
    baseUrl,
    databaseUrl: database.url,
    as: (person) => personCalls(baseUrl, person, call),
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    oid(person) {
      const oid = oids.get(person)
      if (oid === undefined) throw new Error(`Nobody is called ${person}`)
      return oid
    },
    async stop() {
      await sandbox.stop()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function oidsOf(people: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(people)) throw new Error('The sandbox gave no people')
  return new Map(people.map(({ id, oid }) => [String(id), String(oid)]))
}
