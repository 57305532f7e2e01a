import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'

/** Names for showing, looked up once each; somebody the directory no longer knows is left out. */
export async function namesOf(
  app: App,
  personIds: readonly (PersonId | undefined)[],
): Promise<ReadonlyMap<PersonId, string>> {
  const unique = [...new Set(personIds.filter((id) => id !== undefined))]
  const people = await app.directory.people(unique)
  return new Map(people.flatMap((person) => (person === undefined ? [] : [[person.personId, person.name] as const])))
}
