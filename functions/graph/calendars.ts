import type { Calendars, Schedule } from '../app/ports/calendars.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import { graphPath, type GraphClient } from './client/graph-client.ts'
import { failureOf } from './client/reply.ts'
import type { CachedDirectory } from './directory/directory.ts'
import { changeGuests } from './events/change-guests.ts'
import { createOnce } from './events/create-event.ts'
import { eventBody, type Invitation } from './events/event-body.ts'
import { findEvent } from './events/find-event.ts'
import { wallTimeIn } from './events/wall-time.ts'
import { busyTimesOf } from './free-busy/busy-times.ts'

export interface GraphCalendarsOptions {
  readonly graph: GraphClient
  /** Calendars are asked for and people invited by mail address. */
  readonly directory: CachedDirectory
  /** The municipality's own zone, in which invitations are written: `Europe/Copenhagen`. */
  readonly timeZone: string
  /** Mailboxes in one call; Graph takes at most 20. */
  readonly mailboxCap?: number
}

interface Guest extends Pick<Invitation, 'type'> {
  readonly personId: PersonId
}

/** The shared calendars in Microsoft Graph. Somebody the directory or Outlook does not know is unknown, never free. */
export function createGraphCalendars(options: GraphCalendarsOptions): Calendars {
  const { graph, directory } = options
  const wallTime = wallTimeIn(options.timeZone)

  return {
    async busyTimes(personIds, from, until) {
      const people = await directory.people(personIds)
      if (people.kind !== 'done') return people
      const mailboxes = new Map(
        personIds.flatMap((personId, index) => {
          const mail = people.value[index]?.mail
          return mail ? [[personId, { personId, mail }]] : []
        }),
      )
      const answer = await busyTimesOf(graph, [...mailboxes.values()], from, until, options.mailboxCap ?? 20)
      if (answer.kind !== 'done') return answer
      const byPerson = new Map(answer.value.map((calendar) => [calendar.personId, calendar]))
      const calendarOf = (personId: PersonId): Schedule =>
        byPerson.get(personId) ?? { personId, busy: [], isUnknown: true }
      return { kind: 'done', value: personIds.map(calendarOf) }
    },

    async createEvent(event, attempt) {
      const { attendeeIds, optionalIds = [], roomId } = event
      const guests: Guest[] = [
        ...attendeeIds.map((personId) => ({ personId, type: 'required' as const })),
        ...optionalIds.map((personId) => ({ personId, type: 'optional' as const })),
        ...(roomId === undefined ? [] : [{ personId: roomId, type: 'resource' as const }]),
      ]
      const people = await directory.people(guests.map(({ personId }) => personId))
      if (people.kind !== 'done') return people
      const invitations = guests.flatMap(({ type }, index) => {
        const address = people.value[index]?.mail
        return address ? [{ type, address }] : []
      })
      // Whom the meeting counts on must be reached; the others come along when they can be.
      const isComplete = guests.every(({ type }, index) => type !== 'required' || people.value[index]?.mail)
      if (!isComplete) return { kind: 'refused', code: 'attendee-unknown' }
      return createOnce(graph, event, eventBody(event, invitations, wallTime), attempt)
    },

    findEvent: (organizerId, bookingId) => findEvent(graph, organizerId, bookingId),

    async moveEvent(organizerId, eventId, startsAt, endsAt) {
      const reply = await graph.call({
        method: 'PATCH',
        path: graphPath(['users', organizerId, 'events', eventId]),
        // Somebody may have made it last all day, which takes no other times than midnights.
        body: { start: wallTime(startsAt), end: wallTime(endsAt), isAllDay: false },
      })
      const failure = failureOf(reply)
      if (failure?.code === 'not-found') return { kind: 'refused', code: 'event-gone' }
      return failure ?? { kind: 'done', value: undefined }
    },

    async changeGuests(organizerId, eventId, { add, remove, hidesAttendees }) {
      const people = await directory.people([...add, ...remove])
      if (people.kind !== 'done') return people
      const mails = people.value.map((person) => person?.mail)
      return changeGuests(graph, organizerId, eventId, {
        add: mails.slice(0, add.length).flatMap((mail) => (mail ? [{ type: 'optional' as const, address: mail }] : [])),
        remove: mails.slice(add.length).flatMap((mail) => mail ?? []),
        hidesAttendees,
      })
    },

    async cancelEvent(organizerId, eventId) {
      const reply = await graph.call({
        method: 'POST',
        path: graphPath(['users', organizerId, 'events', eventId, 'cancel']),
        body: {},
      })
      const failure = failureOf(reply)
      // Gone with its mailbox, deleted by hand or cancelled by an earlier try whose answer was lost: nothing is left to do.
      if (failure?.code === 'not-found' || failure?.code === 'mailbox-unknown')
        return { kind: 'done', value: undefined }
      return failure ?? { kind: 'done', value: undefined }
    },
  }
}
