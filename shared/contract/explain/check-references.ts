import type { ExplainFacts } from '../../domain/explain/facts.ts'
import { policyById } from '../../domain/policies/registry.ts'
import { statuteById } from '../../domain/statutes/registry.ts'
import { type DocumentFault, faultAt } from './faults.ts'

/** What a document names and nobody knows: a policy, a statute, a meeting of the policy, a consultant of the document. */
export function checkReferences(facts: ExplainFacts): DocumentFault[] {
  const policy = policyById(facts.policy.id, facts.policy.version)
  if (policy === undefined) return [faultAt('policy', 'policy-unknown')]
  const meetings = new Set(policy.meetings.map(({ kind }) => kind))
  const isKnown = consultantKnown(facts)

  return [
    ...(isStatute(facts.statute) ? [] : [faultAt('statute', 'statute-unknown')]),
    ...facts.events.flatMap((event, index) =>
      'meeting' in event && !meetings.has(event.meeting) ? [faultAt(`events.${index}.meeting`, 'meeting-unknown')] : [],
    ),
    ...facts.events.flatMap((event, index) =>
      event.type === 'handedOver' && !isKnown(event.to) ? [faultAt(`events.${index}.to`, 'consultant-unknown')] : [],
    ),
    ...facts.dutyRoster.flatMap(({ consultant }, index) =>
      isKnown(consultant) ? [] : [faultAt(`dutyRoster.${index}.consultant`, 'consultant-unknown')],
    ),
    ...(isKnown(facts.workplace.fixedConsultant) ? [] : [faultAt('workplace.fixedConsultant', 'consultant-unknown')]),
  ]
}

function isStatute(id: string | undefined): boolean {
  return id === undefined || id === 'byDate' || statuteById(id) !== undefined
}

/** A document without a list of consultants may name them where they act; with a list, a stranger is a slip of the pen. */
function consultantKnown({ consultants }: ExplainFacts): (id: string | undefined) => boolean {
  const ids = new Set(consultants.map(({ id }) => id))
  return (id) => id === undefined || ids.size === 0 || ids.has(id)
}
