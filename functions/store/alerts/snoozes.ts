import type { Kysely, Transaction } from 'kysely'
import type { HeldAlertTransaction } from '../../app/ports/held-alerts.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import { insertAlert } from './alerts.ts'
import type { Database } from '../database/database.ts'

/** The alert itself is locked, so that two presses at once are one after the other. */
export async function snooze(
  trx: Transaction<Database>,
  ...[again, until]: Parameters<HeldAlertTransaction['snooze']>
): Promise<void> {
  await trx.selectFrom('alert').select('alert_id').where('alert_id', '=', again.retells).forUpdate().execute()
  await trx
    .updateTable('alert')
    .set({ state: 'overtaken' })
    .where('retells', '=', again.retells)
    .where('state', '=', 'held')
    .where('held_until', '<>', until)
    .execute()
  if ((await snoozedUntil(trx, again.retells)) === undefined) await insertAlert(trx, again, { until, for: 'snooze' })
}

export async function snoozedUntil(db: Kysely<Database>, alertId: string): Promise<InstantText | undefined> {
  const waiting = await db
    .selectFrom('alert')
    .select('held_until')
    .where('retells', '=', alertId)
    .where('state', '=', 'held')
    .executeTakeFirst()
  return waiting?.held_until ?? undefined
}
