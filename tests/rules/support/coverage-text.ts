import type { CoveredRule, RulesCoverage, RuleStatus } from './rules-coverage.ts'

const sections: readonly (readonly [prefix: string, name: string])[] = [
  ['VARDE', 'Varde'],
  ['HELSINGOER', 'Helsingør'],
  ['LYNGBY', 'Lyngby-Taarbæk'],
  ['HJOERRING', 'Hjørring'],
  ['KOLDING', 'Kolding'],
  ['ROSKILDE', 'Roskilde'],
  ['STEVNS', 'Stevns'],
  ['FREDERIKSSUND', 'Frederikssund'],
  ['VORDINGBORG', 'Vordingborg'],
  ['ISHOEJ', 'Ishøj'],
  ['FAVRSKOV', 'Favrskov'],
  ['KATALOG', 'The catalogue programme'],
  ['STAR', 'The guide on company-directed effort'],
  ['L', 'The law'],
  ['P', 'Privacy'],
  ['CAL', 'Reading the calendar'],
]
const statuses: readonly RuleStatus[] = ['enforced', 'guidance', 'not yet']
/** Files named in a row; that there are more is said, not how many, so that the document seldom goes stale. */
const shown = 2

/** The document as Markdown, laid out as Prettier would. */
export function coverageText({ rules, unknown }: RulesCoverage): string {
  const groups = sections.map(([prefix, name]) => ({ name, prefix, rules: rules.filter((rule) => has(rule, prefix)) }))
  const parts = [
    '# Rules and what holds them',
    [
      'Made by `npm run rules:coverage` from the source; a test fails when it is stale. A rule is **enforced** when the product',
      'names it and a test names it, **guidance** when it is text for people, else **not yet**. `cfg` means that the rule needs',
      'its stated default to be checked by a machine. A rule that product code carries as data must have a test. What a source',
      'calls usual, as how many come to a meeting (STEVNS-2, VORDINGBORG-3), is shown with its rule and refuses nothing.',
    ].join('\n'),
    table(
      ['Rules', ...statuses, 'all'],
      [...groups.map((group) => [group.name, ...counts(group.rules)]), ['All', ...counts(rules)]],
    ),
    ...(unknown.length === 0
      ? []
      : [
          '## Unknown ids',
          table(
            ['Id', 'File'],
            unknown.map(({ id, file }) => [id, code(file)]),
          ),
        ]),
    ...groups.flatMap((group) => [
      `## ${group.name} (${group.prefix})`,
      table(
        ['Id', 'Type', 'Checkable', 'Status', 'In', 'Held by'],
        group.rules.map((rule) => [rule.id, rule.type, rule.mc, rule.status, ...placesOf(rule)]),
      ),
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

function has({ id }: CoveredRule, prefix: string): boolean {
  return id.startsWith(`${prefix}-`)
}

function counts(rules: readonly CoveredRule[]): string[] {
  return [...statuses.map((status) => rules.filter((rule) => rule.status === status).length), rules.length].map(String)
}

/** Where a rule that is not enforced is spoken of says nothing. */
function placesOf({ status, files, tests }: CoveredRule): [string, string] {
  return status === 'enforced' ? [filesText(files), filesText(tests)] : ['', '']
}

function filesText(files: readonly string[]): string {
  return [...files.slice(0, shown).map(code), ...(files.length > shown ? ['…'] : [])].join(', ')
}

function code(file: string): string {
  return `\`${file}\``
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
