import { instantText } from '../../../shared/domain/calendar/instant.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { todayOf } from '../today.ts'

/** Far enough to see what covers this moment: Graph is asked for a period. */
const lookAheadMs = 30 * 60_000

/**
 * Who of these is away now: planned to be, or out of office by their own calendar. While the calendars cannot be asked,
 * what was planned is the answer.
 */
export async function awayNow(app: App, personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  if (personIds.length === 0) return new Set()
  const nowMs = app.clock.now().epochMilliseconds
  const [planned, answer] = await Promise.all([
    app.store.plannedAbsences.covering(await todayOf(app)),
    app.calendars.busyTimes(personIds, instantText(nowMs), instantText(nowMs + lookAheadMs)),
  ])
  const outOfOffice = answer.kind === 'done' ? answer.value : []
  return new Set([
    ...personIds.filter((personId) => planned.has(personId)),
    ...outOfOffice
      .filter(({ away = [] }) => away.some(({ startMs, endMs }) => startMs <= nowMs && nowMs < endMs))
      .map(({ personId }) => personId),
  ])
}
