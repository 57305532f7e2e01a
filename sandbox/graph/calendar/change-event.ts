import { randomUUID } from 'node:crypto'
import type { StoredEvent } from '../../tenant/stored.ts'
import { refuse, type Answer } from '../answer.ts'
import { readBody } from '../body.ts'
import type { UserCall } from '../call.ts'
import { deliver } from '../mail/deliver.ts'
import { settingsOf } from '../settings.ts'
import { cancelCopy, changed, copyIn, invite, invitedPeople, meetingOf } from './copies.ts'
import { eventInput, type EventInput } from './event-input.ts'
import { etagOf } from './event-view.ts'
import { applyToMeeting } from './meeting.ts'
import { answerEvent, eventNotFound } from './read-events.ts'
import { letRoomsAnswer } from './rooms.ts'

/** Changes the properties sent. An organiser's change reaches every copy; an attendee's stays in the own copy. */
export function changeEvent(call: UserCall): Answer {
  const event = call.tenant.event(call.user.oid, call.params['event'] ?? '')
  if (!event) return eventNotFound()
  const stale = staleAnswer(call, event)
  if (stale) return stale
  const body = readBody(eventInput, 'microsoft.graph.event', call.body)
  if (body.kind === 'refused') return body.answer
  const input = body.value
  if (input.transactionId !== undefined && input.transactionId !== event.transactionId) {
    return refuse(400, 'ErrorInvalidPropertySet', 'transactionId can be set only when the event is created.')
  }
  const joinUrl = `https://teams.microsoft.com/l/meetup-join/${randomUUID()}`
  const meeting = applyToMeeting(meetingOf(event), input, call.context.people, joinUrl)
  if (meeting.kind === 'refused') return meeting.answer

  const nowMs = call.context.clock.now().epochMilliseconds
  const next = changed(event, { ...meeting.value, ...ownChange(event, input) }, nowMs)
  call.tenant.putEvent(next)
  if (event.isOrganizer) {
    updateCopies(call, event, next, input)
    letRoomsAnswer(call, next)
  }
  return answerEvent(call, next, 200)
}

/** What refuses a change whose If-Match names another version than the present one. */
export function staleAnswer(call: UserCall, event: StoredEvent): Answer | undefined {
  const wanted = call.ifMatch
  if (wanted === undefined || wanted === '*' || wanted === etagOf(event)) return undefined
  return refuse(
    settingsOf(call.context).read().staleChange,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  )
}

/** What each owner decides alone. */
function ownChange(event: StoredEvent, input: EventInput): Partial<StoredEvent> {
  const extended = input.singleValueExtendedProperties ?? []
  const untouched = event.extendedProperties.filter((property) => extended.every((each) => each.id !== property.id))
  return {
    showAs: input.showAs ?? event.showAs,
    categories: input.categories ?? event.categories,
    isReminderOn: input.isReminderOn ?? event.isReminderOn,
    reminderMinutesBeforeStart: input.reminderMinutesBeforeStart ?? event.reminderMinutesBeforeStart,
    extendedProperties: [...untouched, ...extended],
  }
}

/** New attendees are invited, removed ones get a cancellation, the rest follow; a moved meeting asks again. */
function updateCopies(call: UserCall, before: StoredEvent, after: StoredEvent, input: EventInput): void {
  const isMoved = before.startMs !== after.startMs || before.endMs !== after.endMs
  const isAttendeesOnly = Object.keys(input).every((key) => key === 'attendees')
  const stays = new Set(invitedPeople(call, after).map((person) => person.oid))
  for (const person of invitedPeople(call, before)) {
    if (!stays.has(person.oid)) cancelCopy(call, before, person, '')
  }
  for (const person of invitedPeople(call, after)) {
    const copy = copyIn(call, person.oid, after.iCalUId)
    if (!copy || copy.isCancelled) {
      if (copy) call.tenant.removeEvent(copy)
      invite(call, after, person)
      continue
    }
    const asksAgain = isMoved
      ? { response: { response: 'notResponded', atMs: null } as const, showAs: 'tentative' as const }
      : {}
    call.tenant.putEvent(changed(copy, { ...meetingOf(after), ...asksAgain }, after.changedAtMs))
    if (!isAttendeesOnly) {
      deliver(call, { from: after.organizer, to: person, subject: `Opdateret: ${after.subject}`, body: after.body })
    }
  }
}
