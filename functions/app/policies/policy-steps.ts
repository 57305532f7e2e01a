import type { PolicyStep } from '../../../shared/contract/policies.ts'
import type {
  ExplainedNotice,
  ExplainedObligation,
  ExplainedPhase,
  Explanation,
} from '../../../shared/domain/explain/explanation.ts'
import { phaseWords } from './rule-words.ts'

/** An explanation as one line of days: what must be done, who is told, and who the consultant is, by date and then rule. */
export function stepsOf({ obligations, notices, phases }: Explanation): PolicyStep[] {
  return [...obligations.map(obligationStep), ...notices.map(noticeStep), ...phases.map(phaseStep)].toSorted(
    (one, other) =>
      compare(one.on, other.on) || compare(one.why.ruleId, other.why.ruleId) || compare(one.key, other.key),
  )
}

function obligationStep(obligation: ExplainedObligation): PolicyStep {
  const {
    key,
    ruleId,
    on,
    limit,
    limitAt,
    actBy,
    target,
    openFrom,
    bookableDates,
    basis,
    what,
    why,
    assignee,
    covers,
  } = obligation
  return {
    key,
    kind: 'obligation',
    act: on.kind === 'meeting' ? `meeting:${on.meeting}` : `task:${on.task}`,
    on: limit,
    ...(limitAt !== null && { at: limitAt }),
    ...(actBy !== null && { actBy }),
    ...(target !== null && { target }),
    ...(openFrom !== null && { openFrom }),
    bookableDates: [...bookableDates],
    basis,
    what,
    why: { ...why, ruleId },
    owner: assignee,
    covers: [...covers],
  }
}

function noticeStep({ ruleId, on, taskDue, why }: ExplainedNotice): PolicyStep {
  return {
    key: `${ruleId}@${on}`,
    kind: 'notice',
    act: 'notice',
    on,
    ...(taskDue !== null && { actBy: taskDue }),
    bookableDates: [],
    basis: 'policy',
    what: { da: 'Besked om fraværet', en: 'Notice of the absence' },
    why,
    covers: [],
  }
}

function phaseStep({ role, from, ruleId }: ExplainedPhase): PolicyStep {
  const what = phaseText(role)
  return {
    key: `${ruleId}:${role}`,
    kind: 'phase',
    act: `phase:${role}`,
    on: from,
    bookableDates: [],
    basis: 'policy',
    what,
    why: { ...what, ruleId },
    covers: [],
  }
}

function phaseText(role: string) {
  if (role === 'employerAdviser' || role === 'authority') return phaseWords[role]
  return {
    da: 'Medarbejderens egen kommune overtager',
    en: 'The employee’s own municipality takes over',
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
