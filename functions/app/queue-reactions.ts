import type { RequestState } from '../../shared/domain/journal/state.ts'
import type { App } from './app.ts'
import type { Transaction } from './ports/store.ts'
import type { Reaction } from './reactions.ts'

/** Puts effects and alerts into the queue within the transaction. Answers with the jobs' ids, in order; alerts that exist already add none. */
export async function queueReactions(
  app: App,
  tx: Transaction,
  state: RequestState,
  reactions: readonly Reaction[],
): Promise<string[]> {
  const jobIds: string[] = []
  for (const reaction of reactions) {
    const jobId =
      reaction.kind === 'effect' ? await tx.queue(reaction.effect) : await addAlert(app, tx, state, reaction)
    if (jobId !== undefined) jobIds.push(jobId)
  }
  return jobIds
}

async function addAlert(
  app: App,
  tx: Transaction,
  state: RequestState,
  { alert, subject, recipientId }: Extract<Reaction, { kind: 'alert' }>,
): Promise<string | undefined> {
  return tx.addAlert({
    alertId: app.newId(),
    requestId: state.requestId,
    kind: alert,
    subject,
    recipientId,
    queuedAt: app.clock.now().toString(),
  })
}
