import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { execute } from '../commands/execute.ts'
import type { WatchedEvent } from '../ports/calendar-watch.ts'
import { municipalityOf } from '../rules-in-force.ts'
import { reconciledBy, type Reconciled } from './reconciled.ts'

/** Another meeting has the event's new time, so it goes back to where the journal has it. */
export async function undoMove(
  app: App,
  { requestId, sequence }: RequestState,
  bookingId: string,
  { startsAt, endsAt, changeKey }: WatchedEvent,
): Promise<Reconciled> {
  const executed = await execute(app, {
    municipality: await municipalityOf(app.store),
    requestId,
    by: { kind: 'system' },
    commands: [{ type: 'noteMoveUndone', bookingId, startsAt, endsAt, changeKey }],
    version: sequence,
  })
  if (executed.kind !== 'done') return reconciledBy(executed)
  // Noted before, and still there: it is put back again, and nobody is told twice.
  const isOld = executed.state.sequence === sequence
  const jobIds = isOld
    ? [await app.store.transaction((tx) => tx.queue({ kind: 'moveEvent', bookingId, requestId, key: changeKey }))]
    : executed.jobIds
  await app.effects.runNow(jobIds)
  return reconciledBy(executed)
}
