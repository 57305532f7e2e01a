import type { Answer } from '../../../shared/contract/client.ts'
import type { Preferences } from '../../../shared/domain/alerting/preferences.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { namesOf } from '../people/names.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'

type OwnPreferences = Answer<'readPreferences'>

/** How the caller wants to be told, and what there is to choose from. Everybody has their own, and nobody another's. */
export async function readPreferences(app: App, caller: Caller): Promise<Outcome<OwnPreferences>> {
  return done(await answered(app, caller, await app.store.preferences.of(caller.personId)))
}

/** The whole of it at once. What already waits for quiet hours or a digest comes at the moment it was promised for. */
export async function savePreferences(
  app: App,
  caller: Caller,
  preferences: Preferences,
): Promise<Outcome<OwnPreferences>> {
  const { substituteId } = preferences
  const isStranger = substituteId !== undefined && !(await colleagueIds(app, caller)).includes(substituteId)
  if (isStranger) return refused('setting-unknown', { field: 'substituteId' })
  await app.store.preferences.save(caller.personId, preferences)
  return done(await answered(app, caller, preferences))
}

async function answered(app: App, caller: Caller, preferences: Preferences): Promise<OwnPreferences> {
  const names = await namesOf(app, await colleagueIds(app, caller))
  return {
    ...preferences,
    directoryLanguage: caller.language,
    colleagues: [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'da')),
  }
}

/** Another consultant at work can stand in for a consultant; nobody else has requests to stand in for. */
async function colleagueIds(app: App, { personId }: Caller): Promise<readonly PersonId[]> {
  const consultants = await app.store.consultants()
  if (!consultants.some(({ consultantId }) => consultantId === personId)) return []
  return consultants
    .filter(({ consultantId, isActive }) => isActive && consultantId !== personId)
    .map(({ consultantId }) => consultantId)
}
