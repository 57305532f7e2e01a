import { dayText } from '../calendar/day.ts'
import { instantText } from '../calendar/instant.ts'
import { authorityFrom } from '../meaning/absence.ts'
import { route } from '../routing/route.ts'
import type { ConsultantFacts, RoutingAnswer, RoutingFacts } from '../routing/routing.ts'
import type { Rules } from '../rules.ts'
import type { ExplainedRouting } from './explanation.ts'
import type { ConsultantDocument, EventFacts, ExplainFacts } from './facts.ts'
import { homeElsewhere } from './municipality.ts'
import { type Moment, readMoment } from './moment.ts'

type HandedOver = Extract<EventFacts, { type: 'handedOver' }>

/** The facts that routing asks for. People the document only names where they act count as full-time, with no requests. */
export function routingFacts(rules: Rules, facts: ExplainFacts, now: Moment): RoutingFacts {
  const { workplace, employee, enquiry, dutyRoster } = facts
  const came = enquiry === undefined ? undefined : readMoment(enquiry.at, rules.calendar)
  const home = homeElsewhere(facts)
  const authority = authorityFrom(rules, facts)
  const fixed = workplace.fixedConsultant ?? tiedTo(workplace.id, facts.consultants)
  const handovers = handoversOf(rules, facts)
  const last = handovers.at(-1)

  return {
    workplace: {
      workplaceId: workplace.id ?? '',
      isLarge: workplace.isLarge,
      ...(fixed !== undefined && { fixedConsultantId: fixed }),
    },
    consultants: consultantsOf(facts),
    excluded: employee.id === undefined ? [] : [employee.id],
    employee: {
      ...(home !== undefined && { homeMunicipality: home }),
      ...(employee.neededProfession !== undefined && { neededProfession: employee.neededProfession }),
    },
    ...(came !== undefined && {
      enquiry: { on: dayText(came.day), ...(came.hasTime && { at: instantText(came.ms) }) },
    }),
    dutyRoster: dutyRoster.map(({ on, consultant, setAt }) => ({
      on,
      consultantId: consultant,
      ...(setAt !== undefined && { setAt: instantText(readMoment(setAt, rules.calendar).ms) }),
    })),
    ...(last !== undefined && {
      owner: { consultantId: last.to, ...(last.from !== undefined && { handedOverFrom: last.from }) },
    }),
    isEmployerPeriodOver: authority !== undefined && authority <= dayText(now.day),
  }
}

/** Who has the request, as the document's words name them; every hand-over stands beside it (KOLDING-4). */
export function explainedRouting(rules: Rules, facts: ExplainFacts, answer: RoutingAnswer): ExplainedRouting {
  const handOverRule = rules.policy.routing.find((strategy) => strategy.kind === 'dutyRoster')
  const reason = {
    ruleId: answer.why.ruleId,
    why: answer.why,
    runnerUp: 'runnerUp' in answer && answer.runnerUp !== undefined ? named(answer.runnerUp) : null,
    handovers: handoversOf(rules, facts).map(({ at, from, to }) => ({
      ruleId: handOverRule?.handOver.ruleId ?? answer.why.ruleId,
      on: dayText(readMoment(at, rules.calendar).day),
      from: from ?? null,
      to,
    })),
  }
  switch (answer.kind) {
    case 'consultant':
      return { consultant: answer.consultantId, ...reason }
    case 'municipality':
      return { municipality: answer.municipality, ...reason }
    case 'queue':
      return { queue: answer.queue, ...reason }
  }
}

function named({ consultantId, why }: { consultantId: string; why: ExplainedRouting['why'] }) {
  return { consultant: consultantId, ruleId: why.ruleId, why }
}

/** In order of time, each from whoever had it: the one named, else the one before, else whom the rules chose. */
function handoversOf(rules: Rules, facts: ExplainFacts): HandedOver[] {
  const events = facts.events
    .filter((event) => event.type === 'handedOver')
    .toSorted((a, b) => readMoment(a.at, rules.calendar).ms - readMoment(b.at, rules.calendar).ms)
  if (events.length === 0) return []
  const first = firstOwner(rules, facts)
  return events.map((event, index) => {
    const from = event.from ?? events[index - 1]?.to ?? first
    return { ...event, ...(from !== undefined && { from }) }
  })
}

function firstOwner(rules: Rules, facts: ExplainFacts): string | undefined {
  const before = { ...facts, events: [] }
  const at = facts.enquiry === undefined ? undefined : readMoment(facts.enquiry.at, rules.calendar)
  if (at === undefined) return undefined
  const answer = route(rules.policy, routingFacts(rules, before, at))
  return answer.kind === 'consultant' ? answer.consultantId : undefined
}

function consultantsOf({ consultants, dutyRoster, workplace, events }: ExplainFacts): ConsultantFacts[] {
  const listed = consultants.filter(({ isActive }) => isActive).map(factsOf)
  if (consultants.length > 0) return listed
  const mentioned = [
    ...dutyRoster.map(({ consultant }) => consultant),
    ...(workplace.fixedConsultant === undefined ? [] : [workplace.fixedConsultant]),
    ...events.flatMap((event) => (event.type === 'handedOver' ? [event.to, ...(event.from ? [event.from] : [])] : [])),
  ]
  return [...new Set(mentioned)].map((consultantId) => ({ consultantId, weeklyHours: 37, activeRequests: 0 }))
}

function factsOf({ id, weeklyHours, activeRequests, professions, ownWorkplace }: ConsultantDocument): ConsultantFacts {
  return {
    consultantId: id,
    weeklyHours,
    activeRequests,
    professions,
    ...(ownWorkplace !== undefined && { ownWorkplaceId: ownWorkplace }),
  }
}

function tiedTo(workplaceId: string | undefined, consultants: readonly ConsultantDocument[]): string | undefined {
  if (workplaceId === undefined) return undefined
  return consultants.find(({ fixedWorkplaces }) => fixedWorkplaces.includes(workplaceId))?.id
}
