import type { PersonId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { RoutingFacts } from '../../shared/domain/routing/routing.ts'
import type { App } from './app.ts'

/** What routing may look at now; undefined when the workplace is unknown. `involved` people may not be their own consultant. */
export async function routingFacts(
  app: App,
  workplaceId: WorkplaceId,
  involved: readonly PersonId[],
): Promise<RoutingFacts | undefined> {
  const [workplaces, consultants, active] = await Promise.all([
    app.store.workplaces(),
    app.store.consultants(),
    app.store.activeRequests(),
  ])
  const workplace = workplaces.find((known) => known.workplaceId === workplaceId)
  if (workplace === undefined) return undefined
  const { isLarge, fixedConsultantId } = workplace
  return {
    workplace: { workplaceId, isLarge, ...(fixedConsultantId === undefined ? {} : { fixedConsultantId }) },
    consultants: consultants
      .filter(({ isActive }) => isActive)
      .map(({ consultantId, weeklyHours }) => ({
        consultantId,
        weeklyHours,
        activeRequests: active.get(consultantId) ?? 0,
      })),
    excluded: involved,
  }
}
