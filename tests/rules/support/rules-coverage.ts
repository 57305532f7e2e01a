import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { idsIn, namedRules } from './named-rules.ts'
import { type KnownRule, knownRuleIds, knownRules } from './rule-ids.ts'

/** `enforced`: product code names the rule and a test holds it. `guidance`: text for people. */
export type RuleStatus = 'enforced' | 'guidance' | 'not yet'

export interface CoveredRule extends KnownRule {
  readonly status: RuleStatus
  /** Carried as data: the product claims that it keeps this rule. */
  readonly isClaimed: boolean
  readonly files: readonly string[]
  readonly tests: readonly string[]
}

export interface RulesCoverage {
  readonly rules: readonly CoveredRule[]
  /** Ids that the product carries and no list knows, with the file. */
  readonly unknown: readonly { readonly id: string; readonly file: string }[]
}

const productFolders = ['shared', 'functions', 'addin']

/** Reads the whole source below `root`: the product's files for what is claimed, the tests for what is held. */
export function coverageOf(root: string): RulesCoverage {
  const [claims, mentions, tests] = [new Index(), new Index(), new Index()]
  for (const file of productFolders.flatMap((folder) => filesIn(root, folder, /\.tsx?$/))) {
    const { carried, mentioned } = namedRules(readFileSync(join(root, file), 'utf8'))
    claims.add(file, carried)
    mentions.add(file, mentioned)
  }
  for (const file of testFiles(root)) {
    tests.add(file, namedRules(readFileSync(join(root, file), 'utf8')).told)
  }
  for (const file of filesIn(root, 'tests/rules/examples', /\.json$/)) {
    tests.add(file, idsIn(readFileSync(join(root, file), 'utf8')))
  }

  return {
    rules: knownRules.map(({ id, type, mc }) => {
      const isClaimed = claims.of(id).length > 0
      const [files, heldBy] = [isClaimed ? claims.of(id) : mentions.of(id), tests.of(id)]
      const isEnforced = files.length > 0 && heldBy.length > 0 && (isClaimed || mc !== 'no')
      const status = isEnforced ? 'enforced' : mc === 'no' ? 'guidance' : 'not yet'
      return { id, type, mc, status, isClaimed, files, tests: heldBy }
    }),
    unknown: claims.ids
      .filter((id) => !knownRuleIds.has(id))
      .flatMap((id) => claims.of(id).map((file) => ({ id, file }))),
  }
}

/** Which files name which rule, in the order they were read. */
class Index {
  readonly #files = new Map<string, string[]>()

  get ids(): readonly string[] {
    return [...this.#files.keys()].toSorted()
  }

  add(file: string, ids: Iterable<string>): void {
    for (const id of ids) {
      const files = this.#files.get(id)
      if (files === undefined) this.#files.set(id, [file])
      else files.push(file)
    }
  }

  of(id: string): readonly string[] {
    return this.#files.get(id) ?? []
  }
}

/** The rules' own tests first. The test of this index speaks of rules without holding any. */
function testFiles(root: string): readonly string[] {
  const files = filesIn(root, 'tests', /\.test\.tsx?$/).filter((file) => file !== 'tests/rules/coverage.test.ts')
  const ofRules = files.filter((file) => file.startsWith('tests/rules/'))
  return [...ofRules, ...files.filter((file) => !ofRules.includes(file))]
}

/** Paths with forward slashes, sorted, so that every machine finds the same. */
function filesIn(root: string, folder: string, name: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .toSorted()
}
