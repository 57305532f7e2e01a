import { randomUUID } from 'node:crypto'
import { iCalUIdOf, itemIds } from '../../tenant/item-ids.ts'
import type { StoredEvent } from '../../tenant/stored.ts'
import { refuse, type Answer } from '../answer.ts'
import { readBody } from '../body.ts'
import type { UserCall } from '../call.ts'
import { readGraphTime } from '../graph-time.ts'
import { invite, invitedPeople } from './copies.ts'
import { eventInput, type EventInput } from './event-input.ts'
import { applyToMeeting, newMeeting, type Meeting } from './meeting.ts'
import { answerEvent } from './read-events.ts'
import { letRoomsAnswer } from './rooms.ts'

/** Puts an event in the owner's calendar and invites everybody at once: there is no draft step. */
export function createEvent(call: UserCall): Answer {
  const body = readBody(eventInput, 'microsoft.graph.event', call.body)
  if (body.kind === 'refused') return body.answer
  const input = body.value
  if (!input.start || !input.end) {
    return refuse(
      400,
      'ErrorPropertyValidationFailure',
      'At least one property failed validation: start and end are needed.',
    )
  }
  const start = readGraphTime(input.start, 'start')
  if (start.kind === 'refused') return start.answer

  const earlier = input.transactionId ? withTransaction(call, input.transactionId) : undefined
  if (earlier) return answerRepeat(call, earlier)

  const anchor = {
    startMs: start.value.ms,
    endMs: start.value.ms,
    startZone: start.value.zone,
    endZone: start.value.zone,
  }
  const joinUrl = `https://teams.microsoft.com/l/meetup-join/${randomUUID()}`
  const meeting = applyToMeeting({ ...newMeeting, ...anchor }, input, call.context.people, joinUrl)
  if (meeting.kind === 'refused') return meeting.answer

  const event = organisersCopy(call, input, meeting.value)
  call.tenant.putEvent(event)
  for (const person of invitedPeople(call, event)) invite(call, event, person)
  letRoomsAnswer(call, event)
  // As it was posted: answers to invitations come later.
  return answerEvent(call, event, 201)
}

function organisersCopy(call: UserCall, input: EventInput, meeting: Meeting): StoredEvent {
  const nowMs = call.context.clock.now().epochMilliseconds
  const seed = randomUUID()
  return {
    ...meeting,
    ...itemIds(seed),
    mailbox: call.user.oid,
    iCalUId: iCalUIdOf(seed),
    version: 1,
    createdAtMs: nowMs,
    changedAtMs: nowMs,
    organizer: { name: call.user.displayName, address: call.user.mail },
    isOrganizer: true,
    isCancelled: false,
    showAs: meeting.meetingShowAs,
    categories: input.categories ?? [],
    isReminderOn: input.isReminderOn ?? true,
    reminderMinutesBeforeStart: input.reminderMinutesBeforeStart ?? 15,
    transactionId: input.transactionId ?? null,
    response: { response: 'organizer', atMs: null },
    extendedProperties: input.singleValueExtendedProperties ?? [],
  }
}

function withTransaction(call: UserCall, transactionId: string): StoredEvent | undefined {
  return call.tenant.events(call.user.oid).find((event) => event.transactionId === transactionId)
}

/** What a repeat answers is not documented: the tenant's setting chooses between the answers that have been seen. */
function answerRepeat(call: UserCall, earlier: StoredEvent): Answer {
  const mode = call.tenant.transactionRepeat()
  if (mode === 'same-event') return answerEvent(call, earlier, 201)
  return refuse(
    mode === 'refused-400' ? 400 : 409,
    'ErrorDuplicateTransactionId',
    'Your request cannot be completed. The transactionId was already used to create a different event.',
    { '@event.existingEventId': call.prefer.hasImmutableIds ? earlier.immutableId : earlier.id },
  )
}
