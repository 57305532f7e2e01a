import { katalogParts } from './katalog-common.ts'
import { threeTalks } from './katalog-talks.ts'
import { policyFile } from './schema.ts'

/** RULES KATALOG-6: talks on absence days 1, 3 and 7. */
export const katalog137 = policyFile({
  ...katalogParts,
  id: 'katalog-1-3-7',
  name: { da: 'Kataloget: samtaler dag 1, 3 og 7', en: 'The catalogue: talks on days 1, 3 and 7' },
  source: 'Inspirationskatalog om sygefravær i ældreplejen, 45 kommuner, 2018-2022, tema 12',
  intake: { ...katalogParts.intake, books: 'firstTalk' },
  ...threeTalks([1, 3, 7]),
})
