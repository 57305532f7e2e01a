import type { HandOverProposal, PlannedAbsenceView } from '../../../shared/contract/planned-absence.ts'
import { may, type Viewer } from '../../../shared/domain/access/access.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { meetingRule } from '../../../shared/domain/policies/meeting-rule.ts'
import type { RankedConsultant } from '../../../shared/domain/routing/routing.ts'
import type { App } from '../app.ts'
import { namesOf } from '../people/names.ts'
import { type Proposal, proposalsOf } from './planned-absence-proposals.ts'
import type { PlannedAbsence } from '../ports/planned-absences.ts'
import { municipalityOf, rulesOf } from '../rules-in-force.ts'
import { viewPerson } from '../request-view/view-parts.ts'

type Names = ReadonlyMap<PersonId, string>

/** An absence with what is still to be handed over, as it stands now. */
export async function viewAbsence(app: App, viewer: Viewer, absence: PlannedAbsence): Promise<PlannedAbsenceView> {
  const [proposals, workplaces, municipality] = await Promise.all([
    proposalsOf(app, absence),
    app.store.workplaces(),
    municipalityOf(app.store),
  ])
  const names = await namesOf(app, [
    ...absencePeople(absence),
    ...proposals.flatMap(({ candidates }) => candidates.map(({ consultantId }) => consultantId)),
  ])
  const workplaceNames = new Map(workplaces.map(({ workplaceId, name }) => [workplaceId, name]))
  const viewed = (proposal: Proposal): HandOverProposal => {
    const { key } = proposal
    const base = {
      key,
      candidates: viewCandidates(proposal.candidates, names),
      mayConfirm: mayConfirm(viewer, proposal),
    }
    if (proposal.kind === 'duty') return { kind: 'duty', ...base, on: proposal.on }
    const { reference, workplaceId } = proposal.state
    const about = { reference, workplace: { id: workplaceId, name: workplaceNames.get(workplaceId) ?? workplaceId } }
    if (proposal.kind === 'request') {
      const due = proposal.due.map(({ what, ruleId, actBy }) => ({ what, ruleId, actBy }))
      return { kind: 'request', ...base, ...about, due }
    }
    const { startsAt, endsAt, meeting } = proposal.booking
    const { name } = meetingRule(rulesOf(municipality, proposal.state).policy, meeting)
    return { kind: 'meeting', ...base, ...about, meeting: name, startsAt, endsAt }
  }
  return { ...viewPeriod(absence, names), proposals: proposals.map(viewed) }
}

export function viewPeriod({ absenceId, consultantId, from, until, setAt, setBy }: PlannedAbsence, names: Names) {
  return {
    absenceId,
    consultant: viewPerson(consultantId, names),
    from,
    until,
    setAt,
    setBy: viewPerson(setBy, names),
  }
}

export function absencePeople({ consultantId, setBy }: PlannedAbsence): PersonId[] {
  return [consultantId, setBy]
}

export function mayConfirm(viewer: Viewer, proposal: Proposal): boolean {
  switch (proposal.kind) {
    case 'request':
      return may(viewer, 'request:handOver', proposal.state)
    case 'meeting':
      return may(viewer, 'meeting:move', proposal.state)
    case 'duty':
      return may(viewer, 'duty:change')
  }
}

function viewCandidates(candidates: readonly RankedConsultant[], names: Names) {
  return candidates.map(({ consultantId, why }) => ({ consultant: viewPerson(consultantId, names), why }))
}
