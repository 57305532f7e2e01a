import type { OpenRequest } from '../../../shared/contract/people.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import type { Caller } from '../ports/caller.ts'
import { readableBy } from '../requests/readable.ts'
import { requestItems } from '../requests/request-items.ts'

/** More than one leader's people ever have open at once. */
const mostOpen = 100

/**
 * The open request about each of these people that the caller may read; of several the one with the nearest deadline. What
 * the caller may not read is left out, as if it did not exist.
 */
export async function openRequestsAbout(
  app: App,
  caller: Caller,
  employeeIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, OpenRequest>> {
  const scope = readableBy(caller)
  if (scope === undefined || employeeIds.length === 0) return new Map()
  const { rows } = await app.store.rows({ ...scope, status: 'open', employeeIds }, 'due', mostOpen)
  const nearest = rows.filter(
    ({ employeeId }, index) => rows.findIndex((row) => row.employeeId === employeeId) === index,
  )
  const items = await requestItems(app, nearest, scope.side)
  return new Map(
    items.flatMap(({ reference, consultant, next, employee }): [PersonId, OpenRequest][] =>
      employee === undefined
        ? []
        : [
            [
              employee.id,
              {
                reference,
                ...(consultant === undefined ? {} : { consultant }),
                ...(next === undefined ? {} : { next }),
              },
            ],
          ],
    ),
  )
}
