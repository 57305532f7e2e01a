import { writeFileSync } from 'node:fs'
import { coverageText } from '../tests/rules/support/coverage-text.ts'
import { coverageOf } from '../tests/rules/support/rules-coverage.ts'

/** `npm run rules:coverage`: writes docs/rules-coverage.md and says what is not held. Ends with 1 when something claimed is not. */
const coverage = coverageOf('.')
writeFileSync('docs/rules-coverage.md', coverageText(coverage))

const count = (status: string): number => coverage.rules.filter((rule) => rule.status === status).length
console.log(`enforced ${count('enforced')}, guidance ${count('guidance')}, not yet ${count('not yet')}`)
const untested = coverage.rules.filter(({ isClaimed, tests }) => isClaimed && tests.length === 0)
for (const { id, files } of untested) console.error(`${id} is claimed in ${files.join(', ')} and no test names it`)
for (const { id, file } of coverage.unknown) console.error(`${id} in ${file} is no rule`)
if (untested.length + coverage.unknown.length > 0) process.exitCode = 1
