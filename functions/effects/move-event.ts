import { msOf } from '../../shared/domain/calendar/instant.ts'
import type { RequestId } from '../../shared/domain/ids.ts'
import { isAt, isMovedUnseen, needsLook, type MeetingTimes } from '../../shared/domain/journal/booking.ts'
import type { Command } from '../../shared/domain/journal/commands.ts'
import { fold } from '../../shared/domain/journal/evolve.ts'
import type { App } from '../app/app.ts'
import { execute, type Executed } from '../app/commands/execute.ts'
import { lookAtMove } from '../app/booking/is-still-free.ts'
import { municipalityOf } from '../app/rules-in-force.ts'
import type { EffectResult } from './effect-result.ts'

/**
 * Brings the calendar to where the booking is now, however many moves lie between. A time that was taken unseen, or long ago, is looked
 * at first: it is free and the event follows, or the meeting goes back to where its event stands.
 */
export async function moveEvent(app: App, bookingId: string): Promise<EffectResult> {
  const booking = await app.store.booking(bookingId)
  // One that the calendar has not confirmed yet is brought to its place by its confirmation; a released one is cancelled.
  if (booking === undefined || booking.state !== 'confirmed' || booking.eventId === undefined) return { kind: 'done' }
  const { consultantId, eventId, requestId } = booking
  const state = fold(await app.store.journal(requestId))
  const told = state.bookings.find((one) => one.bookingId === bookingId)
  if (told === undefined) throw new Error('The journal does not hold a booking that stands')
  const { startsAt, endsAt } = told
  const now = app.clock.now()
  // Back to the time that everybody knows, whatever was put there since: going on from here would end it.
  const isPutBack = told.undoneChange !== undefined && told.isUnchecked !== true
  // Of one that has begun the people know more than the calendars.
  if (!isPutBack && needsLook(told, now) && msOf(startsAt) > now.epochMilliseconds) {
    const look = await lookAtMove(app, state, told, booking)
    if (look.kind === 'unavailable') return { ...look, kind: 'later' }
    if (look.kind === 'taken') return goBack(app, requestId, bookingId, told, look.standsAt)
  }

  await app.faultPoints.reach('before-calendar-call')
  const answer = await app.calendars.moveEvent(consultantId, eventId, startsAt, endsAt)
  await app.faultPoints.reach('after-calendar-call')
  if (answer.kind === 'unavailable') return { ...answer, kind: 'later' }
  if (answer.kind === 'refused') app.log.warn('calendar-refused-move', { bookingId, code: answer.code })

  // Another move's effect may have run while this one was on its way: whoever writes last must have written the last time.
  const present = await app.store.booking(bookingId)
  if (present?.state !== 'confirmed') return { kind: 'done' }
  if (!isAt(present, told)) return moveEvent(app, bookingId)
  if (!isMovedUnseen(told) || answer.kind === 'refused') return { kind: 'done' }
  return ended(app, await note(app, requestId, { type: 'noteMoveStands', bookingId, to: { startsAt, endsAt } }))
}

/** The time before may be another meeting's by now: then this one is let go. */
async function goBack(
  app: App,
  requestId: RequestId,
  bookingId: string,
  { startsAt, endsAt }: MeetingTimes,
  back: MeetingTimes,
): Promise<EffectResult> {
  const noted = await note(app, requestId, { type: 'noteTimeTaken', bookingId, to: { startsAt, endsAt }, back })
  if (noted.kind !== 'done' || !noted.slotTaken) return ended(app, noted)
  const letGo: Command = { type: 'cancelBooking', bookingId, reason: 'calendarBusy' }
  return ended(app, await note(app, requestId, letGo, noted.state.sequence))
}

async function note(app: App, requestId: RequestId, command: Command, version?: number): Promise<Executed> {
  return execute(app, {
    municipality: await municipalityOf(app.store),
    requestId,
    by: { kind: 'system' },
    commands: [command],
    ...(version === undefined ? {} : { version }),
  })
}

/** What was refused is true no longer: the request was closed, or the meeting is gone or moved on. */
async function ended(app: App, executed: Executed): Promise<EffectResult> {
  if (executed.kind === 'changed') return { kind: 'later', code: 'request-changed' }
  if (executed.kind === 'done') await app.effects.runNow(executed.jobIds)
  return { kind: 'done' }
}
