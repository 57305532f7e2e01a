import type { PersonId } from '../../../shared/domain/ids.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Consultant } from '../ports/settings.ts'

/** Who could have the request: a consultant at work, neither part of it nor employed where it comes from. */
export function assignableConsultants(
  consultants: readonly Consultant[],
  { leaderId, employeeId, workplaceId }: RequestState,
): readonly PersonId[] {
  return consultants
    .filter(({ isActive, ownWorkplaceId }) => isActive && ownWorkplaceId !== workplaceId)
    .map(({ consultantId }) => consultantId)
    .filter((id) => id !== leaderId && id !== employeeId)
}
