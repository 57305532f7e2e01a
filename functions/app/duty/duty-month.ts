import type { DutyMonth } from '../../../shared/contract/duty.ts'
import { may, type Viewer } from '../../../shared/domain/access/access.ts'
import { dayFrom, dayText } from '../../../shared/domain/calendar/day.ts'
import { standingOf } from '../../../shared/domain/duty/standing.ts'
import type { DateText } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { type DayContext, dutyDayOf, peopleIn } from './duty-day.ts'
import { swapPeople, viewSwap } from './duty-swap-view.ts'
import { dutyWarnings, usesRoster } from './duty-warnings.ts'
import { namesOf } from '../people/names.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { municipalityOf, rulesNow } from '../rules-in-force.ts'
import { todayOf } from '../today.ts'
import { viewPerson } from '../request-view/view-parts.ts'

/** A month of the roster with what speaks against each day, and the swaps of its days that the reader may see. */
export async function readDutyMonth(app: App, viewer: Viewer, month: string): Promise<Outcome<DutyMonth>> {
  if (!may(viewer, 'duty:read')) return refused('access-denied')
  const rules = rulesNow(await municipalityOf(app.store), app.clock.now())
  const today = await todayOf(app)
  const days = daysOf(month)
  const [first = today, last = today] = [days[0], days.at(-1)]
  const [entries, consultants, swaps] = await Promise.all([
    app.store.duty.entries(first, last),
    app.store.consultants(),
    app.store.duty.openSwaps(),
  ])
  const active = consultants.filter(({ isActive }) => isActive).map(({ consultantId }) => consultantId)
  const seen = swaps.filter(
    ({ on, inReturn }) => days.includes(on) || (inReturn !== undefined && days.includes(inReturn)),
  )
  const [warnings, names] = await Promise.all([
    dutyWarnings(app, rules, standingOf(entries), days, today),
    namesOf(app, [...peopleIn(entries), ...active, ...seen.flatMap(swapPeople)]),
  ])
  const context: DayContext = { viewer, rules, today, warnings, names }
  const newest = new Map(entries.map((entry) => [entry.on, entry]))
  return done({
    month,
    today,
    isInUse: usesRoster(rules),
    isCalendarKnown: warnings.isCalendarKnown,
    days: days.map((on) => dutyDayOf(context, on, newest.get(on))),
    consultants: active.map((consultantId) => viewPerson(consultantId, names)).toSorted(byName),
    swaps: seen.map((swap) => viewSwap(viewer, swap, today, names)),
  })
}

/** @param month As `2026-12`. */
function daysOf(month: string): DateText[] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const first = dayFrom(year, number, 1)
  return Array.from({ length: dayFrom(year, number + 1, 1) - first }, (_, index) => dayText(first + index))
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'da')
}
