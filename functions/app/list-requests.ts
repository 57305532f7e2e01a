import type { z } from 'zod'
import type { requestList, requestListQuery } from '../../shared/contract/requests.ts'
import { listSide, readScope } from '../../shared/domain/access/access.ts'
import type { Side } from '../../shared/domain/journal/room-of.ts'
import type { App } from './app.ts'
import { namesOf } from './names.ts'
import { done, refused, type Outcome } from './outcome.ts'
import type { Caller } from './ports/caller.ts'
import { BadCursor, type Page, type RequestFilter, type RequestRow } from './ports/store.ts'
import { pictureFor } from './request-row.ts'
import { viewPerson } from './view-parts.ts'
import { viewerOf } from './viewer.ts'

type Query = z.output<typeof requestListQuery>
type List = z.output<typeof requestList>

/** The requests this caller may see, filtered and paged in the database, with names looked up for showing. */
export async function listRequests(app: App, caller: Caller, query: Query): Promise<Outcome<List>> {
  const viewer = viewerOf(caller)
  const reach = readScope(viewer)
  const scope = scopeFilter(reach)
  if (scope === undefined)
    return done({ items: [], total: 0, lights: { red: 0, yellow: 0, green: 0 }, checkedAt: app.clock.now().toString() })
  const side = listSide(viewer)
  const { status, light, workplaceId, consultantId, employeeId, search } = query
  const filter: RequestFilter = {
    ...scope,
    side,
    ...(status === undefined ? {} : { status }),
    ...(light === undefined ? {} : { light }),
    ...(workplaceId === undefined ? {} : { workplaceId }),
    ...(consultantId === undefined ? {} : { consultantId }),
    ...(employeeId === undefined ? {} : { employeeId }),
    ...(search === undefined || search.trim() === '' ? {} : { search: search.trim() }),
  }
  const page = await pageOf(app, filter, query)
  if (page === undefined) return refused('cursor-invalid', { field: 'cursor' })

  const [names, workplaces, lights] = await Promise.all([
    namesOf(
      app,
      page.rows.flatMap((row) => [row.consultantId, pictureFor(row, side).next?.ownerId, row.employeeId]),
    ),
    app.store.workplaces(),
    app.store.lights({ ...scope, side }),
  ])
  const workplaceNames = new Map(workplaces.map(({ workplaceId: id, name }) => [id, name]))
  return done({
    items: page.rows.map((row) => itemOf(row, side, names, workplaceNames)),
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    total: page.total,
    lights,
    checkedAt: app.clock.now().toString(),
  })
}

async function pageOf(
  app: App,
  filter: RequestFilter,
  { sort, limit, cursor }: Query,
): Promise<Page<RequestRow> | undefined> {
  try {
    return await app.store.rows(filter, sort, limit, cursor)
  } catch (error) {
    if (error instanceof BadCursor) return undefined
    throw error
  }
}

/** What the database may look at; undefined when the reader has no requests at all, as an administrator. */
function scopeFilter(reach: ReturnType<typeof readScope>): RequestFilter | undefined {
  if (reach.kind === 'all') return {}
  const { leaderId, consultantId } = reach
  if (consultantId !== undefined) return { ownConsultantId: consultantId }
  return leaderId === undefined ? undefined : { leaderId }
}

function itemOf(
  row: RequestRow,
  side: Side,
  names: ReadonlyMap<string, string>,
  workplaceNames: ReadonlyMap<string, string>,
): List['items'][number] {
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
