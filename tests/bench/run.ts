import { fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { tableLines } from './table.ts'

/**
 * `npm run bench`, or `npm run bench -- offers` for the benches whose names hold a word. Each file gets a process of its
 * own, so that no bench runs in what another left behind. Ends with 1 when one failed or none was found.
 */
const folder = dirname(fileURLToPath(import.meta.url))
const fileTimeoutMs = 15 * 60_000
const result = z.object({ name: z.string(), goal: z.string(), figure: z.string(), hasFailed: z.boolean() })
const filter = process.argv.slice(2).join(' ')

console.log(`${machine()}\n`)
let [measured, failed] = [0, 0]
for (const file of benchFiles()) await measure(file)
if (measured + failed === 0) console.error(`No bench is called "${filter}".`)
process.exitCode = failed > 0 || measured === 0 ? 1 : 0

function benchFiles(): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.bench.ts')).toSorted()
}

/** Prints each result as it comes; a file that breaks off or takes longer than fifteen minutes (memory under load takes as long as it is told) counts as a failure. */
async function measure(file: string): Promise<void> {
  const child = fork(join(folder, 'run-file.ts'), [join(folder, file), filter], { timeout: fileTimeoutMs })
  child.on('message', (message) => {
    const { name, goal, figure, hasFailed } = result.parse(message)
    if (hasFailed) failed++
    else measured++
    for (const line of tableLines([name, figure, `goal: ${goal}`])) console.log(line)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  failed++
  console.log(`${file} broke off; a file may take ${fileTimeoutMs / 60_000} minutes`)
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const busy = `load ${(loadavg()[0] ?? 0).toFixed(1)} before the start`
  return `${model}, ${availableParallelism()} cores, ${memory}, ${process.platform}, Node ${process.version}, ${busy}`
}
