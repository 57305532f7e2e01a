import type { Person } from '../../context.ts'
import type { StoredEvent } from '../../tenant/stored.ts'
import { itemIds } from '../../tenant/item-ids.ts'
import type { Call } from '../call.ts'
import { deliver } from '../mail/deliver.ts'
import { sameAddress, type Meeting } from './meeting.ts'

/** The part of a copy that repeats the organiser's decisions. */
export function meetingOf(event: StoredEvent): Meeting {
  return {
    startMs: event.startMs,
    endMs: event.endMs,
    startZone: event.startZone,
    endZone: event.endZone,
    isAllDay: event.isAllDay,
    subject: event.subject,
    body: event.body,
    locations: event.locations,
    attendees: event.attendees,
    sensitivity: event.sensitivity,
    importance: event.importance,
    responseRequested: event.responseRequested,
    allowNewTimeProposals: event.allowNewTimeProposals,
    hideAttendees: event.hideAttendees,
    joinUrl: event.joinUrl,
    meetingShowAs: event.meetingShowAs,
  }
}

/** The same event, changed once more. */
export function changed(event: StoredEvent, change: Partial<StoredEvent>, nowMs: number): StoredEvent {
  return { ...event, ...change, version: event.version + 1, changedAtMs: nowMs }
}

/** The people of the tenant who are invited; others get their invitation outside the sandbox. */
export function invitedPeople(call: Call, event: StoredEvent): Person[] {
  return event.attendees.flatMap((attendee) => {
    if (sameAddress(attendee.address, event.organizer.address)) return []
    return call.context.people.byMail(attendee.address) ?? []
  })
}

export function copyIn(call: Call, mailbox: string, iCalUId: string): StoredEvent | undefined {
  return call.tenant.events(mailbox).find((event) => event.iCalUId === iCalUId)
}

/** A new invitation in an attendee's own calendar: tentative until it is answered. */
export function invite(call: Call, organised: StoredEvent, invited: Person): void {
  call.tenant.putEvent({
    ...organised,
    ...itemIds(`${organised.iCalUId} in ${invited.oid} ${organised.version}`),
    mailbox: invited.oid,
    version: 1,
    isOrganizer: false,
    showAs: organised.meetingShowAs === 'free' ? 'free' : 'tentative',
    categories: [],
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    transactionId: null,
    response: { response: 'notResponded', atMs: null },
    extendedProperties: [],
  })
  deliver(call, { from: organised.organizer, to: invited, subject: organised.subject, body: organised.body })
}

/** An attendee's copy after a cancellation: still there, marked, and no longer in the way. */
export function cancelCopy(call: Call, organised: StoredEvent, invited: Person, comment: string): void {
  const copy = copyIn(call, invited.oid, organised.iCalUId)
  const subject = `Aflyst: ${organised.subject}`
  if (copy) {
    const nowMs = call.context.clock.now().epochMilliseconds
    call.tenant.putEvent(changed(copy, { subject, isCancelled: true, showAs: 'free' }, nowMs))
  }
  deliver(call, { from: organised.organizer, to: invited, subject, body: { contentType: 'text', content: comment } })
}
