import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../sandbox/postgres/server.ts'
import { openLibrary } from './lending/library.ts'

/** What the whole run shares. Workers inherit the addresses and the run's name through the environment. */
export default async function setUp(): Promise<void> {
  process.env['TEST_RUN'] = randomBytes(4).toString('hex')
  await startServer()
  const library = await openLibrary()
  process.env['TEST_SANDBOXES'] = library.url
  globalThis.closeTestSandboxes = library.close
}

/** One real PostgreSQL server; TEST_DATABASE_URL (an administrator's address) replaces it. */
async function startServer(): Promise<void> {
  if (process.env['TEST_DATABASE_URL'] !== undefined) return

  const folder = await mkdtemp(join(tmpdir(), 'hurtigspor-tests-'))
  await chmod(folder, 0o755) // as root the server runs under another account, which must be able to enter
  const server = await startPostgres({ folder: join(folder, 'postgres'), maxConnections: 300, isDurable: false })
  process.env['TEST_DATABASE_URL'] = server.urlOf()
  globalThis.stopTestServer = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

declare global {
  var stopTestServer: (() => Promise<void>) | undefined
  var closeTestSandboxes: (() => Promise<void>) | undefined
}
