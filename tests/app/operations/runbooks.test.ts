import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { errorTexts } from '../../../functions/app/error-texts/error-texts.ts'
import { errorCodes, errors } from '../../../shared/contract/errors.ts'
import { healthConcerns } from '../../../shared/contract/health.ts'

const read = (name: string) => readFileSync(`docs/runbooks/${name}`, 'utf8')

describe('whoever is read a code finds its page', () => {
  test('every code has one, and no page is about a code that does not exist', () => {
    const pages = readdirSync('docs/runbooks/errors').map((file) => file.replace(/\.md$/, ''))
    expect(pages.toSorted()).toEqual(errorCodes.toSorted())
  })

  test('the index names every code once', () => {
    const named = [...read('errors.md').matchAll(/^- \[([\w-]+)\]\(\.\/errors\/\1\.md\)$/gm)].map(([, code]) => code)
    expect(named.toSorted()).toEqual(errorCodes.toSorted())
  })

  test.each(errorCodes)('%s: the words on the screen, the status, and what to do', (code) => {
    const page = read(`errors/${code}.md`)
    const { status, retryable } = errors[code]
    expect(page).toContain(`> ${errorTexts[code].da}\n>\n> ${errorTexts[code].en}\n`)
    expect(page).toContain(
      `HTTP ${status}: ${retryable ? 'the same call may succeed later' : 'repeating the same call does not help'}.`,
    )
    for (const part of ['Means', 'Check', 'Do', 'Who'])
      expect(page).toMatch(new RegExp(`^- \\*\\*${part}:\\*\\* .{2,}[.?]$`, 'm'))
  })
})

test('each thing the probe can say is explained', () => {
  const explained = [...read('health.md').matchAll(/^## (.+)$/gm)].map(([, concern]) => concern)
  expect(explained).toEqual([...healthConcerns])
})

test('each word of the log is explained with its level, and no other', () => {
  const explained = [...read('log-words.md').matchAll(/^\| `([\w-]+)` +\| (\w+) /gm)].map(
    ([, word, level]) => `${word} ${level}`,
  )
  expect(explained).toEqual(wordsInTheCode())
})

/** What the code says to the log: literally, through the store's own log, and through the calls to Graph. */
function wordsInTheCode(): string[] {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'functions'], {
    encoding: 'utf8',
  })
  const code = files
    .split('\n')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const literal = [...code.matchAll(/\blog\.(info|warn|error)\(\s*'([\w-]+)'/g)].map(
    ([, level, word]) => `${word} ${level}`,
  )
  const [, troubles = ''] = /type StoreTrouble =([^\n]+(?:\n  \|[^\n]+)*)/.exec(code) ?? []
  const ofStore = [...troubles.matchAll(/'([\w-]+)'/g)].map(([, word]) => `${word} error`)
  return [...new Set([...literal, ...ofStore, 'graph-call info'])].toSorted()
}
