import type { Viewer } from '../../shared/domain/access/access.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import type { App } from './app.ts'
import type { Caller } from './ports/caller.ts'

/** The caller as the access table knows people. Where somebody may start requests is the directory's to say: `ownPeople`. */
export function viewerOf({ personId, roles }: Caller): Viewer {
  return { personId, roles, workplaceIds: [] }
}

/** For a press in Teams, which vouches for the person but carries no app roles: the settings say who is what. */
export async function viewerBySettings(app: App, personId: PersonId): Promise<Viewer> {
  const [municipality, consultants] = await Promise.all([app.store.municipality(), app.store.consultants()])
  const isCoordinator = municipality?.coordinatorIds.includes(personId) ?? false
  const isConsultant = consultants.some(({ consultantId }) => consultantId === personId)
  return {
    personId,
    roles: [...(isCoordinator ? (['Coordinator'] as const) : []), ...(isConsultant ? (['Consultant'] as const) : [])],
    workplaceIds: [],
  }
}
