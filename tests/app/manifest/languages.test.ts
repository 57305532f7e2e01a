import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'

const json = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../../manifest/${file}`, import.meta.url), 'utf8'))

/** Keys whose values a person reads. Placeholders are filled from settings, not translated. */
const readByPeople = /(^|\.)(short|full|name|label|title|description|templateText)$/
const ids = /^(authorization|extensions\[0\]\.requirements|developer)/

/** Every text of the manifest by its path, spelt as the translation files spell it. */
function textsIn(value: unknown, path = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`))
  }
  return typeof value === 'string' && readByPeople.test(path) && !ids.test(path) ? [[path, value]] : []
}

const slots = (text: unknown): string[] => [...String(text).matchAll(/\{\w+\}/g)].map(([slot]) => slot).toSorted()

test('everything a person reads in the manifest is there in English too, and nothing else', async () => {
  const danish = textsIn(await json('manifest.json')).map(([path]) => path)
  const english = Object.keys(Object(await json('en.json'))).filter((key) => key !== '$schema')
  expect(danish.length).toBeGreaterThan(20)
  expect(english.toSorted()).toEqual(danish.toSorted())
})

test('a notification has the same slots in both languages', async () => {
  const english = new Map(Object.entries(Object(await json('en.json'))))
  for (const [path, text] of textsIn(await json('manifest.json'))) {
    expect([path, slots(english.get(path))]).toEqual([path, slots(text)])
  }
})

test('no text names a person, an illness or a personal number, and none shouts (P-19)', async () => {
  const texts = [...textsIn(await json('manifest.json')), ...Object.entries(Object(await json('en.json')))]
  for (const [, text] of texts) {
    expect(String(text)).not.toMatch(/!|cpr|diagnos|depress|stress|\b(karen|lone|mads|jonas|pia|hanne)\b|\d{6}-?\d{4}/i)
  }
})
