import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { stopLeftover } from './postgres/server.ts'
import { runningAt } from './server/alone.ts'

const timeoutMs = 120_000

/** `npm run reset`: a running sandbox starts its story over; the data of one that does not run is removed. */
async function reset(): Promise<void> {
  const dataDir = resolve(process.env['DATA_DIR'] ?? '.data')
  const baseUrl = await runningAt(dataDir)
  if (baseUrl !== undefined) {
    const response = await fetch(`${baseUrl}/sandbox/reset`, { method: 'POST', signal: AbortSignal.timeout(timeoutMs) })
    if (!response.ok) throw new Error(`The sandbox at ${baseUrl} answered ${response.status}: ${await response.text()}`)
    console.log(`The sandbox at ${baseUrl} is back at its first morning.`)
    return
  }
  const databaseDir = join(dataDir, 'postgres')
  await stopLeftover(databaseDir)
  await rm(databaseDir, { recursive: true, force: true })
  await rm(join(dataDir, 'sandbox'), { recursive: true, force: true })
  console.log(`${dataDir} is empty; the next npm start begins at the first morning.`)
}

await reset()
