import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ProductPlace } from '../../../sandbox/server/product.ts'
import { startSandbox } from '../../../sandbox/server/sandbox.ts'
import { freshDatabase } from '../postgres.ts'

const distDir = fileURLToPath(new URL('../../../dist', import.meta.url))

/** Where a sandbox that runs is found, and how to be rid of it. */
export interface RunningPlace {
  readonly baseUrl: string
  readonly databaseUrl: string
  stop(): Promise<void>
}

/** The whole product in its sandbox, in this process, on a free port and a database of its own. */
export async function sandboxHere(productPlace?: ProductPlace): Promise<RunningPlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hurtigspor-sandbox-'))
  const database = await freshDatabase()
  const { baseUrl, stop } = await startSandbox({
    port: 0,
    dataDir,
    distDir,
    openDatabase: async () => ({ url: database.url, close: async () => {} }),
    skipsPauses: true,
    ...(productPlace === undefined ? {} : { productPlace }),
  })
  return {
    baseUrl,
    databaseUrl: database.url,
    stop: async () => {
      await stop()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
