import type { Kysely, Selectable, Transaction } from 'kysely'
import type { DutySwap, SwapEnd } from '../../../shared/domain/duty/swap.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/database.ts'

export async function dutySwap(db: Kysely<Database>, swapId: string): Promise<DutySwap | undefined> {
  const row = await db.selectFrom('duty_swap').selectAll().where('swap_id', '=', swapId).executeTakeFirst()
  return row && swapOf(row)
}

export async function openSwaps(db: Kysely<Database>): Promise<readonly DutySwap[]> {
  const rows = await db
    .selectFrom('duty_swap')
    .selectAll()
    .where('state', '=', 'asked')
    .orderBy('on_day')
    .orderBy('asked_at')
    .execute()
  return rows.map(swapOf)
}

export async function addSwap(trx: Transaction<Database>, swap: Omit<DutySwap, 'state'>): Promise<void> {
  await trx
    .insertInto('duty_swap')
    .values({
      swap_id: swap.swapId,
      on_day: swap.on,
      from_id: swap.fromId,
      to_id: swap.toId,
      in_return: swap.inReturn ?? null,
      state: 'asked',
      asked_at: swap.askedAt,
      answered_at: null,
      answered_by: null,
    })
    .execute()
}

/** Names the state it leaves: of two answers at once exactly one is given. */
export async function endSwap(
  trx: Transaction<Database>,
  swapId: string,
  to: SwapEnd,
  at: InstantText,
  by?: PersonId,
): Promise<boolean> {
  const ended = await trx
    .updateTable('duty_swap')
    .set({ state: to, answered_at: at, answered_by: by ?? null })
    .where('swap_id', '=', swapId)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return ended.numUpdatedRows === 1n
}

function swapOf(row: Selectable<Database['duty_swap']>): DutySwap {
  return {
    swapId: row.swap_id,
    on: row.on_day,
    fromId: row.from_id,
    toId: row.to_id,
    state: row.state,
    askedAt: row.asked_at,
    ...(row.in_return === null ? {} : { inReturn: row.in_return }),
    ...(row.answered_at === null ? {} : { answeredAt: row.answered_at }),
    ...(row.answered_by === null ? {} : { answeredById: row.answered_by }),
  }
}
