import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { App } from '../app.ts'
import type { DigestLine } from '../ports/office-alert-content.ts'
import { stillToBeDone } from './told-obligation.ts'

/** What a digest gathered and is still to be done, the most urgent first; each thing once, however often it was warned of. */
export async function digestLines(app: App, digestId: string): Promise<readonly DigestLine[]> {
  const gathered = await app.store.heldAlerts.gatheredIn(digestId)
  const workplaces = new Map((await app.store.workplaces()).map(({ workplaceId, name }) => [workplaceId, name]))
  const lines = new Map<string, DigestLine>()
  for (const alert of gathered) {
    const told = await stillToBeDone(app, alert)
    if (told === undefined) continue
    const { state, obligation } = told
    lines.set(`${state.reference} ${obligation.key}`, {
      reference: state.reference,
      workplaceName: workplaces.get(state.workplaceId) ?? '',
      what: obligation.what,
      dueAt: obligation.dueAt,
    })
  }
  return [...lines.values()].toSorted(
    (one, other) => msOf(one.dueAt) - msOf(other.dueAt) || (one.reference < other.reference ? -1 : 1),
  )
}
