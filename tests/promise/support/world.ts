import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import type { Store } from '../../../functions/app/ports/store.ts'
import { createStore } from '../../../functions/store/create-store.ts'
import type { SandboxContext } from '../../../sandbox/context.ts'
import { startSandbox } from '../../../sandbox/server/sandbox.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { checkThenInsert } from '../doubles/check-then-insert.ts'
import type { PlantedBug } from '../doubles/planted-bugs.ts'
import { createCaller, type Caller } from './caller.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { productProcess, type ProductProcess } from './product-process.ts'

/** The whole product over HTTP, in a process that may die, beside a tenant that does not. */
export interface World {
  readonly tenant: SandboxContext
  readonly product: ProductProcess
  readonly databaseUrl: string
  /** The checker's own eyes on the database. */
  readonly store: Store
  readonly ledger: Ledger
  as(person: string): Caller
  oid(person: string): string
  /** Moves the clock on by an ISO 8601 duration; timers that fall due on the way run. */
  pass(duration: string): Promise<void>
  now(): Temporal.Instant
}

export interface WorldOptions {
  readonly bug?: PlantedBug | undefined
  /** A database of the caller's own, which it may kill; a fresh one on the run's server unless given. */
  readonly database?: { readonly url: string }
  /** No timer runs unless the promise itself invokes it: weeks pass in steps of its own choice. */
  readonly timersByHand?: boolean
}

export async function withWorld<T>(options: WorldOptions, work: (world: World) => Promise<T>): Promise<T> {
  const undo: (() => Promise<unknown>)[] = []
  const product = await productProcess(options.bug)
  try {
    return await work(await build(product, options, undo))
  } catch (reason) {
    console.error(product.lastWords().join('\n'))
    throw reason
  } finally {
    for (const step of undo.toReversed()) await step()
  }
}

async function build(
  product: ProductProcess,
  { bug, database: given, timersByHand }: WorldOptions,
  undo: (() => Promise<unknown>)[],
): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hurtigspor-promise-'))
  undo.push(() => rm(dataDir, { recursive: true, force: true }))
  await chmod(dataDir, 0o755)
  const distDir = join(dataDir, 'dist') // no pages are asked for
  for (const part of ['addin', 'windows']) await mkdir(join(distDir, part), { recursive: true })
  const fresh = given === undefined ? await freshDatabase() : undefined
  if (fresh !== undefined) undo.push(() => fresh.drop())
  const databaseUrl = given?.url ?? fresh?.url ?? ''
  let tenant: SandboxContext | undefined
  const sandbox = await startSandbox({
    port: 0,
    dataDir,
    distDir,
    openDatabase: async () => ({ url: databaseUrl, close: async () => {} }),
    productPlace: {
      host: timersByHand === true ? { ...product.host, timers: () => [] } : product.host,
      start: (context, url) => {
        tenant = context
        return product.start(context, url)
      },
    },
  })
  undo.push(() => sandbox.stop())
  if (tenant === undefined) throw new Error('The product was not started')
  if (bug === 'check-then-insert') await checkThenInsert(databaseUrl)

  const { clock } = tenant
  const store = await createStore({ databaseUrl, clock, log: () => undefined, maxConnections: 4 })
  undo.push(() => store.close())
  return worldOf(tenant, product, databaseUrl, store, sandbox.baseUrl)
}

function worldOf(
  tenant: SandboxContext,
  product: ProductProcess,
  databaseUrl: string,
  store: Store,
  baseUrl: string,
): World {
  const ledger = createLedger()
  const callers = new Map<string, Caller>()
  return {
    tenant,
    product,
    databaseUrl,
    store,
    ledger,
    as: (person) => {
      const caller = callers.get(person) ?? createCaller(tenant, product.url, person, ledger)
      callers.set(person, caller)
      return caller
    },
    oid: (person) => {
      const found = tenant.people.byId(person)
      if (found === undefined) throw new Error(`Nobody is called ${person}`)
      return found.oid
    },
    pass: async (duration) => {
      const response = await fetch(`${baseUrl}/sandbox/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ advance: duration }),
      })
      if (!response.ok) throw new Error(`The clock could not be moved: ${await response.text()}`)
    },
    now: () => tenant.clock.now(),
  }
}
