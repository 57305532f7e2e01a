import { availableParallelism, cpus, loadavg } from 'node:os'
import startServer from '../support/global-setup.ts'
import stopServer from '../support/global-teardown.ts'
import { plantedBugs } from './doubles/planted-bugs.ts'
import type { Found, Promised, Size } from './promise.ts'
import { promises } from './registry.ts'
import { promiseLines } from './table.ts'

/**
 * `npm run promise` tries to break every promise, in its short form; `-- G1 G4` just those; `--full` as each is worded.
 * `--planted=check-then-insert` puts a bug in first, to see it caught. Prints what was measured against the limit, and ends
 * with 1 when one is broken.
 */
const given = process.argv.slice(2)
const size: Size = given.includes('--full') ? 'full' : given.includes('--ci') ? 'ci' : 'short'
const ids = given.filter((word) => !word.startsWith('--')).map((word) => word.toUpperCase())
const planted = given.find((word) => word.startsWith('--planted='))?.replace('--planted=', '')
const bug = plantedBugs.find((known) => known === planted)
const unknown = ids.filter((id) => !promises.some((promise) => promise.id === id))
const meant = promises.filter(({ id }) => ids.length === 0 || ids.includes(id))

if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}: choose among ${promises.map(({ id }) => id).join(', ')}.`)
  process.exit(1)
}
console.log(
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version},`,
)
console.log(`load ${(loadavg()[0] ?? 0).toFixed(1)} before the start; ${size} form\n`)

await startServer()
let broken = 0
try {
  for (const promise of meant) {
    const startedMs = performance.now()
    const found = await attempted(promise)
    if (found.broken.length > 0) broken++
    for (const line of promiseLines(promise, found, (performance.now() - startedMs) / 1000)) console.log(line)
  }
} finally {
  await stopServer()
}
process.exit(broken > 0 ? 1 : 0)

/** A promise that could not be tried is not kept. */
async function attempted(promise: Promised): Promise<Found> {
  try {
    return await promise.attempt(size, bug)
  } catch (reason) {
    console.error(reason)
    return { measured: 'broke off', broken: [reason instanceof Error ? reason.message : String(reason)] }
  }
}
