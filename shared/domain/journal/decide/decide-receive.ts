import type { Temporal } from 'temporal-polyfill'
import { countsFrom } from '../../calendar/counts-from.ts'
import { addMonths, dayOf, dayText } from '../../calendar/day.ts'
import { route } from '../../routing/route.ts'
import type { RoutingAnswer } from '../../routing/routing.ts'
import { mayAsk } from '../../routing/target.ts'
import type { Rules } from '../../rules.ts'
import { unreachable } from '../../unreachable.ts'
import type { Decision, Receive } from '../commands.ts'
import { accepted, rejected } from './decisions.ts'
import { professionalEvents } from './decide-profession.ts'
import type { RequestEvent, RequestReceived } from '../events.ts'

/**
 * A request is received and in the same breath routed. A first absence day may be today but not later (CAL-1), and lie
 * no further back than the policy's `firstAbsenceWithinMonths`; a request without one is preventive. Neither the employee
 * nor the leader can become its consultant.
 */
export function decideReceive(rules: Rules, command: Receive, now: Temporal.Instant): Decision {
  const { calendar, policy, statute } = rules
  const asks = command.requester === undefined ? undefined : mayAsk(policy, command.requester)
  if (asks?.mayAsk === false) return rejected('requester-not-allowed', 'requester', asks.ruleId)
  const today = calendar.zone.dayAt(now.epochMilliseconds)
  if (command.firstAbsenceDay !== undefined) {
    const first = dayOf(command.firstAbsenceDay)
    if (first > today) return rejected('first-absence-in-future', 'firstAbsenceDay', 'CAL-1')
    const oldest = addMonths(today, -policy.intake.firstAbsenceWithinMonths)
    if (first < oldest) return rejected('first-absence-too-old', 'firstAbsenceDay')
  }

  const { reference, workplaceId, employeeId, leaderId, channel, firstAbsenceDay, expectedOverEightWeeks, wish } =
    command
  const { employee } = command.facts
  const received: RequestReceived = {
    type: 'RequestReceived',
    reference,
    policyId: policy.id,
    policyVersion: policy.version,
    statuteId: statute.id,
    workplaceId,
    employeeId,
    leaderId,
    channel,
    countsFrom: dayText(countsFrom(now.epochMilliseconds, calendar)),
    ...(firstAbsenceDay !== undefined && { firstAbsenceDay }),
    expectedOverEightWeeks,
    ...(command.expectedOver26Weeks !== undefined && { expectedOver26Weeks: command.expectedOver26Weeks }),
    ...(employee?.homeMunicipality !== undefined && { homeMunicipality: employee.homeMunicipality }),
    ...(employee?.neededProfession !== undefined && { neededProfession: employee.neededProfession }),
    wish,
  }
  const excluded = [...command.facts.excluded, employeeId, leaderId]
  const answer = route(policy, { ...command.facts, excluded })
  return accepted(received, ...routed(answer), ...professionalEvents(answer.professional))
}

function routed(answer: RoutingAnswer): readonly RequestEvent[] {
  switch (answer.kind) {
    case 'queue':
      return [{ type: 'RequestQueued', queue: answer.queue, why: answer.why }]
    case 'municipality': {
      const { municipality, why, runnerUp } = answer
      const handed: RequestEvent = { type: 'HandedToMunicipality', municipality, why }
      return runnerUp === undefined ? [handed] : [handed, { type: 'ConsultantAssigned', ...runnerUp }]
    }
    case 'consultant': {
      const { consultantId, why, runnerUp } = answer
      return [{ type: 'ConsultantAssigned', consultantId, why, ...(runnerUp !== undefined && { runnerUp }) }]
    }
    default:
      return unreachable(answer)
  }
}
