import type { RequestView } from '../../../shared/contract/requests.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { inTurn } from '../../../shared/domain/routing/queue-order.ts'
import type { App } from '../app.ts'
import type { SettingsInForce } from '../ports/settings.ts'

/** Where a request stands among those that wait for somebody's room, and by which rule; nothing where the order is arrival alone. */
export async function queuePlace(
  app: App,
  { workplaces }: SettingsInForce,
  policy: Policy,
  { requestId, consultantId, queue, status }: RequestState,
): Promise<Pick<RequestView, 'queue'>> {
  const order = policy.routing.find((strategy) => strategy.kind === 'largestEmployerFirst')
  if (order === undefined || status !== 'open' || consultantId !== undefined || queue !== order.queue) return {}
  const waiting = await app.store.waitingRequests()
  const employers = new Map(
    workplaces.map(({ workplaceId, isCompany, employees }) => [
      workplaceId,
      { isOwn: isCompany !== true, ...(employees === undefined ? {} : { employees }) },
    ]),
  )
  const ordered = inTurn(
    policy,
    waiting.map(({ workplaceId, ...one }) => ({ ...one, employer: employers.get(workplaceId) ?? { isOwn: false } })),
  )
  const place = ordered.findIndex((one) => one.requestId === requestId) + 1
  if (place === 0) return {}
  return { queue: { place, of: ordered.length, why: { ruleId: order.ruleId, ...order.why } } }
}
