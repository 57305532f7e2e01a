import type { z } from 'zod'
import type { requestList, requestListQuery } from '../../../shared/contract/requests.ts'
import type { App } from '../app.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { Caller } from '../ports/caller.ts'
import { BadCursor, type Page, type RequestFilter, type RequestRow } from '../ports/request-row.ts'
import { readableBy } from './readable.ts'
import { requestItems } from './request-items.ts'

type Query = z.output<typeof requestListQuery>
type List = z.output<typeof requestList>

/** The requests this caller may see, filtered and paged in the database, with names looked up for showing. */
export async function listRequests(app: App, caller: Caller, query: Query): Promise<Outcome<List>> {
  const scope = readableBy(caller)
  if (scope === undefined)
    return done({ items: [], total: 0, lights: { red: 0, yellow: 0, green: 0 }, checkedAt: app.clock.now().toString() })
  const { status, light, workplaceId, consultantId, employeeId, search } = query
  const filter: RequestFilter = {
    ...scope,
    ...(status === undefined ? {} : { status }),
    ...(light === undefined ? {} : { light }),
    ...(workplaceId === undefined ? {} : { workplaceId }),
    ...(consultantId === undefined ? {} : { consultantId }),
    ...(employeeId === undefined ? {} : { employeeId }),
    ...(search === undefined || search.trim() === '' ? {} : { search: search.trim() }),
  }
  const page = await pageOf(app, filter, query)
  if (page === undefined) return refused('cursor-invalid', { field: 'cursor' })

  const [items, lights] = await Promise.all([requestItems(app, page.rows, scope.side), app.store.lights(scope)])
  return done({
    items,
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
