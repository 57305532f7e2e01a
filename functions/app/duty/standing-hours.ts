import type { z } from 'zod'
import type { Answer } from '../../../shared/contract/client.ts'
import type { standingHoursInput } from '../../../shared/contract/standing-hours.ts'
import { may, type Viewer } from '../../../shared/domain/access/access.ts'
import type { StandingHours } from '../../../shared/domain/offers/standing-hours.ts'
import type { App } from '../app.ts'
import { namesOf } from '../people/names.ts'
import { done, refused, type Outcome, type Refusal } from '../outcome.ts'
import type { Saved } from '../settings/save-settings.ts'
import { viewPerson } from '../request-view/view-parts.ts'

/** When consultants are at a workplace every week (KATALOG-T15). */
export async function readStandingHours(app: App, viewer: Viewer): Promise<Outcome<Answer<'readStandingHours'>>> {
  if (!may(viewer, 'standingHours:read')) return refused('access-denied')
  const mayChange = may(viewer, 'standingHours:change')
  const [hours, workplaces, consultants] = await Promise.all([
    app.store.standingHours.all(),
    app.store.workplaces(),
    app.store.consultants(),
  ])
  const meant = new Set<string>(hours.flatMap(({ workplaceId, consultantId }) => [workplaceId, consultantId]))
  const shown = consultants
    .filter(({ consultantId, isActive }) => meant.has(consultantId) || (mayChange && isActive))
    .map(({ consultantId }) => consultantId)
  const names = await namesOf(app, shown)
  return done({
    standingHours: [...hours],
    consultants: shown.map((consultantId) => viewPerson(consultantId, names)),
    workplaces: workplaces
      .filter(({ workplaceId }) => mayChange || meant.has(workplaceId))
      .map(({ workplaceId, name }) => ({ id: workplaceId, name })),
    mayChange,
  })
}

/** The whole list at once. Nobody can be at two places at a time. */
export async function saveStandingHours(
  app: App,
  viewer: Viewer,
  { standingHours }: z.output<typeof standingHoursInput>,
): Promise<Outcome<Saved>> {
  if (!may(viewer, 'standingHours:change')) return refused('access-denied')
  const [consultants, workplaces] = await Promise.all([app.store.consultants(), app.store.workplaces()])
  const consultantIds = new Set(consultants.map(({ consultantId }) => consultantId))
  const workplaceIds = new Set(workplaces.map(({ workplaceId }) => workplaceId))
  for (const [index, hours] of standingHours.entries()) {
    const fault = faultOf(hours, standingHours.slice(0, index), { consultantIds, workplaceIds })
    if (fault !== undefined) return { ...fault, field: `standingHours.${index}.${fault.field}` }
  }
  await app.store.standingHours.save(standingHours, app.clock.now().toString(), viewer.personId)
  return done({ saved: true })
}

interface Known {
  readonly consultantIds: ReadonlySet<string>
  readonly workplaceIds: ReadonlySet<string>
}

function faultOf(hours: StandingHours, before: readonly StandingHours[], known: Known): Refusal | undefined {
  const { consultantId, workplaceId, from, until, validFrom, validUntil } = hours
  if (!known.consultantIds.has(consultantId)) return refused('setting-unknown', { field: 'consultantId' })
  if (!known.workplaceIds.has(workplaceId)) return refused('setting-unknown', { field: 'workplaceId' })
  if (until <= from) return refused('standing-hours-backwards', { field: 'until' })
  if (validUntil !== undefined && validUntil < validFrom) {
    return refused('standing-hours-backwards', { field: 'validUntil' })
  }
  return before.some((other) => overlap(hours, other))
    ? refused('standing-hours-overlap', { field: 'from' })
    : undefined
}

function overlap(one: StandingHours, other: StandingHours): boolean {
  const isSameDay = one.consultantId === other.consultantId && one.weekday === other.weekday
  const isSameTime = one.from < other.until && other.from < one.until
  const areBothValid = one.validFrom <= lastDay(other) && other.validFrom <= lastDay(one)
  return isSameDay && isSameTime && areBothValid
}

function lastDay({ validUntil }: StandingHours): string {
  return validUntil ?? '9999-12-31'
}
