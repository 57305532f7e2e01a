import type { PersonId } from '../../../shared/domain/ids.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { assignableConsultants } from '../people/assignable.ts'
import type { WhoIsAway } from '../planned-absences/who-is-away.ts'

/**
 * Who stands in for the request's consultant: the colleague the consultant has chosen, who must be at work and be somebody
 * who could have the request. Undefined: the consultant is here.
 */
export async function standInFor(
  app: App,
  state: RequestState,
  whoIsAway: WhoIsAway,
): Promise<{ readonly substituteId?: PersonId } | undefined> {
  const { consultantId } = state
  if (consultantId === undefined) return undefined
  const away = await whoIsAway()
  if (!away.has(consultantId)) return undefined
  const { substituteId } = await app.store.preferences.of(consultantId)
  if (substituteId === undefined || away.has(substituteId)) return {}
  return assignableConsultants(await app.store.consultants(), state).includes(substituteId) ? { substituteId } : {}
}
