import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { RequestRow } from '../../app/ports/request-row.ts'
import type { InstantText, PersonId, RequestId } from '../../../shared/domain/ids.ts'
import type { Database, RequestTable } from '../database/database.ts'

/**
 * Writes the row, new or again. `reference-taken`: another request has the reference already; nothing is written, and
 * the caller picks another.
 */
export async function saveRow(trx: Transaction<Database>, row: RequestRow): Promise<'saved' | 'reference-taken'> {
  const { request_id, ...rest } = columnsOf(row)
  const updated = await trx.updateTable('request').set(rest).where('request_id', '=', request_id).executeTakeFirst()
  if (updated.numUpdatedRows === 1n) return 'saved'

  const inserted = await trx
    .insertInto('request')
    .values({ request_id, ...rest })
    .onConflict((conflict) => conflict.constraint('request_reference_unique').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n ? 'saved' : 'reference-taken'
}

export async function row(db: Kysely<Database>, requestId: RequestId): Promise<RequestRow | undefined> {
  const found = await db.selectFrom('request').selectAll().where('request_id', '=', requestId).executeTakeFirst()
  return found && rowOf(found)
}

/** Reads the index from its front: the cost follows `limit`, never what is stored. */
export function dueRequestsQuery(db: Kysely<Database>, at: InstantText, limit: number) {
  return db
    .selectFrom('request')
    .select('request_id')
    .where('next_action_at', '<=', at)
    .orderBy('next_action_at')
    .orderBy('request_id')
    .limit(limit)
}

export async function dueRequests(db: Kysely<Database>, at: InstantText, limit: number): Promise<readonly RequestId[]> {
  const rows = await dueRequestsQuery(db, at, limit).execute()
  return rows.map((row) => row.request_id)
}

/** Reads the index from its front, as above. */
export async function staleRequests(
  db: Kysely<Database>,
  settingsVersion: number,
  limit: number,
): Promise<readonly RequestId[]> {
  const rows = await db
    .selectFrom('request')
    .select('request_id')
    .where('status', '=', 'open')
    .where('settings_version', '<', settingsVersion)
    .orderBy('settings_version')
    .orderBy('request_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.request_id)
}

export async function waitingRequests(
  db: Kysely<Database>,
): Promise<readonly Pick<RequestRow, 'requestId' | 'receivedAt' | 'workplaceId'>[]> {
  return db
    .selectFrom('request')
    .select(['request_id as requestId', 'received_at as receivedAt', 'workplace_id as workplaceId'])
    .where('status', '=', 'open')
    .where('consultant_id', 'is', null)
    .execute()
}

export async function activeRequests(db: Kysely<Database>): Promise<ReadonlyMap<PersonId, number>> {
  const rows = await db
    .selectFrom('request')
    .select(['consultant_id', sql<number>`count(*)`.as('active')])
    .where('status', '=', 'open')
    .where('consultant_id', 'is not', null)
    .groupBy('consultant_id')
    .$narrowType<{ consultant_id: string }>()
    .execute()
  return new Map(rows.map((row) => [row.consultant_id, row.active]))
}

export function rowOf(row: Selectable<RequestTable>): RequestRow {
  const next = nextOf(row)
  return {
    requestId: row.request_id,
    reference: row.reference,
    sequence: row.sequence,
    workplaceId: row.workplace_id,
    leaderId: row.leader_id,
    employeeId: row.employee_id,
    status: row.status,
    receivedAt: row.received_at,
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
    light: row.light,
    settingsVersion: row.settings_version,
    ...(row.consultant_id === null ? {} : { consultantId: row.consultant_id }),
    ...(next === undefined ? {} : { next }),
    ...(row.meeting_starts_at === null ? {} : { meetingStartsAt: row.meeting_starts_at }),
    ...(row.next_action_at === null ? {} : { nextActionAt: row.next_action_at }),
    ...authorityOf(row),
  }
}

function authorityOf(row: Selectable<RequestTable>): Pick<RequestRow, 'authority'> {
  const { authority_light: light, authority_next: next, authority_meeting_starts_at: meetingStartsAt } = row
  if (light === null) return {}
  return {
    authority: {
      light,
      ...(next === null ? {} : { next }),
      ...(meetingStartsAt === null ? {} : { meetingStartsAt }),
    },
  }
}

function nextOf(row: Selectable<RequestTable>): RequestRow['next'] {
  const { next_what: what, next_rule_id: ruleId, next_act_by: actBy, next_due_at: dueAt, next_owner_role: role } = row
  if (what === null || ruleId === null || actBy === null || dueAt === null || role === null) return undefined
  return {
    what,
    ruleId,
    kind: row.next_kind ?? '',
    actBy,
    dueAt,
    ownerRole: role,
    ...(row.next_owner_id === null ? {} : { ownerId: row.next_owner_id }),
  }
}

function columnsOf(row: RequestRow) {
  return {
    request_id: row.requestId,
    reference: row.reference,
    sequence: row.sequence,
    workplace_id: row.workplaceId,
    leader_id: row.leaderId,
    employee_id: row.employeeId,
    consultant_id: row.consultantId ?? null,
    status: row.status,
    received_at: row.receivedAt,
    closed_at: row.closedAt ?? null,
    light: row.light,
    next_what: row.next === undefined ? null : JSON.stringify(row.next.what),
    next_rule_id: row.next?.ruleId ?? null,
    next_kind: row.next?.kind ?? null,
    next_act_by: row.next?.actBy ?? null,
    next_due_at: row.next?.dueAt ?? null,
    next_owner_role: row.next?.ownerRole ?? null,
    next_owner_id: row.next?.ownerId ?? null,
    meeting_starts_at: row.meetingStartsAt ?? null,
    next_action_at: row.nextActionAt ?? null,
    settings_version: row.settingsVersion,
    authority_light: row.authority?.light ?? null,
    authority_next: row.authority?.next === undefined ? null : JSON.stringify(row.authority.next),
    authority_due_at: row.authority?.next?.dueAt ?? null,
    authority_meeting_starts_at: row.authority?.meetingStartsAt ?? null,
  }
}
