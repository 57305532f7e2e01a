import { type DutyChange, type Standing, standingOf } from '../../../shared/domain/duty/standing.ts'
import { type DutySwap, lapsedBy } from '../../../shared/domain/duty/swap.ts'
import type { DateText, PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import type { Transaction } from '../ports/store.ts'

/** The roster from a day on, as far as anything is decided: swaps may be about any later day. */
export async function standingFrom(tx: Transaction, from: DateText): Promise<Standing> {
  return standingOf(await tx.dutyEntries(from, lastDay))
}

const lastDay = '9999-12-31'

export interface RosterChange {
  readonly changes: readonly DutyChange[]
  readonly by: PersonId
  /** The swap that is accepted by it. */
  readonly accepted?: DutySwap
}

/**
 * Writes what was decided about some days, and ends the swaps that nobody can accept any more because of it; whoever asked
 * is told. The roster is locked.
 *
 * @returns The jobs that tell them.
 */
export async function changeRoster(
  app: App,
  tx: Transaction,
  today: DateText,
  { changes, by, accepted }: RosterChange,
): Promise<string[]> {
  const setAt = app.clock.now().toString()
  await tx.addDutyEntries(changes.map((change) => ({ ...change, setAt, setBy: by })))
  const standing = await standingFrom(tx, today)
  const jobIds: string[] = []
  for (const swap of lapsedBy(standing, await tx.openSwaps(), today)) {
    await tx.endSwap(swap.swapId, 'lapsed', setAt)
    // Whoever gave the day away to another knows already, and of a day that has passed nobody needs to hear.
    const isOwnDoing = accepted !== undefined && accepted.fromId === swap.fromId && accepted.on === swap.on
    const jobId = isOwnDoing || swap.on < today ? undefined : await tellAsker(app, tx, swap)
    if (jobId !== undefined) jobIds.push(jobId)
  }
  return jobIds
}

/** Tells whoever asked what became of a swap. Undefined: it was told before. */
export function tellAsker(app: App, tx: Transaction, { swapId, fromId }: DutySwap): Promise<string | undefined> {
  return tx.addAlert({
    alertId: app.newId(),
    kind: 'dutySwapAnswered',
    subject: swapId,
    recipientId: fromId,
    queuedAt: app.clock.now().toString(),
  })
}
