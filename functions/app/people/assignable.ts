import type { PersonId } from '../../../shared/domain/ids.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'

/** Who could have the request: a consultant at work, neither part of it nor employed where it comes from. */
export async function assignableConsultants(
  app: App,
  { leaderId, employeeId, workplaceId }: RequestState,
): Promise<readonly PersonId[]> {
  const consultants = await app.store.consultants()
  return consultants
    .filter(({ isActive, ownWorkplaceId }) => isActive && ownWorkplaceId !== workplaceId)
    .map(({ consultantId }) => consultantId)
    .filter((id) => id !== leaderId && id !== employeeId)
}
