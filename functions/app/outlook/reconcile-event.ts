import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { CalendarFact } from '../../../shared/domain/journal/commands.ts'
import { isKnownFact } from '../../../shared/domain/journal/decide-calendar.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { MeetingTimes } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { execute } from '../commands/execute.ts'
import type { WatchedEvent } from '../ports/calendar-watch.ts'
import type { MunicipalityInForce } from '../ports/settings.ts'
import { municipalityOf } from '../rules-in-force.ts'
import { declinedBy } from './declined-by.ts'
import { eventNow } from './event-now.ts'

export type Reconciled =
  { readonly kind: 'done' } | { readonly kind: 'later'; readonly code: string; readonly retryAfterMs?: number }

const done: Reconciled = { kind: 'done' }

/**
 * Brings the journal to what somebody did to a booking's event in Outlook. Compares states and trusts no notification, so
 * that it may run any number of times, in any order, and never answers a write of our own.
 *
 * While such a write waits, the calendar lags behind the journal and nothing can be concluded from it; ours has the last word.
 */
export async function reconcileEvent(app: App, bookingId: string): Promise<Reconciled> {
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
  if (isGone) return note(app, state, [{ type: 'noteGoneFromCalendar', bookingId }])
  const { startsAt, endsAt } = event
  const facts: CalendarFact[] = [{ type: 'noteMovedInCalendar', bookingId, startsAt, endsAt }]
  for (const by of await declinedBy(app, state, event)) facts.push({ type: 'noteDeclined', bookingId, by })
  const news = facts.filter((fact) => !isKnownFact(booking, fact))
  return news.length === 0 ? done : note(app, state, news, event)
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
  facts: readonly CalendarFact[],
  event?: WatchedEvent,
): Promise<Reconciled> {
  const municipality = await municipalityOf(app.store)
  const by = { kind: 'system' } as const
  const executed = await execute(app, { municipality, requestId, by, commands: facts, version: sequence })
  if (executed.kind === 'changed') return { kind: 'later', code: 'request-changed' }
  if (executed.kind === 'rejected') {
    app.log.warn('calendar-fact-refused', { requestId, code: executed.rejection.code })
    return done
  }
  if (executed.kind !== 'done') return done
  await app.effects.runNow(executed.jobIds)
  const [first] = facts
  if (!executed.slotTaken || event === undefined || first === undefined) return done
  return undoMove(app, municipality, executed.state, first.bookingId, event)
}

/** The new time is another meeting's: two at once are never booked, so the event goes back to where the journal has it. */
async function undoMove(
  app: App,
  municipality: MunicipalityInForce,
  { requestId, sequence }: RequestState,
  bookingId: string,
  { startsAt, endsAt, changeKey }: WatchedEvent,
): Promise<Reconciled> {
  const executed = await execute(app, {
    municipality,
    requestId,
    by: { kind: 'system' },
    commands: [{ type: 'noteMoveUndone', bookingId, startsAt, endsAt, changeKey }],
    version: sequence,
  })
  if (executed.kind === 'changed') return { kind: 'later', code: 'request-changed' }
  if (executed.kind !== 'done') return done
  // Noted before, and still there: it is put back again, and nobody is told twice.
  const isOld = executed.state.sequence === sequence
  const jobIds = isOld
    ? [await app.store.transaction((tx) => tx.queue({ kind: 'moveEvent', bookingId, requestId, key: changeKey }))]
    : executed.jobIds
  await app.effects.runNow(jobIds)
  return done
}
