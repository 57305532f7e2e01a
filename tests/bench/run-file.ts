import { pathToFileURL } from 'node:url'
import type { Bench, BenchResult } from './bench.ts'

/** The child of run.ts: measures the benches of one file whose names hold the filter, and tells each result. */
const [file = '', filter = ''] = process.argv.slice(2)
const { benches }: { benches: readonly Bench[] } = await import(pathToFileURL(file).href)

for (const { name, goal, run } of benches) {
  if (!name.toLowerCase().includes(filter.toLowerCase())) continue
  await tell({ name, goal, ...(await measured(run)) })
}
process.exit(0)

async function measured(run: Bench['run']): Promise<Pick<BenchResult, 'figure' | 'hasFailed'>> {
  try {
    return { figure: await run(), hasFailed: false }
  } catch (reason) {
    console.error(reason)
    return { figure: `failed: ${reason instanceof Error ? reason.message : String(reason)}`, hasFailed: true }
  }
}

function tell(result: BenchResult): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(result, undefined, {}, (error) => (error === null ? resolve() : reject(error)))
  })
}
