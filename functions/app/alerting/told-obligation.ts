import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { App } from '../app.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import { municipalityOf, rulesOf } from '../rules-in-force.ts'

interface Told {
  readonly state: RequestState
  readonly obligation: Obligation
}

/**
 * What a deadline's alert is about, as long as it is still to be done by whom it was told to. Undefined: it was done, lost
 * its point, or went to somebody else meanwhile.
 */
export async function stillToBeDone(app: App, alert: AlertRow): Promise<Told | undefined> {
  if (alert.requestId === undefined) return undefined
  const municipality = await municipalityOf(app.store)
  const state = fold(await app.store.journal(alert.requestId))
  const isTheirs = [state.consultantId, state.substituteId, ...municipality.coordinatorIds].includes(alert.recipientId)
  if (!isTheirs) return undefined
  const obligations = obligationsOf(rulesOf(municipality, state), state, app.clock.now())
  const obligation = obligations.find(({ key }) => alert.subject.startsWith(`${key}:`))
  const isUndone = obligation?.state === 'open' || obligation?.state === 'missed'
  return obligation !== undefined && isUndone && obligation.isPaused !== true ? { state, obligation } : undefined
}
