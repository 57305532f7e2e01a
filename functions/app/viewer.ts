import type { Viewer } from '../../shared/domain/access/access.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import type { Caller } from './ports/caller.ts'
import type { SettingsInForce } from './ports/settings.ts'

/** The caller as the access table knows people. Where somebody may start requests is the directory's to say: `ownPeople`. */
export function viewerOf({ personId, roles }: Caller): Viewer {
  return { personId, roles, workplaceIds: [] }
}

/** For a press in Teams, which vouches for the person but carries no app roles: the settings say who is what. */
export function viewerBySettings(settings: SettingsInForce | undefined, personId: PersonId): Viewer {
  const isCoordinator = settings?.municipality.coordinatorIds.includes(personId) ?? false
  const isConsultant = settings?.consultants.some(({ consultantId }) => consultantId === personId) ?? false
  return {
    personId,
    roles: [...(isCoordinator ? (['Coordinator'] as const) : []), ...(isConsultant ? (['Consultant'] as const) : [])],
    workplaceIds: [],
  }
}
