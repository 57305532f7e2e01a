import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { coverageText } from './support/coverage-text.ts'
import { namedRules } from './support/named-rules.ts'
import { knownRuleIds, knownRules } from './support/rule-ids.ts'
import { coverageOf } from './support/rules-coverage.ts'

const coverage = coverageOf(process.cwd())

describe('every rule is accounted for', () => {
  test('the list holds the models’ 191 rules: 135 checkable, 16 by a default, 40 for people', () => {
    const models = knownRules.filter(({ id }) => !/^(L|P|CAL)-/.test(id))
    const count = (wanted: string): number => models.filter(({ mc }) => mc === wanted).length
    expect([models.length, count('yes'), count('cfg'), count('no')]).toEqual([191, 135, 16, 40])
    expect(knownRuleIds.size).toBe(knownRules.length)
  })

  test('a rule that the product claims is named by a test', () => {
    const untested = coverage.rules.filter(({ isClaimed, tests }) => isClaimed && tests.length === 0)
    expect(untested.map(({ id, files }) => `${id}: ${files.join(', ')}`)).toEqual([])
  })

  test('the product carries no rule that does not exist', () => {
    expect(coverage.unknown).toEqual([])
  })

  test('docs/rules-coverage.md is what the source says now: else npm run rules:coverage', () => {
    expect(readFileSync('docs/rules-coverage.md', 'utf8')).toBe(coverageText(coverage))
  })
})

describe('what counts as naming a rule', () => {
  test.each([
    ['data carries it', "const rule = { ruleId: 'VARDE-4' }", ['VARDE-4'], ['VARDE-4'], []],
    ['a title tells it', "test('CAL-5: kept before', () => {})", [], ['CAL-5'], []],
    ['a comment mentions it', '/** Last open day (CAL-5). */ // and L-3\n', [], [], ['CAL-5', 'L-3']],
    ['a longer number is another rule', "'VARDE-10'", ['VARDE-10'], ['VARDE-10'], []],
    ['other words with a number are none', "'UTF-8 SHA-256 HS-7' // ISO-8601", [], [], []],
    ['a quote inside a comment starts no text', "// don't take 'L-3\n", [], [], ['L-3']],
    ['an address inside a text starts no comment', "'https://example.test/L-20'", [], ['L-20'], []],
  ])('%s', (_name, source, carried, told, mentioned) => {
    const named = namedRules(source)
    expect([[...named.carried], [...named.told], [...named.mentioned]]).toEqual([carried, told, mentioned])
  })
})
