import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { z } from 'zod'

const readme = readFileSync('README.md', 'utf8')
const manifest = z.object({ scripts: z.record(z.string(), z.string()) })
const { scripts } = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')))
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))
const documents = files.filter((file) => file.endsWith('.md'))
const folderReadmes = documents.filter((file) => /.\/README\.md$/.test(file))

test('every npm command in a document is one', () => {
  const named = documents.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/\bnpm (?:run (?:(?:-s|--silent) )?)?([a-z:]+)/g),
  ])
  expect(named.length).toBeGreaterThan(10)
  for (const [command, name = ''] of named) {
    if (!['ci', 'install'].includes(name))
      expect({ command, isScript: name in scripts }).toEqual({ command, isScript: true })
  }
})

test('every filter given to `npm test` and `npm run bench` finds something', () => {
  const benches = readdirSync('tests/bench', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => readFileSync(join('tests/bench', file), 'utf8').toLowerCase())
  const tests = files.filter((file) => file.endsWith('.test.ts'))
  for (const [, filter = ''] of readme.matchAll(/npm test -- ([^`]+)`/g))
    expect(tests.filter((file) => file.includes(filter))).not.toEqual([])
  for (const [, filter = ''] of readme.matchAll(/npm run bench -- ([^`]+)`/g))
    expect(benches.filter((text) => text.includes(filter))).not.toEqual([])
})

test('every linked file exists', () => {
  for (const file of documents) {
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      const path = join(dirname(file), target)
      expect({ file, target, exists: existsSync(path) }).toEqual({ file, target, exists: true })
    }
  }
})

test('every file and folder the README names exists', () => {
  const paths = [...readme.matchAll(/`([\w.-]+(?:\/[\w.-]+)*(?:\/|\.(?:ts|tsx|cjs|json)))`/g)].map(
    ([, path = '']) => path,
  )
  expect(paths.length).toBeGreaterThan(8)
  for (const path of paths.filter((each) => each !== '.data/'))
    expect({ path, exists: existsSync(path) || existsSync(join('shared/domain/policies', path)) }).toEqual({
      path,
      exists: true,
    })
})

test.each(folderReadmes)('%s is at most 15 lines', (file) => {
  expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(15)
})
