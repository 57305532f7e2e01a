const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')

/**
 * What we need of packages that carry the whole world: the rest took longer to load than our own rules do, at every cold
 * start and for every test file. Nothing that our code can reach is changed.
 *
 * Of the world's holidays the Danish ones stay, and of the calendars they are reckoned by the one with Easter: the library
 * marks the others for leaving out. Of Zod's messages in fifty languages English stays, which it speaks unless told otherwise.
 */
const parts = [
  [/\/date-holidays\/src\/data\.js$/, onlyDenmark],
  [/\/date-holidays-parser\/src\/CalEventFactory\.js$/, (source) => source.replaceAll(/#ifndef no[^]*?#endif/g, '')],
  [/\/zod\/v4\/locales\/index\.js$/, () => "export { default as en } from './en.js'"],
]

function onlyDenmark(source) {
  const data = JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1))
  return `export const data = ${JSON.stringify({ ...data, holidays: { DK: data.holidays.DK } })}`
}

function needed(source, file) {
  const [, part] = parts.find(([pattern]) => pattern.test(file)) ?? []
  return part === undefined ? source : part(source)
}

/** A plugin of rolldown. */
function neededParts() {
  const id = parts.map(([pattern]) => pattern)
  return { name: 'needed-parts', transform: { filter: { id }, handler: needed } }
}

/** Jest's names: this file is its transformer too. A change here makes its cache stale. */
const version = readFileSync(__filename)
const getCacheKey = (source, file) => createHash('sha256').update(version).update(file).update(source).digest('hex')
const process = (source, file) => ({ code: needed(source, file) })

module.exports = { getCacheKey, neededParts, process }
