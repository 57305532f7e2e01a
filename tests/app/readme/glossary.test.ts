import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const code = ['shared', 'functions', 'addin']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  )
  .join('\n')
const terms = [...readFileSync('docs/glossary.md', 'utf8').matchAll(/^\|(?:[^|]*\|)? *`(\w+)`/gm)].map(
  ([, term = '']) => term,
)

test('the glossary names what it says it names', () => {
  expect(terms.length).toBeGreaterThan(35)
  expect(new Set(terms).size).toBe(terms.length)
})

test.each(terms)('%s is a name in the code, alone or inside another', (term) => {
  const [first = ''] = term
  // `isWorkingDay` and `workingDays` hold the term `workingDay`; a longer word that happens to begin so does not.
  const held = new RegExp(`(\\b${term}|${first.toUpperCase()}${term.slice(1)})s?(?![a-z])`)
  expect(held.test(code)).toBe(true)
})
