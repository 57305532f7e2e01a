import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { explainDocument } from '../shared/contract/explain/explain-document.ts'

const usage = 'npm run --silent explain -- [--facts FILE] [--text] [--lang da|en] < facts.json'

export interface CommandResult {
  readonly code: 0 | 2
  /** For standard output and standard error; one of them is empty. */
  readonly output: string
  readonly complaint: string
}

/**
 * `npm run explain -- --facts FILE [--text] [--lang da|en]`; without `--facts` it reads standard input.
 * Leaves with 0 when the facts are explained, also when some of them were refused by a rule, and with 2 on bad input.
 */
export function explainCommand(args: readonly string[]): CommandResult {
  const wish = readWish(args)
  if (wish === undefined) return refused(usage)
  if (wish.help) return explained(`${usage}\n`)
  const document = read(wish.facts)
  if (document === undefined)
    return refused(`--facts: ${wish.language === 'da' ? 'Filen kan ikke læses.' : 'The file cannot be read.'}`)

  const answer = explainDocument(document, { format: wish.text ? 'text' : 'json', language: wish.language })
  if (answer.kind === 'explained') return explained(answer.output)
  return refused(
    answer.faults.map(({ path, message }) => `${path === '' ? '' : `${path}: `}${message[wish.language]}`).join('\n'),
  )
}

interface AskedFor {
  readonly facts?: string
  readonly text: boolean
  readonly help: boolean
  readonly language: 'da' | 'en'
}

/** Undefined: an option or a language that does not exist. */
function readWish(args: readonly string[]): AskedFor | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        facts: { type: 'string' },
        text: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'da' },
        help: { type: 'boolean', default: false },
      },
    })
    const { lang, ...rest } = values
    return lang === 'da' || lang === 'en' ? { ...rest, language: lang } : undefined
  } catch {
    return undefined // the usage says which options there are
  }
}

function read(file: string | undefined): string | undefined {
  try {
    return readFileSync(file ?? 0, 'utf8')
  } catch {
    return undefined // told to the person who named the file
  }
}

function explained(output: string): CommandResult {
  return { code: 0, output, complaint: '' }
}

function refused(why: string): CommandResult {
  return { code: 2, output: '', complaint: `${why}\n` }
}
