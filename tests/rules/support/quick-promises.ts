import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * All promises of the rules in one module registry: for `npm run mutation`, which runs them thousands of times, and for
 * `npm run test:zones`. Left out is what starts processes, reads the source as text or takes long. MUTATION_TESTS keeps
 * those whose path holds one of its words.
 */
const folder = join(process.cwd(), 'tests/rules')
const words = (process.env['MUTATION_TESTS'] ?? '').split(',')
const slow = /machine-zone|coverage\.test|clock-changes|explain-command/

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !slow.test(file) && words.some((word) => file.includes(word)))
  .toSorted()
for (const file of files) await import(join(folder, file))
