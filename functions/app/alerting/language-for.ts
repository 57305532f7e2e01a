import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { unlessAway } from './unless-away.ts'

/** The language somebody is told in: their own choice, else the directory's, and Danish while neither is known. */
export async function languageFor(app: App, personId: PersonId): Promise<'da' | 'en'> {
  const { language } = await app.store.preferences.of(personId)
  if (language !== undefined) return language
  const person = await unlessAway(app.directory.person(personId), undefined)
  return person?.language ?? 'da'
}
