import { countsFrom } from '../../../shared/domain/calendar/counts-from.ts'
import { dayText } from '../../../shared/domain/calendar/day.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { DateText, InstantText, PersonId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { authorityFrom } from '../../../shared/domain/meaning/absence.ts'
import type { RoutingFacts } from '../../../shared/domain/routing/routing.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { App } from '../app.ts'
import type { Store } from '../ports/store.ts'

/** What is known of a request, made or still being filled in. */
export interface RoutingQuestion {
  readonly rules: Rules
  readonly workplaceId: WorkplaceId
  /** People who may not be its consultant. */
  readonly involved: readonly PersonId[]
  /** Left out: now. */
  readonly receivedAt?: InstantText
  readonly firstAbsenceDay?: DateText
  /** Left out: the employee lives here. */
  readonly homeMunicipality?: string
  /** Who has it already. */
  readonly ownerId?: PersonId
}

/** What routing may look at; undefined when the workplace is unknown. */
export async function routingFacts(app: App, question: RoutingQuestion): Promise<RoutingFacts | undefined> {
  const { rules, workplaceId, involved, firstAbsenceDay, homeMunicipality, ownerId } = question
  const { zone } = rules.calendar
  const now = app.clock.now().toString()
  const { receivedAt = now } = question
  const dateOf = (at: InstantText): DateText => dayText(zone.dayAt(msOf(at)))
  const enquiry = { on: dateOf(receivedAt), at: receivedAt }
  const isByRoster = rules.policy.routing.some(({ kind }) => kind === 'dutyRoster')
  const today = dateOf(now)
  const counted = dayText(countsFrom(msOf(now), rules.calendar))
  const [workplaces, consultants, active, dutyRoster, caps, absences] = await Promise.all([
    app.store.workplaces(),
    app.store.consultants(),
    app.store.activeRequests(),
    isByRoster ? app.store.duty.entries(enquiry.on, enquiry.on) : [],
    app.store.caps.on(today),
    app.store.plannedAbsences.between(today, counted),
  ])
  const workplace = workplaces.find((known) => known.workplaceId === workplaceId)
  if (workplace === undefined) return undefined
  const { isLarge, fixedConsultantId } = workplace
  const away = new Set(absences.map(({ consultantId }) => consultantId))
  const authority = authorityFrom(rules, firstAbsenceDay === undefined ? {} : { firstAbsenceDay })

  return {
    workplace: { workplaceId, isLarge, ...(fixedConsultantId !== undefined && { fixedConsultantId }) },
    consultants: consultants
      .filter(({ isActive }) => isActive)
      .map(({ consultantId, weeklyHours, professions, ownWorkplaceId }) => ({
        consultantId,
        weeklyHours,
        activeRequests: active.get(consultantId) ?? 0,
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

function capOn(caps: Awaited<ReturnType<Store['caps']['on']>>, consultantId: PersonId) {
  const override = caps.get(consultantId)
  return override === undefined ? {} : { cap: override.cap }
}

/** The same for a request that exists: counted from its own enquiry, with its own consultant. */
export function routingFactsFor(app: App, rules: Rules, state: RequestState): Promise<RoutingFacts | undefined> {
  const { workplaceId, leaderId, employeeId, receivedAt, firstAbsenceDay, homeMunicipality, consultantId } = state
  return routingFacts(app, {
    rules,
    workplaceId,
    involved: [leaderId, employeeId],
    receivedAt,
    ...(firstAbsenceDay !== undefined && { firstAbsenceDay }),
    ...(homeMunicipality !== undefined && { homeMunicipality }),
    ...(consultantId !== undefined && { ownerId: consultantId }),
  })
}
