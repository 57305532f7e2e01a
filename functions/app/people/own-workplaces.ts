import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import type { Caller } from '../ports/caller.ts'
import type { DirectoryPerson } from '../ports/directory.ts'
import type { SettingsInForce, Workplace } from '../ports/settings.ts'

export interface OwnPeople {
  readonly workplaces: readonly Workplace[]
  readonly employees: readonly DirectoryPerson[]
}

/** HR starts requests for every workplace; a leader for those of `peopleLedBy`. */
export async function ownPeople(app: App, settings: SettingsInForce, { personId, roles }: Caller): Promise<OwnPeople> {
  if (!roles.includes('HR')) return peopleLedBy(app, settings, personId)
  return { workplaces: settings.workplaces, employees: await app.directory.directReports(personId) }
}

/** A leader's employees, and the workplaces where the leader or one of them works, as the directory says. */
export async function peopleLedBy(app: App, { workplaces }: SettingsInForce, leaderId: PersonId): Promise<OwnPeople> {
  const employees = await app.directory.directReports(leaderId)
  const self = await app.directory.person(leaderId)
  const departments = new Set([self, ...employees].flatMap((person) => person?.department ?? []))
  return { workplaces: workplaces.filter(({ directoryName }) => departments.has(directoryName)), employees }
}
