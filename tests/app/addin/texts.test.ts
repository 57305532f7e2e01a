import { describe, expect, test } from '@jest/globals'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../addin/i18n', import.meta.url))
const files = readdirSync(join(folder, 'da'))
const danish = await textsOf('da')
const english = await textsOf('en')

describe('every language says everything', () => {
  test('Danish and English have the same files', () => {
    expect(readdirSync(join(folder, 'en'))).toEqual(files)
  })

  test('and in them the same texts', () => {
    expect([...english.keys()]).toEqual([...danish.keys()])
  })

  test('with the same blanks to fill in', () => {
    expect(blanksIn(english)).toEqual(blanksIn(danish))
  })

  test('and none of them empty', () => {
    expect([...danish, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

describe('plain words', () => {
  test('no English in the Danish texts', () => {
    const words = /\b(the|and|with|your|you|this|please|request|meeting|employee|loading|deadline|booking)\b/i
    expect([...danish].filter(([, text]) => words.test(text.replaceAll(/\{\{.*?\}\}/g, '')))).toEqual([])
  })

  test('no Danish letters in the English texts', () => {
    expect([...english].filter(([, text]) => /[æøå]/i.test(text))).toEqual([])
  })

  test('no exclamation marks in any', () => {
    expect([...danish, ...english].filter(([, text]) => text.includes('!'))).toEqual([])
  })
})

/** Each text of a language by its path, `file.key.key`. */
async function textsOf(language: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const file of files) {
    const module: unknown = await import(join(folder, language, file))
    collect(module, basename(file, '.ts'), texts)
  }
  return texts
}

function collect(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(path, value)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) collect(part, `${path}.${key}`, into)
  }
}

function blanksIn(texts: Map<string, string>) {
  return [...texts].map(([key, text]) => [key, blanksOf(text)])
}

function blanksOf(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').toSorted()
}
