import type { Answer } from '../../../shared/contract/client.ts'
import type { Caseload, CaseloadLine } from '../../../shared/contract/caseload.ts'
import { personId } from '../../../shared/contract/primitives.ts'
import { may, type Viewer } from '../../../shared/domain/access/access.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Text } from '../../../shared/domain/text.ts'
import type { Policy } from '../../../shared/domain/policies/schema.ts'
import { hasRoom } from '../../../shared/domain/routing/eligible.ts'
import type { App } from '../app.ts'
import { type ConsultantLoad, loads } from './caseload-figures.ts'
import { namesOf } from '../people/names.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { PlannedAbsence } from '../ports/planned-absences.ts'
import { municipalityOf, policyOf } from '../rules-in-force.ts'
import { todayOf } from '../today.ts'
import { viewPerson } from '../request-view/view-parts.ts'

/** How much each consultant has against what they may have, the fullest first. Numbers only: no request is named. */
export async function readCaseload(app: App, viewer: Viewer): Promise<Outcome<Caseload>> {
  if (!may(viewer, 'caseload:read')) return refused('access-denied')
  const policy = policyOf(await municipalityOf(app.store))
  const today = await todayOf(app)
  const [all, absences, active, lights] = await Promise.all([
    loads(app),
    app.store.plannedAbsences.between(today),
    app.store.activeRequests(),
    app.store.lights({}),
  ])
  const names = await namesOf(
    app,
    all.flatMap(({ consultantId, override }) => [consultantId, override?.setBy]),
  )
  const assigned = [...active.values()].reduce((sum, count) => sum + count, 0)
  const context = { viewer, policy, names, absences }
  return done({
    rule: ruleOf(policy),
    consultants: all.toSorted(fullestFirst).map((load) => lineOf(context, load)),
    unassigned: lights.red + lights.yellow + lights.green - assigned,
    mayOverride: may(viewer, 'caseload:override'),
  })
}

/** Every override of a consultant: who decided it, when, why and until when. For coordinators, and the consultant. */
export async function readCapHistory(
  app: App,
  viewer: Viewer,
  consultantId: PersonId,
): Promise<Outcome<Answer<'readCapHistory'>>> {
  if (!mayReadReason(viewer, consultantId)) return refused('access-denied')
  if (!personId.safeParse(consultantId).success) return refused('consultant-unknown', { field: 'consultant' })
  const entries = await app.store.caps.history(consultantId)
  const names = await namesOf(app, [consultantId, ...entries.map(({ setBy }) => setBy)])
  return done({
    consultant: viewPerson(consultantId, names),
    entries: entries.map(({ setBy, ...rest }) => ({ ...rest, setBy: viewPerson(setBy, names) })),
  })
}

interface LineContext {
  readonly viewer: Viewer
  readonly policy: Policy
  readonly names: ReadonlyMap<PersonId, string>
  readonly absences: readonly PlannedAbsence[]
}

function lineOf({ viewer, policy, names, absences }: LineContext, load: ConsultantLoad): CaseloadLine {
  const { consultantId, weeklyHours, active, cap, override } = load
  const away = absences.find((one) => one.consultantId === consultantId)
  const decided = override === undefined ? {} : { cap: override.cap }
  return {
    consultant: viewPerson(consultantId, names),
    weeklyHours,
    active,
    ...(cap === undefined ? {} : { cap }),
    ...(cap === undefined ? {} : { share: shareOf(load) }),
    isFull: !hasRoom(policy, { weeklyHours, activeRequests: active, ...decided }),
    ...(override === undefined
      ? {}
      : {
          override: {
            cap: override.cap,
            until: override.until,
            setAt: override.setAt,
            setBy: viewPerson(override.setBy, names),
            ...(mayReadReason(viewer, consultantId) ? { reason: override.reason } : {}),
          },
        }),
    ...(away === undefined ? {} : { away: { from: away.from, until: away.until } }),
  }
}

function mayReadReason(viewer: Viewer, consultantId: PersonId): boolean {
  return may(viewer, 'caseload:override') || (may(viewer, 'caseload:read') && viewer.personId === consultantId)
}

/** Of a cap of nothing everything is too much. Without a cap the load for each hour is compared. */
function shareOf({ active, cap, weeklyHours }: ConsultantLoad): number {
  if (cap === undefined) return active / weeklyHours
  if (cap === 0) return active === 0 ? 1 : active
  return active / cap
}

function fullestFirst(a: ConsultantLoad, b: ConsultantLoad): number {
  return shareOf(b) - shareOf(a) || (a.consultantId < b.consultantId ? -1 : 1)
}

function ruleOf({ capacity: { ruleId, activePerWeeklyHour } }: Policy): Caseload['rule'] {
  const text: Text =
    activePerWeeklyHour === undefined
      ? {
          da: 'Modellen sætter ikke et loft. Fordelingen følger timerne.',
          en: 'The model sets no cap. Hours decide the share.',
        }
      : {
          da: `Højst ${String(activePerWeeklyHour).replace('.', ',')} ${activePerWeeklyHour === 1 ? 'aktiv henvendelse' : 'aktive henvendelser'} for hver ugentlig time.`,
          en: `At most ${activePerWeeklyHour} active ${activePerWeeklyHour === 1 ? 'request' : 'requests'} for each weekly hour.`,
        }
  return { ruleId, ...(activePerWeeklyHour === undefined ? {} : { activePerWeeklyHour }), text }
}
