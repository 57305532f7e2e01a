import type { App } from './app.ts'
import type { Caller } from './ports/caller.ts'
import type { DirectoryPerson } from './ports/directory.ts'
import type { Workplace } from './ports/store.ts'

export interface OwnPeople {
  readonly workplaces: readonly Workplace[]
  readonly employees: readonly DirectoryPerson[]
}

/** HR starts requests for every workplace; a leader for those where the leader or an own employee works, as the directory says. */
export async function ownPeople(app: App, caller: Caller): Promise<OwnPeople> {
  const workplaces = await app.store.workplaces()
  const employees = await app.directory.directReports(caller.personId)
  if (caller.roles.includes('HR')) return { workplaces, employees }

  const self = await app.directory.person(caller.personId)
  const departments = new Set([self, ...employees].flatMap((person) => person?.department ?? []))
  return { workplaces: workplaces.filter(({ directoryName }) => departments.has(directoryName)), employees }
}
