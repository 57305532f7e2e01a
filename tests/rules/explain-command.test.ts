import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { explainDocument } from '../../shared/contract/explain/explain-document.ts'
import { explainJsonSchemas } from '../../shared/contract/explain/json-schemas.ts'
import { examples } from './support/examples.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const x3 = 'tests/rules/examples/x3-varde-christmas.facts.json'

interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The command itself, as a process of its own. */
async function command(args: readonly string[], { input = '', timeZone = 'UTC' } = {}): Promise<Run> {
  const running = promisify(execFile)(process.execPath, ['--import', 'tsx', 'tooling/explain.ts', ...args], {
    cwd: root,
    env: { ...process.env, TZ: timeZone, NODE_OPTIONS: '' },
    timeout: 30_000,
  })
  running.child.stdin?.end(input)
  return running.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

describe('npm run explain', () => {
  test('X3: from a file and from standard input it prints the same JSON, and leaves with 0', async () => {
    const [fromFile, fromInput] = await Promise.all([
      command(['--facts', x3]),
      command([], { input: readFileSync(`${root}/${x3}`, 'utf8') }),
    ])
    expect(fromFile).toMatchObject({ code: 0, stderr: '' })
    expect(fromInput.stdout).toBe(fromFile.stdout)
    expect(JSON.parse(fromFile.stdout)).toMatchObject({ routing: { consultant: 'karen' } })
  })

  test('CAL-1: the machine’s time zone changes nothing', async () => {
    const [here, farAway] = await Promise.all([
      command(['--facts', x3], { timeZone: 'America/Los_Angeles' }),
      command(['--facts', x3], { timeZone: 'Pacific/Auckland' }),
    ])
    expect(farAway.stdout).toBe(here.stdout)
  })

  test('--text is Danish, and English when asked', async () => {
    const [danish, english] = await Promise.all([
      command(['--facts', x3, '--text']),
      command(['--facts', x3, '--text', '--lang', 'en']),
    ])
    expect(danish.stdout).toContain('Hold rundbordssamtale: senest mandag 28. december 2026')
    expect(english.stdout).toContain('Hold the round-table meeting: by Monday 28 December 2026')
  })

  test.each([
    ['a field at fault', [], '{"policy":"varde","enquiry":{"by":"leader"}}', 'enquiry.at: '],
    ['no JSON', [], 'hello', 'JSON'],
    ['a file that is not there', ['--facts', 'nowhere.json'], '', '--facts'],
    ['an option that does not exist', ['--fact', x3], '', 'npm run'],
    ['a language that does not exist', ['--facts', x3, '--lang', 'fr'], '', 'npm run'],
  ])('%s: exit code 2, told on standard error, nothing on standard output', async (_name, args, input, said) => {
    const run = await command(args, { input })
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(said)
  })
})

describe('docs/explain', () => {
  const schemas = explainJsonSchemas()

  test('the schemas in the documentation are the ones in force', () => {
    for (const [file, schema] of Object.entries(schemas)) {
      expect(readFileSync(`${root}/docs/explain/${file}`, 'utf8')).toBe(schema)
    }
  })

  test.each(examples())('$name fits them, both ways', ({ facts }) => {
    const ajv = addFormats.default(new Ajv2020({ strict: false }))
    const isFacts = ajv.compile(JSON.parse(schemas['facts.schema.json']))
    const isExplanation = ajv.compile(JSON.parse(schemas['explanation.schema.json']))
    expect(isFacts(JSON.parse(facts))).toBe(true)
    const explained = explainDocument(facts, { format: 'json', language: 'da' })
    expect(explained.kind === 'explained' && isExplanation(JSON.parse(explained.output))).toBe(true)
  })
})
