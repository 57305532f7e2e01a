import type { App } from '../app.ts'
import { namesOf } from '../people/names.ts'
import type { HandOversProposed } from '../ports/office-alert-content.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import { unlessAway } from '../alerting/unless-away.ts'

/** The subject is the planned absence; what is still open of it is counted anew. */
export async function handOversProposed(
  app: App,
  { subject: absenceId }: AlertRow,
): Promise<HandOversProposed | undefined> {
  const absence = await app.store.plannedAbsences.one(absenceId)
  if (absence === undefined) return undefined
  const { consultantId, from, until } = absence
  const [open, names] = await Promise.all([
    app.store.rows({ ownConsultantId: consultantId, status: 'open' }, 'due', 1),
    unlessAway(namesOf(app, [consultantId]), new Map<string, string>()),
  ])
  const consultantName = names.get(consultantId)
  return {
    kind: 'handOversProposed',
    ...(consultantName === undefined ? {} : { consultantName }),
    from,
    until,
    count: open.total,
  }
}
