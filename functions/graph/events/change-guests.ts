import type { Event } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { failureOf, type Failure } from '../client/reply.ts'
import type { Invitation } from './event-body.ts'

const attendee = z.object({
  type: z.enum(['required', 'optional', 'resource']).nullish(),
  emailAddress: z.object({ address: z.string(), name: z.string().optional() }),
})
const invited = z.object({ attendees: z.array(attendee), hideAttendees: z.boolean().nullish() })

/** Whom an event invites from now on, by address. */
export interface NewGuests {
  readonly add: readonly Invitation[]
  readonly remove: readonly string[]
  readonly hidesAttendees: boolean
}

/**
 * Graph replaces the list of the invited as a whole, so it is read first and everybody else keeps their place, also who
 * was added in Outlook. Where nothing changes nothing is written, and nobody gets a mail.
 */
export async function changeGuests(
  graph: GraphClient,
  organizerId: PersonId,
  eventId: string,
  { add, remove, hidesAttendees }: NewGuests,
): Promise<CalendarAnswer<void>> {
  const parts = ['users', organizerId, 'events', eventId]
  const read = await graph.call({ method: 'GET', path: graphPath(parts, { $select: 'attendees,hideAttendees' }) })
  const unread = failureOf(read)
  if (unread) return goneOr(unread)
  const event = invited.parse(read.kind === 'answered' ? read.body : undefined)

  const staying = event.attendees.filter(({ emailAddress }) => !remove.some((one) => isSame(one, emailAddress.address)))
  const coming = add.filter(({ address }) => !staying.some(({ emailAddress }) => isSame(address, emailAddress.address)))
  const hides = hidesAttendees && event.hideAttendees !== true
  if (staying.length === event.attendees.length && coming.length === 0 && !hides)
    return { kind: 'done', value: undefined }
  const body: Event = {
    attendees: [
      ...staying.map(({ type, emailAddress }) => ({ type: type ?? 'required', emailAddress })),
      ...coming.map(({ type, address }) => ({ type, emailAddress: { address } })),
    ],
    ...(hides ? { hideAttendees: true } : {}),
  }
  const failure = failureOf(await graph.call({ method: 'PATCH', path: graphPath(parts), body }))
  return failure ? goneOr(failure) : { kind: 'done', value: undefined }
}

function goneOr(failure: Failure): CalendarAnswer<never> {
  return failure.code === 'not-found' ? { kind: 'refused', code: 'event-gone' } : failure
}

function isSame(address: string, other: string): boolean {
  return address.toLowerCase() === other.toLowerCase()
}
