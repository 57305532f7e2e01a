import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { leaveAddress, removeAddress, runningAt } from './server/alone.ts'
import { openDatabase } from './server/database.ts'
import { startSandbox } from './server/sandbox.ts'
import { StartError } from './server/start-error.ts'

const stopWithinMs = 15_000
const lookForParentMs = 500

async function main(): Promise<void> {
  const port = readPort(process.env['PORT'])
  const dataDir = resolve(process.env['DATA_DIR'] ?? '.data')
  const other = await runningAt(dataDir)
  if (other !== undefined) {
    throw new StartError(
      `A sandbox runs on ${dataDir} already, at ${other}. For another: PORT=${port + 1} DATA_DIR=.data-2 npm start`,
    )
  }

  const sandbox = await startSandbox({
    port,
    dataDir,
    distDir: fileURLToPath(new URL('../dist', import.meta.url)),
    openDatabase: () => openDatabase(dataDir, process.env['DATABASE_URL']),
  })
  leaveAddress(dataDir, sandbox.baseUrl)
  stopWhenAsked(async () => {
    removeAddress(dataDir)
    await sandbox.stop()
  })

  console.log(`data ${dataDir}`)
  console.log(`port ${new URL(sandbox.baseUrl).port}`)
  console.log(`ready ${sandbox.baseUrl}`)
}

function readPort(text = '3000'): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new StartError(`PORT must be a number between 0 and 65535; it is "${text}"`)
}

function stopWhenAsked(stop: () => Promise<void>): void {
  let isStopping = false
  const stopOnce = (): void => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    stop().then(
      () => process.exit(0),
      (reason: unknown) => fail(reason),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // The package that runs PostgreSQL would end the process by itself, and the database before those who use it.
    process.removeAllListeners(signal)
    process.on(signal, stopOnce)
  }
  if (process.env['npm_lifecycle_event'] === 'start') whenOrphaned(stopOnce)
}

/** npm hands a signal to the shell between us, which dies of it without passing it on. */
function whenOrphaned(then: () => void): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) then()
  }, lookForParentMs).unref()
}

function fail(reason: unknown): void {
  console.error(reason instanceof StartError ? reason.message : reason)
  process.exit(1)
}

main().catch(fail)
