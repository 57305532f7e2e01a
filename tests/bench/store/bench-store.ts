import { mkdtemp, chmod, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { Temporal } from 'temporal-polyfill'
import type { Store } from '../../../functions/app/ports/store.ts'
import { createStore } from '../../../functions/store/create-store.ts'
import { migrate } from '../../../functions/store/database/migrate.ts'
import { startPostgres } from '../../../sandbox/postgres/server.ts'
import { aWorkplace } from '../../store/support.ts'

/** A store on a server of its own that writes to disk as in production, and the administrator's connection beside it. */
export async function withBenchStore<T>(
  maxConnections: number,
  work: (store: Store, asOwner: Client) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hurtigspor-bench-'))
  await chmod(folder, 0o755) // as root the server runs under another account
  const server = await startPostgres({ folder: join(folder, 'postgres'), maxConnections: 100, isDurable: true })
  try {
    await migrate(server.urlOf())
    const clock = { now: () => Temporal.Now.instant() }
    const store = await createStore({ databaseUrl: server.urlOf(), clock, log: () => undefined, maxConnections })
    const asOwner = new Client({ connectionString: server.urlOf() })
    await asOwner.connect()
    await store.saveWorkplaces([aWorkplace()])
    try {
      return await work(store, asOwner)
    } finally {
      await store.close()
      await asOwner.end()
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs the work from several callers at once for a while; answers how often a second it was done. */
export async function perSecond(callers: number, forMs: number, work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  let done = 0
  const caller = async () => {
    while (performance.now() - startedAt < forMs) {
      await work()
      done++
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return (done / (performance.now() - startedAt)) * 1_000
}

/** Median milliseconds of one run, after some to warm up. */
export async function medianMs(runs: number, work: () => Promise<void>): Promise<number> {
  for (let i = 0; i < runs / 10; i++) await work()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}
