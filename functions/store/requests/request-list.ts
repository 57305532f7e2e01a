import { type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Page, RequestFilter, RequestRow } from '../../app/ports/request-row.ts'
import type { Light } from '../../../shared/domain/obligations/obligation.ts'
import { type Cursor, readCursor, type Sort, writeCursor } from './cursor.ts'
import type { Database } from '../database/database.ts'
import { rowOf } from './requests.ts'
import { containing } from './search-text.ts'

/**
 * One page of requests. `due`: nearest deadline first, those without one last. `received`: newest first. A page goes on
 * from the last row's place in the order, so rows that come or go in between neither hide nor repeat others.
 *
 * @throws BadCursor
 */
export async function rows(
  db: Kysely<Database>,
  filter: RequestFilter,
  sort: Sort,
  limit: number,
  cursor?: string,
): Promise<Page<RequestRow>> {
  const after = cursor === undefined ? undefined : readCursor(cursor, sort)
  const matching = selectMatching(db, filter)
  const dueOrder = dueOrderOf(filter)
  const direction = sort === 'due' ? 'asc' : 'desc'
  const [found, { total }] = await Promise.all([
    matching
      .selectAll('request')
      .$if(after !== undefined, (query) => query.where(after === undefined ? sql.lit(true) : isAfter(after, dueOrder)))
      .orderBy(sort === 'due' ? dueOrder : 'request.received_at', direction)
      .orderBy('request.request_id', direction)
      .limit(limit + 1) // one more, to know whether there is another page
      .execute(),
    matching.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow(),
  ])

  const page = found.slice(0, limit).map(rowOf)
  const last = page.at(-1)
  return {
    rows: page,
    total,
    ...(last === undefined || found.length <= limit ? {} : { cursor: cursorAt(last, sort, filter) }),
  }
}

/** Open requests by light, within what the filter lets through. */
export async function lights(db: Kysely<Database>, scope: RequestFilter) {
  const counts = await selectMatching(db, { ...scope, status: 'open' })
    .select((eb) => [lightColumn(eb, scope).as('light'), sql<number>`count(*)`.as('open')])
    .groupBy((eb) => lightColumn(eb, scope))
    .execute()
  const openOf = (light: Light) => counts.find((count) => count.light === light)?.open ?? 0
  return { red: openOf('red'), yellow: openOf('yellow'), green: openOf('green') }
}

function selectMatching(db: Kysely<Database>, filter: RequestFilter) {
  return db
    .selectFrom('request')
    .innerJoin('workplace', 'workplace.workplace_id', 'request.workplace_id')
    .where((eb) => eb.and(conditions(eb, filter)))
}

/** Everything given must hold; what only restricts by access and what the viewer picked are alike here. */
function conditions(eb: ExpressionBuilder<Database, 'request' | 'workplace'>, filter: RequestFilter) {
  const { leaderId, consultantId, employeeId, employeeIds, workplaceIds, status } = filter
  const { light, workplaceId, ownConsultantId, search } = filter
  return [
    ...(leaderId === undefined ? [] : [eb('request.leader_id', '=', leaderId)]),
    ...(consultantId === undefined ? [] : [eb('request.consultant_id', '=', consultantId)]),
    ...(employeeId === undefined ? [] : [eb('request.employee_id', '=', employeeId)]),
    ...(employeeIds === undefined ? [] : [eb('request.employee_id', '=', sql<string>`any(${employeeIds})`)]),
    ...(workplaceIds === undefined ? [] : [eb('request.workplace_id', '=', sql<string>`any(${workplaceIds})`)]),
    ...(status === undefined ? [] : [eb('request.status', '=', status)]),
    ...(light === undefined ? [] : [eb(lightColumn(eb, filter), '=', light)]),
    ...(workplaceId === undefined ? [] : [eb('request.workplace_id', '=', workplaceId)]),
    ...(ownConsultantId === undefined ? [] : [eb('request.consultant_id', '=', ownConsultantId)]),
    ...(search === undefined || search.trim() === '' ? [] : [matches(containing(search.trim()))]),
  ]
}

function matches(pattern: string) {
  return sql<SqlBool>`(lower(request.reference) like ${pattern} or workplace.search_name like ${pattern})`
}

/** The municipality's side has a picture of its own only where it is another than the employer's. */
function lightColumn(eb: ExpressionBuilder<Database, 'request' | 'workplace'>, { side }: RequestFilter) {
  return side === 'authority' ? eb.fn.coalesce('request.authority_light', 'request.light') : eb.ref('request.light')
}

function dueOrderOf({ side }: RequestFilter) {
  return side === 'authority' ? 'request.authority_due_order' : 'request.due_order'
}

function isAfter({ sort, at, requestId }: Cursor, dueOrder: ReturnType<typeof dueOrderOf>) {
  return sort === 'due'
    ? sql<SqlBool>`(${sql.ref(dueOrder)}, request.request_id) > (${at ?? 'infinity'}::timestamptz, ${requestId})`
    : sql<SqlBool>`(request.received_at, request.request_id) < (${at}::timestamptz, ${requestId})`
}

function cursorAt(row: RequestRow, sort: Sort, { side }: RequestFilter): string {
  const { next } = side === 'authority' ? (row.authority ?? row) : row
  const at = sort === 'due' ? (next?.dueAt ?? null) : row.receivedAt
  return writeCursor({ sort, at, requestId: row.requestId })
}
