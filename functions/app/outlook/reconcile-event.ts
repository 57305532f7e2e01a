import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { CalendarFact } from '../../../shared/domain/journal/commands.ts'
import { isKnownFact } from '../../../shared/domain/journal/decide/decide-calendar.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { MeetingTimes } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { execute, type Executed } from '../commands/execute.ts'
import type { BookingRow } from '../ports/booking-row.ts'
import type { WatchedEvent } from '../ports/calendar-watch.ts'
import { municipalityOf } from '../rules-in-force.ts'
import { declinedBy } from './declined-by.ts'
import { eventNow } from './event-now.ts'
import { reconciledBy, type Reconciled } from './reconciled.ts'
import { undoMove } from './undo-move.ts'

const done: Reconciled = { kind: 'done' }

/**
 * Brings the journal to what somebody did to a booking's event in Outlook. Compares states and trusts no notification, so
 * that it may run any number of times, in any order, and never answers a write of our own.
 *
 * While such a write waits, the calendar lags behind the journal and nothing can be concluded from it; ours has the last word.
 *
 * @param looked Bookings whose events have been looked at already, for the sake of this one.
 */
export async function reconcileEvent(
  app: App,
  bookingId: string,
  looked: ReadonlySet<string> = new Set(),
): Promise<Reconciled> {
  const row = await app.store.booking(bookingId)
  if (row?.state !== 'confirmed' || row.eventId === undefined) return done
  // In this order: journal, our own writes, calendar. A move made here in between is then seen as one of them.
  const state = fold(await app.store.journal(row.requestId))
  const booking = state.bookings.find((one) => one.bookingId === bookingId)
  if (booking?.state !== 'confirmed' || state.status === 'closed') return done
  if (await app.store.isCalendarWritePending(bookingId)) return done

  const answer = await eventNow(app, row)
  if (answer.kind === 'unavailable') return { ...answer, kind: 'later' }
  if (answer.kind === 'refused') {
    app.log.warn('calendar-event-unreadable', { bookingId, code: answer.code })
    return done
  }
  const event = answer.value
  const isGone = event === undefined || event.isCancelled
  if (isPast(app, booking) && (isGone || isPast(app, event))) return done
  if (isGone) return reconciledBy(await note(app, state, [{ type: 'noteGoneFromCalendar', bookingId }]))
  const { startsAt, endsAt } = event
  const facts: CalendarFact[] = [{ type: 'noteMovedInCalendar', bookingId, startsAt, endsAt }]
  for (const by of await declinedBy(app, state, event)) facts.push({ type: 'noteDeclined', bookingId, by })
  const news = facts.filter((fact) => !isKnownFact(booking, fact))
  if (news.length === 0) return done
  const noted = await note(app, state, news)
  const isTaken = noted.kind === 'done' && noted.slotTaken
  return isTaken ? makeRoom(app, row, event, noted.state, looked) : reconciledBy(noted)
}

/**
 * The new time is another meeting's: two at once are never booked. That one may have been moved in Outlook too, and we hear of
 * both in any order: so it is looked at first, and only who stands there indeed sends this one back.
 */
async function makeRoom(
  app: App,
  { bookingId, consultantId }: BookingRow,
  event: WatchedEvent,
  state: RequestState,
  looked: ReadonlySet<string>,
): Promise<Reconciled> {
  const there = await app.store.liveBookings([consultantId], event.startsAt, event.endsAt)
  const others = there.map((one) => one.bookingId).filter((id) => id !== bookingId && !looked.has(id))
  if (others.length === 0) return undoMove(app, state, bookingId, event)
  for (const other of others) {
    const seen = await reconcileEvent(app, other, new Set([...looked, bookingId]))
    if (seen.kind === 'later') return seen
  }
  return reconcileEvent(app, bookingId, new Set([...looked, ...others]))
}

/**
 * A meeting whose time has passed stays to be recorded as it was, whoever tidies the calendar. One that came to nothing and
 * is dragged to another day is news like any other move.
 */
function isPast(app: App, { endsAt }: MeetingTimes): boolean {
  return msOf(endsAt) <= app.clock.now().epochMilliseconds
}

async function note(
  app: App,
  { requestId, sequence }: RequestState,
  commands: readonly CalendarFact[],
): Promise<Executed> {
  const municipality = await municipalityOf(app.store)
  const executed = await execute(app, { municipality, requestId, by: { kind: 'system' }, commands, version: sequence })
  if (executed.kind === 'rejected') app.log.warn('calendar-fact-refused', { requestId, code: executed.rejection.code })
  if (executed.kind === 'done') await app.effects.runNow(executed.jobIds)
  return executed
}
