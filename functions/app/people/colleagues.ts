import type { PersonId } from '../../../shared/domain/ids.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import type { SettingsInForce } from '../ports/settings.ts'
import { assignableConsultants } from './assignable.ts'

/** Somebody the request can be passed on to, and how much they have. */
export interface Colleague {
  readonly consultantId: PersonId
  readonly activeRequests: number
  readonly weeklyHours: number
}

/** Everybody who could take the request besides the one who has it, least busy for their hours first. */
export async function colleaguesFor(
  app: App,
  { consultants }: SettingsInForce,
  state: RequestState,
): Promise<readonly Colleague[]> {
  const assignable = assignableConsultants(consultants, state)
  const active = await app.store.activeRequests()
  return consultants
    .filter(({ consultantId }) => assignable.includes(consultantId) && consultantId !== state.consultantId)
    .map(({ consultantId, weeklyHours }) => ({
      consultantId,
      activeRequests: active.get(consultantId) ?? 0,
      weeklyHours,
    }))
    .toSorted((a, b) => loadOf(a) - loadOf(b))
}

function loadOf({ activeRequests, weeklyHours }: Colleague): number {
  return activeRequests / Math.max(weeklyHours, 1)
}
