import type { App } from '../app.ts'
import { standingOf, type AdvisoryStanding } from '../advisories/advisory-standing.ts'
import type { Advisory } from '../ports/office-alert-content.ts'
import type { AlertRow } from '../ports/alert-row.ts'
import { advisoryLink } from '../requests/request-link.ts'

/** The subject is the advisory. Whom it is about is not on the card: the link leads to the form, behind sign-in. */
export async function advisory(
  app: App,
  { subject }: AlertRow,
): Promise<(Advisory & { readonly link: string }) | undefined> {
  const row = await app.store.absences.advisory(subject)
  if (row === undefined) return undefined
  const [{ state }, workplaces] = await Promise.all([standingOf(app, row), app.store.workplaces()])
  return {
    kind: 'advisory',
    adviceId: row.advisoryId,
    workplaceName: workplaces.find(({ workplaceId }) => workplaceId === row.workplaceId)?.name ?? '',
    ruleId: row.ruleId,
    what: row.task?.what ?? row.what,
    actBy: row.task?.dueOn ?? row.on,
    state: row.dismissedAt === undefined ? stateOnCard[state] : 'void',
    link: advisoryLink(app.appId, row.advisoryId),
  }
}

const stateOnCard = { open: 'open', answered: 'done', over: 'void' } as const satisfies Record<
  AdvisoryStanding['state'],
  Advisory['state']
>
