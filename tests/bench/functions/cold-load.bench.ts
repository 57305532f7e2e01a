import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Bench } from '../bench.ts'

const runFile = promisify(execFile)
const runs = 9

export const benches: readonly Bench[] = [
  { name: 'Cold load of the functions bundle in a fresh Node process', goal: '1 s', run: coldLoad },
]

/** Built as `npm run build:functions` builds it, then loaded by plain Node with the worker's module in place. */
async function coldLoad(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hurtigspor-cold-'))
  try {
    const rolldown = ['node_modules/rolldown/bin/cli.mjs', '-c', 'tooling/rolldown.config.js', '-d', folder]
    await runFile(process.execPath, rolldown)
    const bundle = join(folder, 'main.js')
    const timesMs: number[] = []
    for (let run = 0; run < runs; run++) timesMs.push(await loadOnce(bundle))
    const sorted = timesMs.toSorted((a, b) => a - b)
    const [fastest = 0, median = 0, slowest = 0] = [sorted[0], sorted[runs >> 1], sorted.at(-1)]
    const { size } = await stat(bundle)
    return `${median.toFixed(0)} ms, median of ${runs} (${fastest.toFixed(0)} to ${slowest.toFixed(0)}); ${(size / 1e6).toFixed(1)} MB`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Milliseconds from the import of the bundle until all its functions are registered. */
async function loadOnce(bundle: string): Promise<number> {
  const { stdout } = await runFile(process.execPath, ['--input-type=module', '--eval', loader(bundle)], {
    env: settings,
  })
  const { elapsedMs, registered }: { elapsedMs: number; registered: number } = JSON.parse(stdout)
  if (registered === 0) throw new Error('The bundle registered no function')
  return elapsedMs
}

/** The worker provides `@azure/functions-core` through the loader; here its few calls do nothing but count. */
function loader(bundle: string): string {
  return `
    import Module from 'node:module'
    let registered = 0
    const core = {
      version: '4.0.0', hostVersion: '4.0.0',
      setProgrammingModel() {}, registerHook: () => ({ dispose() {} }), log() {},
      registerFunction: () => { registered++; return { dispose() {} } },
    }
    const load = Module._load
    Module._load = (name, ...rest) => (name === '@azure/functions-core' ? core : load(name, ...rest))
    const startedMs = performance.now()
    await import(${JSON.stringify(pathToFileURL(bundle).href)})
    console.log(JSON.stringify({ elapsedMs: performance.now() - startedMs, registered }))
    process.exit(0)`
}

const settings = {
  DATABASE_URL: 'postgres://127.0.0.1/never-called',
  TENANT_ID: '6f1c0c52-7a3e-4b1c-9a57-2f4d8e90b611',
  API_CLIENT_ID: '3b7c2a90-51de-4c0f-8a4e-d0a6f2c91b27',
  NOTIFICATION_URL: 'https://hurtigspor.example',
  API_AUDIENCE: 'api://hurtigspor.example/3b7c2a90-51de-4c0f-8a4e-d0a6f2c91b27',
  CLIENT_SECRET: 'unused',
  BOT_APP_ID: '9d20e4f7-6c18-4a6b-b3f5-71c8a05e2d43',
  BOT_APP_SECRET: 'unused',
}
