import { mayStartAt } from '../../shared/domain/access/access.ts'
import type { PersonId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { App } from './app.ts'
import { refused, type Refusal } from './outcome.ts'
import { ownPeople } from './own-workplaces.ts'
import type { Caller } from './ports/caller.ts'
import { viewerOf } from './viewer.ts'

/** Undefined when the caller may start a request there and for that employee; HR may for any employee of the municipality. */
export async function mayStartFor(
  app: App,
  caller: Caller,
  about: { readonly workplaceId: WorkplaceId; readonly employeeId?: PersonId },
): Promise<Refusal | undefined> {
  const { workplaces, employees } = await ownPeople(app, caller)
  const viewer = { ...viewerOf(caller), workplaceIds: workplaces.map(({ workplaceId }) => workplaceId) }
  const isKnownWorkplace = viewer.workplaceIds.includes(about.workplaceId)
  if (!isKnownWorkplace || !mayStartAt(viewer, about.workplaceId))
    return refused('workplace-not-yours', { field: 'workplaceId' })
  if (about.employeeId === undefined || employees.some(({ personId }) => personId === about.employeeId))
    return undefined
  const isKnown = caller.roles.includes('HR') && (await app.directory.person(about.employeeId)) !== undefined
  return isKnown ? undefined : refused('employee-not-yours', { field: 'employeeId' })
}
