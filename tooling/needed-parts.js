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

/** A plugin of rolldown. */
export function neededParts() {
  return {
    name: 'needed-parts',
    transform: {
      filter: { id: parts.map(([file]) => file) },
      handler: (source, id) => parts.find(([file]) => file.test(id))?.[1](source),
    },
  }
}
