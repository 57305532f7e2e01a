import type { PersonId } from '../../../shared/domain/ids.ts'
import { within } from '../../within.ts'
import type { App } from '../app.ts'
import { awayNow } from './planned-absence-away.ts'
import { todayOf } from '../today.ts'

/** Deadlines are told on time: calendars that take longer than this say nothing. */
const patienceMs = 2000

export type WhoIsAway = () => Promise<ReadonlySet<PersonId>>

/**
 * Which consultants are away now, asked for on first use and then kept: one look at the calendars for everything that is
 * told together. Whoever nobody can tell of is not away.
 */
export function whoIsAway(app: App): WhoIsAway {
  let asked: Promise<ReadonlySet<PersonId>> | undefined
  return () => {
    asked ??= ask(app)
    return asked
  }
}

async function ask(app: App): Promise<ReadonlySet<PersonId>> {
  const consultants = await app.store.consultants()
  const active = consultants.filter(({ isActive }) => isActive).map(({ consultantId }) => consultantId)
  const answer = await within(awayNow(app, active), patienceMs)
  return answer ?? app.store.plannedAbsences.covering(await todayOf(app))
}
