import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Any look at the network is a failure: a package is made on a machine without one. */
const withoutNetwork =
  'data:text/javascript,globalThis.fetch=()=>{throw new Error("packaging must not use the network")}'
const command = fileURLToPath(new URL('../../../../manifest/package.ts', import.meta.url))

/** What `npm run package` does with these variables: the real command in a process of its own. */
export async function packaged(
  variables: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string; zip: Buffer | undefined }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hurtigspor-package-'))
  const target = path.join(folder, 'package.zip')
  try {
    const { code, output } = await run([command, target], variables)
    return { code, output, zip: code === 0 ? await readFile(target) : undefined }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', '--import', withoutNetwork, ...args],
      { env: { PATH: process.env['PATH'], ...env }, timeout: 60_000 },
      (error, stdout, stderr) => resolve({ code: error ? 1 : 0, output: stdout + stderr }),
    )
  })
}
