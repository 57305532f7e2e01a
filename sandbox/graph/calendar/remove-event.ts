import { z } from 'zod'
import { refuse, type Answer } from '../answer.ts'
import { readBody, withLowerFirst } from '../body.ts'
import type { UserCall } from '../call.ts'
import { staleAnswer } from './change-event.ts'
import { cancelCopy, invitedPeople } from './copies.ts'
import { eventNotFound } from './read-events.ts'

const cancelInput = z.strictObject({ comment: z.string().nullish() })

/** An organiser's deletion cancels for everybody, without a text; an attendee's removes the own copy only. */
export function deleteEvent(call: UserCall): Answer {
  const event = call.tenant.event(call.user.oid, call.params['event'] ?? '')
  if (!event) return eventNotFound()
  const stale = staleAnswer(call, event)
  if (stale) return stale
  call.tenant.removeEvent(event)
  if (event.isOrganizer) for (const person of invitedPeople(call, event)) cancelCopy(call, event, person, '')
  return { status: 204 }
}

/** Cancels with a text to the attendees. Organisers only. */
export function cancelEvent(call: UserCall): Answer {
  const event = call.tenant.event(call.user.oid, call.params['event'] ?? '')
  if (!event) return eventNotFound()
  const body = readBody(cancelInput, 'microsoft.graph.cancel', withLowerFirst(call.body ?? {}))
  if (body.kind === 'refused') return body.answer
  if (!event.isOrganizer) {
    return refuse(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    )
  }
  call.tenant.removeEvent(event)
  for (const person of invitedPeople(call, event)) cancelCopy(call, event, person, body.value.comment ?? '')
  return { status: 202 }
}
