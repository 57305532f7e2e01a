import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { jsonLog } from '../../../functions/log.ts'
import type { SandboxContext } from '../../../sandbox/context.ts'
import type { FaultInput } from '../../../sandbox/faults/faults.ts'
import { openDatabase } from '../../../sandbox/server/database.ts'
import { productHere } from '../../../sandbox/server/product.ts'
import { startSandbox } from '../../../sandbox/server/sandbox.ts'
import { beginOrdinaryWeek } from '../../promise/support/ordinary-week.ts'
import type { ProductProcess } from '../../promise/support/product-process.ts'
import { leadersAt, sandboxCall, type Leader } from './signed-in.ts'

export interface BenchSandbox {
  /** The leaders, signed in anew: a sandbox that started over has gone back in time. */
  leaders(): Promise<readonly Leader[]>
  startOver(): Promise<void>
  /** One of the sandbox's own addresses: a POST when there is a body. */
  call(path: string, body?: object): Promise<unknown>
  /** Goes to a Monday morning with a whole week of free times ahead; see `beginOrdinaryWeek`. */
  beginOrdinaryWeek(): void
  /** That many days before the sandbox's today. */
  daysAgo(days: number): string
  /** Calls to Graph that reach the sandbox while the work runs. */
  graphCallsDuring<T>(work: () => Promise<T>): Promise<{ answer: T; graphCalls: number }>
  /** Every call to Graph suffers this while the work runs. */
  whileGraph<T>(suffers: Pick<FaultInput, 'status' | 'delayMs'>, work: () => Promise<T>): Promise<T>
}

/** A Graph that is down on purpose is warned of with every call. */
const errorsOnly = jsonLog((line) => process.stderr.write(line), 'error')

/**
 * The whole product in its sandbox on a free port, with a database that writes to disk as in production. Caller, product,
 * Graph and the database's clients share one process, unless the product has one of its own; PostgreSQL always has.
 */
export async function withBenchSandbox<T>(
  work: (sandbox: BenchSandbox) => Promise<T>,
  product?: ProductProcess,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hurtigspor-bench-'))
  await chmod(dataDir, 0o755) // as root the database runs under another account
  const distDir = join(dataDir, 'dist') // no pages are asked for
  for (const site of ['addin', 'windows']) await mkdir(join(distDir, site), { recursive: true })
  const place = product ?? productHere(errorsOnly)
  let tenant: SandboxContext | undefined
  const sandbox = await startSandbox({
    port: 0,
    dataDir,
    distDir,
    openDatabase: () => openDatabase(dataDir, undefined),
    productPlace: {
      host: place.host,
      start: (given, databaseUrl) => {
        tenant = given
        return place.start(given, databaseUrl)
      },
    },
  })
  const context = tenant
  if (context === undefined) throw new Error('The product was not started')
  const { clock } = context
  const tenantUrl = sandbox.baseUrl
  const addresses = { tenantUrl, productUrl: product?.url ?? tenantUrl }
  try {
    return await work({
      leaders: () => leadersAt(addresses),
      startOver: async () => void (await sandboxCall(`${tenantUrl}/sandbox/reset`, 'POST', {})),
      call: (path, body) => sandboxCall(`${tenantUrl}${path}`, body === undefined ? 'GET' : 'POST', body),
      beginOrdinaryWeek: () => beginOrdinaryWeek({ now: clock.now, tenant: context }),
      daysAgo: (days) =>
        clock.now().toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().subtract({ days }).toString(),
      graphCallsDuring,
      whileGraph: (suffers, inside) => whileGraph(tenantUrl, suffers, inside),
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

async function whileGraph<T>(
  tenantUrl: string,
  suffers: Pick<FaultInput, 'status' | 'delayMs'>,
  work: () => Promise<T>,
): Promise<T> {
  const faults = `${tenantUrl}/sandbox/faults`
  await sandboxCall(faults, 'POST', { match: { kind: 'graph' }, times: 1_000_000, ...suffers })
  try {
    return await work()
  } finally {
    await sandboxCall(faults, 'DELETE')
  }
}
