import { countsFrom } from '../../../shared/domain/calendar/counts-from.ts'
import { dayText } from '../../../shared/domain/calendar/day.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { DateText, PersonId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { authorityFrom } from '../../../shared/domain/meaning/absence.ts'
import type { RoutingFacts } from '../../../shared/domain/routing/routing.ts'
import type { Circumstances } from './circumstances.ts'

/** What is known of a request, made or still being filled in. */
export interface RoutingQuestion {
  readonly workplaceId: WorkplaceId
  /** People who may not be its consultant. */
  readonly involved: readonly PersonId[]
  readonly firstAbsenceDay?: DateText
  /** Left out: the employee lives here. */
  readonly homeMunicipality?: string
  /** Who has it already. */
  readonly ownerId?: PersonId
}

/** What routing may look at; undefined when the workplace is unknown. */
export function routingFacts(circumstances: Circumstances, question: RoutingQuestion): RoutingFacts | undefined {
  const { settings, rules, now, today, enquiry, dutyRoster, activeRequests, caps, engagements } = circumstances
  const { workplaceId, involved, firstAbsenceDay, homeMunicipality, ownerId } = question
  const workplace = settings.workplaces.find((known) => known.workplaceId === workplaceId)
  if (workplace === undefined) return undefined
  const { isLarge, fixedConsultantId } = workplace
  const counted = dayText(countsFrom(msOf(now), rules.calendar))
  const absences = engagements.absences.filter(({ from }) => from <= counted)
  const away = new Set(absences.map(({ consultantId }) => consultantId))
  const authority = authorityFrom(rules, firstAbsenceDay === undefined ? {} : { firstAbsenceDay })

  return {
    workplace: { workplaceId, isLarge, ...(fixedConsultantId !== undefined && { fixedConsultantId }) },
    consultants: settings.consultants
      .filter(({ isActive }) => isActive)
      .map(({ consultantId, weeklyHours, professions, ownWorkplaceId }) => ({
        consultantId,
        weeklyHours,
        activeRequests: activeRequests.get(consultantId) ?? 0,
        professions,
        ...(ownWorkplaceId !== undefined && { ownWorkplaceId }),
        ...capOn(caps, consultantId),
        ...(away.has(consultantId) && { isAway: true }),
      })),
    excluded: involved,
    employee: homeMunicipality === undefined ? {} : { homeMunicipality },
    enquiry,
    dutyRoster,
    ...(ownerId !== undefined && { owner: { consultantId: ownerId } }),
    isEmployerPeriodOver: authority !== undefined && authority <= today,
  }
}

function capOn(caps: Circumstances['caps'], consultantId: PersonId) {
  const override = caps.get(consultantId)
  return override === undefined ? {} : { cap: override.cap }
}

/** The same for a request that exists, with its own consultant; the circumstances are those of its own enquiry. */
export function routingFactsFor(circumstances: Circumstances, state: RequestState): RoutingFacts | undefined {
  const { workplaceId, leaderId, employeeId, firstAbsenceDay, homeMunicipality, consultantId } = state
  return routingFacts(circumstances, {
    workplaceId,
    involved: [leaderId, employeeId],
    ...(firstAbsenceDay !== undefined && { firstAbsenceDay }),
    ...(homeMunicipality !== undefined && { homeMunicipality }),
    ...(consultantId !== undefined && { ownerId: consultantId }),
  })
}
