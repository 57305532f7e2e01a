import type { DateTimeTimeZone, Event } from '@microsoft/microsoft-graph-types'
import type { CalendarEvent } from '../../app/ports/calendars.ts'
import type { BookingId, InstantText } from '../../../shared/domain/ids.ts'
import type { Place } from '../../../shared/domain/journal/meeting-events.ts'

/** Our own drawer among an event's named properties. Never change it: events already written are found by it. */
export const bookingProperty = 'String {5d0a3c1e-8f4b-4c62-9b7d-2e61f0a9c384} Name BookingId'

/** Fixed words: whoever sees the calendar learns that time is taken, and nothing else (P-4, P-7). */
const subject = 'Møde'
const places: Readonly<Record<Place, string>> = {
  workplace: 'Mødelokale efter aftale',
  municipality: 'Mødelokale efter aftale',
  online: 'Online',
}

export interface Invitation {
  readonly type: 'required' | 'optional' | 'resource'
  readonly address: string
}

/**
 * The event as Graph takes it. Names nobody: attendees by address alone, neutral subject, text and place (P-4).
 * The text does not repeat the time, which would be wrong after a move.
 */
export function eventBody(
  event: CalendarEvent,
  invitations: readonly Invitation[],
  wallTime: (instant: InstantText) => DateTimeTimeZone,
): Event {
  return {
    subject,
    body: {
      contentType: 'text',
      content: `Sted: ${places[event.place]}\nReference: ${event.reference}\n\nÅbn mødet (du logger ind først): ${event.link}`,
    },
    start: wallTime(event.startsAt),
    end: wallTime(event.endsAt),
    location: { displayName: places[event.place] },
    sensitivity: 'private',
    showAs: 'busy',
    responseRequested: true,
    // A new time is agreed where the deadlines are known, not by mail.
    allowNewTimeProposals: false,
    attendees: invitations.map(({ type, address }) => ({ type, emailAddress: { address } })),
    ...(event.hidesAttendees === true ? { hideAttendees: true } : {}),
    ...(event.place === 'online' ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
    transactionId: event.bookingId,
    singleValueExtendedProperties: [{ id: bookingProperty, value: event.bookingId }],
  }
}

/** Finds the event of one booking, whatever has become of its time and subject since. */
export function bookingFilter(bookingId: BookingId): string {
  const quoted = bookingId.replaceAll("'", "''")
  return `singleValueExtendedProperties/Any(ep: ep/id eq '${bookingProperty}' and ep/value eq '${quoted}')`
}
