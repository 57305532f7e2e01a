import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { explainDocument } from '../shared/contract/explain/explain-document.ts'

/**
 * `npm run explain -- --facts FILE [--text] [--lang da|en]`; without `--facts` it reads standard input.
 * Leaves with 0 when the facts are explained, also when some of them were refused by a rule, and with 2 on bad input.
 */
const usage = 'npm run --silent explain -- [--facts FILE] [--text] [--lang da|en] < facts.json'

process.exitCode = main()

function main(): 0 | 2 {
  const wish = readWish()
  if (wish === undefined) return refuse(usage)
  if (wish.help) {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  const document = read(wish.facts)
  if (document === undefined)
    return refuse(`--facts: ${wish.language === 'da' ? 'Filen kan ikke læses.' : 'The file cannot be read.'}`)

  const explained = explainDocument(document, { format: wish.text ? 'text' : 'json', language: wish.language })
  if (explained.kind === 'refused') {
    return refuse(
      explained.faults
        .map(({ path, message }) => `${path === '' ? '' : `${path}: `}${message[wish.language]}`)
        .join('\n'),
    )
  }
  process.stdout.write(explained.output)
  return 0
}

interface AskedFor {
  readonly facts?: string
  readonly text: boolean
  readonly help: boolean
  readonly language: 'da' | 'en'
}

/** Undefined: an option or a language that does not exist. */
function readWish(): AskedFor | undefined {
  try {
    const { values } = parseArgs({
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

function refuse(message: string): 2 {
  process.stderr.write(`${message}\n`)
  return 2
}
