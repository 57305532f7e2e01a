import { availableParallelism, cpus, loadavg } from 'node:os'
import startServer from '../support/global-setup.ts'
import stopServer from '../support/global-teardown.ts'
import { askedFor, helpLines } from './asked.ts'
import type { Found, Promised } from './promise.ts'
import { promises } from './registry.ts'
import { lastLine, promiseLines } from './table.ts'

/**
 * `npm run promise` tries to break every promise, in its short form; `--help` says what else may be asked for. Prints what was
 * measured against the limit, and ends with 1 when one is broken, with 2 for words it does not know.
 */
const known = promises.map(({ id }) => id)
const asked = askedFor(process.argv.slice(2), known)
if (asked.kind === 'unknown') {
  console.error(`Nothing is called ${asked.words.join(', ')}. What may be said:\n`)
  for (const line of helpLines(known)) console.error(line)
  process.exit(2)
}
if (asked.kind === 'help') {
  for (const line of helpLines(known)) console.log(line)
  process.exit(0)
}
const { size, bug, ids } = asked
const meant = promises.filter(({ id }) => ids.length === 0 || ids.includes(id))

console.log(
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version},`,
)
console.log(`load ${(loadavg()[0] ?? 0).toFixed(1)} before the start; ${size} form\n`)

const beganMs = performance.now()
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
console.log(lastLine(meant.length - broken, broken, (performance.now() - beganMs) / 1000))
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
