import { Temporal } from 'temporal-polyfill'
import type { App } from '../app.ts'
import type { ChangeRound, Period } from '../ports/calendar-watch.ts'
import type { CalendarAnswer } from '../ports/calendars.ts'
import type { Watch } from '../ports/watches.ts'

/** Half a year ahead; a new period begins when half of that is left, since Graph fixes it for all rounds. */
const ahead = { hours: 180 * 24 }
const leastAhead = { hours: 90 * 24 }

export type Followed =
  { readonly kind: 'done'; readonly jobIds: readonly string[] } | Exclude<CalendarAnswer<never>, { kind: 'done' }>

/**
 * The safety net under the notifications: what has changed since the last round, or everything when the place in it is lost.
 * The looks at our bookings are queued in the transaction that remembers the place: none of them can be missed.
 */
export async function followChanges(app: App, { consultantId, round }: Watch): Promise<Followed> {
  const now = app.clock.now()
  const fresh: Period = { from: now.subtract({ hours: 24 }).toString(), until: now.add(ahead).toString() }
  const isLongEnough =
    round !== undefined && Temporal.Instant.compare(Temporal.Instant.from(round.period.until), now.add(leastAhead)) >= 0
  let period = isLongEnough ? round.period : fresh
  let answer: CalendarAnswer<ChangeRound> = await app.calendarWatch.changes(
    consultantId,
    isLongEnough ? round.deltaLink : fresh,
  )
  if (answer.kind === 'done' && answer.value.kind === 'expired') {
    app.log.info('changes-read-anew')
    period = fresh
    answer = await app.calendarWatch.changes(consultantId, fresh)
  }
  if (answer.kind !== 'done') return answer
  if (answer.value.kind === 'expired') return { kind: 'unavailable', code: 'changes-expired' }

  const { eventIds, deltaLink } = answer.value
  const bookings = await app.store.bookingsOfEvents(consultantId, eventIds)
  const jobIds = await app.store.transaction(async (tx) => {
    await tx.changeWatch(consultantId, { round: { deltaLink, period }, deltaAt: now.toString() })
    const queued: string[] = []
    for (const { bookingId, requestId, state } of bookings) {
      if (state === 'confirmed') queued.push(await tx.queue({ kind: 'reconcileEvent', bookingId, requestId }))
    }
    return queued
  })
  return { kind: 'done', jobIds }
}
