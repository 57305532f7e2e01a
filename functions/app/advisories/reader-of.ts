import type { PersonId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { DueNotice } from '../../../shared/domain/notices/due-notices.ts'
import type { App } from '../app.ts'

export interface Reader {
  readonly kind: 'reader'
  readonly personId: PersonId
  readonly workplaceId: WorkplaceId
}

/**
 * Who is told about an employee: the leader the directory names, or the HR contact of the workplace.
 *
 * @throws DirectoryUnavailable
 */
export async function readerOf(
  app: App,
  employeeId: PersonId,
  to: DueNotice['to'],
): Promise<Reader | { readonly kind: 'nobody'; readonly code: 'employee-gone' | 'no-workplace' | 'no-reader' }> {
  const employee = await app.directory.person(employeeId)
  if (employee === undefined) return { kind: 'nobody', code: 'employee-gone' }
  const workplace = (await app.store.workplaces()).find(({ directoryName }) => directoryName === employee.department)
  if (workplace === undefined) return { kind: 'nobody', code: 'no-workplace' }
  const personId = to === 'hr' ? workplace.hrContactId : await app.directory.managerOf(employeeId)
  if (personId === undefined) return { kind: 'nobody', code: 'no-reader' }
  return { kind: 'reader', personId, workplaceId: workplace.workplaceId }
}
