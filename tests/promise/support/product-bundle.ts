import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const bundler = ['node_modules/rolldown/bin/cli.mjs', '-c', 'tests/promise/product/rolldown.config.js']
let bundling: Promise<string> | undefined

/** The product's process as one file, made once: it is started hundreds of times, and as Azure loads it. */
export function productBundle(): Promise<string> {
  bundling ??= bundled()
  return bundling
}

async function bundled(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hurtigspor-product-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'product.mjs')
  await promisify(execFile)(process.execPath, [...bundler, '--file', file], { cwd: root })
  return file
}
