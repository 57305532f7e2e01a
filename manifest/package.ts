import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { buildPackage } from './build-package.ts'
import { readSettings } from './settings.ts'

/**
 * `npm run package`: writes dist/hurtigspor.zip (or the file given as the first argument), or names everything that is
 * wrong and exits with 1.
 */
const root = new URL('../', import.meta.url)
const target = path.resolve(process.argv[2] ?? fileURLToPath(new URL('dist/hurtigspor.zip', root)))

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(await readFile(new URL('package.json', root), 'utf8')))
const answer = readSettings(process.env)
const built =
  answer.kind === 'ready'
    ? await buildPackage(answer.settings, version)
    : { kind: 'invalid' as const, problems: answer.problems }

if (built.kind === 'invalid') {
  console.error(`The package was not made:\n${built.problems.map((problem) => `  - ${problem}`).join('\n')}`)
  process.exitCode = 1
} else {
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, built.zip)
  console.log(`${path.relative(process.cwd(), target)}: ${built.zip.length} bytes, valid by Microsoft's schema`)
  if (answer.kind === 'ready' && answer.isExample) {
    console.log('An example: set APP_URL, API_CLIENT_ID and BOT_APP_ID before you install it in a tenant.')
  }
}
