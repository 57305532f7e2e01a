import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { explainDocument } from '../../../shared/contract/explain/explain-document.ts'
import { explainJsonSchemas } from '../../../shared/contract/explain/json-schemas.ts'
import { explainCommand } from '../../../tooling/explain-command.ts'
import { examples } from '../support/examples.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const x3 = `${root}/tests/rules/examples/x3-varde-christmas.facts.json`

interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The command itself, as a process of its own; one takes longer than all that follows from its words. */
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
  test('X3, CAL-1: from a file and from standard input, in the far west and the far east, it prints the same JSON, and leaves with 0', async () => {
    const [fromFile, fromInput] = await Promise.all([
      command(['--facts', x3], { timeZone: 'America/Los_Angeles' }),
      command([], { input: readFileSync(x3, 'utf8'), timeZone: 'Pacific/Auckland' }),
    ])
    expect(fromFile).toEqual({ code: 0, stdout: explainCommand(['--facts', x3]).output, stderr: '' })
    expect(fromInput).toEqual(fromFile)
    expect(JSON.parse(fromFile.stdout)).toMatchObject({ routing: { consultant: 'karen' } })
  })

  test('a field at fault: exit code 2, told on standard error, nothing on standard output', async () => {
    const run = await command([], { input: '{"policy":"varde","enquiry":{"by":"leader"}}' })
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain('enquiry.at: ')
  })

  test('--text is Danish, and English when asked', () => {
    const danish = explainCommand(['--facts', x3, '--text'])
    const english = explainCommand(['--facts', x3, '--text', '--lang', 'en'])
    expect(danish.output).toContain('Hold rundbordssamtale: senest mandag 28. december 2026')
    expect(english.output).toContain('Hold the round-table meeting: by Monday 28 December 2026')
  })

  test.each([
    ['no JSON', ['--facts', `${root}/README.md`], 'JSON'],
    ['a file that is not there', ['--facts', 'nowhere.json'], '--facts'],
    ['an option that does not exist', ['--fact', x3], 'npm run'],
    ['a language that does not exist', ['--facts', x3, '--lang', 'fr'], 'npm run'],
  ])('%s: the same, and what it says helps', (_name, args, said) => {
    const run = explainCommand(args)
    expect(run).toMatchObject({ code: 2, output: '' })
    expect(run.complaint).toContain(said)
  })
})

describe('docs/explain', () => {
  const schemas = explainJsonSchemas()

  test('the schemas in the documentation are the ones in force', () => {
    for (const [file, schema] of Object.entries(schemas)) {
      expect(readFileSync(`${root}/docs/explain/${file}`, 'utf8')).toBe(schema)
    }
  })

  const ajv = addFormats.default(new Ajv2020({ strict: false }))
  const isFacts = ajv.compile(JSON.parse(schemas['facts.schema.json']))
  const isExplanation = ajv.compile(JSON.parse(schemas['explanation.schema.json']))

  test.each(examples())('$name fits them, both ways', ({ facts }) => {
    expect(isFacts(JSON.parse(facts))).toBe(true)
    const explained = explainDocument(facts, { format: 'json', language: 'da' })
    expect(explained.kind === 'explained' && isExplanation(JSON.parse(explained.output))).toBe(true)
  })
})
