import type { App } from '../app.ts'
import type { CapacityReached } from '../ports/office-alert-content.ts'
import type { AlertRow } from '../ports/store.ts'

/** The load as it is now, which may have fallen since. */
export async function capacityReached(app: App, { recipientId }: AlertRow): Promise<CapacityReached | undefined> {
  const [consultants, active] = await Promise.all([app.store.consultants(), app.store.activeRequests()])
  const consultant = consultants.find(({ consultantId }) => consultantId === recipientId)
  if (consultant === undefined) return undefined
  const { weeklyHours } = consultant
  return { kind: 'capacityReached', active: active.get(recipientId) ?? 0, cap: weeklyHours, weeklyHours }
}
