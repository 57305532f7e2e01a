import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { capOf } from '../../../shared/domain/routing/eligible.ts'
import type { App } from '../app.ts'
import type { Municipality } from '../ports/settings.ts'
import type { Transaction } from '../ports/store.ts'
import { policyOf } from '../rules-in-force.ts'

/**
 * Tells a consultant and the coordinators when a request takes up the consultant's last room (VARDE-8): once, by the one
 * request that does so. Whoever is given more than that was given it knowingly.
 *
 * @returns The jobs that tell them.
 */
export async function tellWhenFull(
  app: App,
  tx: Transaction,
  municipality: Municipality,
  before: RequestState | undefined,
  { requestId, consultantId, status }: RequestState,
): Promise<string[]> {
  if (consultantId === undefined || consultantId === before?.consultantId || status === 'closed') return []
  const policy = policyOf(municipality)
  const now = app.clock.now()
  const today = now.toZonedDateTimeISO(policy.workingCalendar.timeZone).toPlainDate().toString()
  const load = await tx.loadOf(consultantId, today)
  if (load === undefined || load.activeRequests !== capOf(policy, load)) return []

  const jobIds: string[] = []
  for (const recipientId of new Set([consultantId, ...municipality.coordinatorIds])) {
    const about = { alertId: app.newId(), kind: 'capacityReached', subject: `${consultantId}:${requestId}` } as const
    const jobId = await tx.addAlert({ ...about, recipientId, queuedAt: now.toString() })
    if (jobId !== undefined) jobIds.push(jobId)
  }
  return jobIds
}
