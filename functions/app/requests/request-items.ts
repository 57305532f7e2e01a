import type { RequestListItem } from '../../../shared/contract/requests.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { App } from '../app.ts'
import { namesOf } from '../people/names.ts'
import type { RequestRow } from '../ports/request-row.ts'
import { pictureFor } from './request-row.ts'
import { viewPerson } from '../request-view/view-parts.ts'

/** Rows as a list shows them from one side, in their order, with names looked up. */
export async function requestItems(app: App, rows: readonly RequestRow[], side: Side): Promise<RequestListItem[]> {
  const [names, workplaces] = await Promise.all([
    namesOf(
      app,
      rows.flatMap((row) => [row.consultantId, pictureFor(row, side).next?.ownerId, row.employeeId]),
    ),
    app.store.workplaces(),
  ])
  const workplaceNames = new Map(workplaces.map(({ workplaceId: id, name }) => [id, name]))
  return rows.map((row) => itemOf(row, side, names, workplaceNames))
}

function itemOf(
  row: RequestRow,
  side: Side,
  names: ReadonlyMap<string, string>,
  workplaceNames: ReadonlyMap<string, string>,
): RequestListItem {
  const { reference, status, receivedAt, workplaceId, consultantId, employeeId } = row
  const { light, next, meetingStartsAt } = pictureFor(row, side)
  const ownerName = next?.ownerId === undefined ? undefined : names.get(next.ownerId)
  return {
    reference,
    status,
    light,
    receivedAt,
    workplace: { id: workplaceId, name: workplaceNames.get(workplaceId) ?? workplaceId },
    employee: viewPerson(employeeId, names),
    ...(consultantId === undefined ? {} : { consultant: viewPerson(consultantId, names) }),
    ...(next === undefined
      ? {}
      : {
          next: {
            ruleId: next.ruleId,
            kind: next.kind,
            what: next.what,
            actBy: next.actBy,
            dueAt: next.dueAt,
            owner: { role: next.ownerRole, ...(ownerName === undefined ? {} : { name: ownerName }) },
          },
        }),
    ...(meetingStartsAt === undefined ? {} : { meetingStartsAt }),
  }
}
