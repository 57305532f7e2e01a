import { z } from 'zod'
import type { CalendarAnswer, WrittenEvent } from '../../app/ports/calendars.ts'
import type { BookingId, PersonId } from '../../../shared/domain/ids.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { failureOf } from '../client/reply.ts'
import { bookingFilter } from './event-body.ts'
import { utcMoment } from './utc-moment.ts'

const found = z.object({ value: z.array(z.object({ id: z.string().min(1), start: utcMoment, end: utcMoment })) })

/** The event of a booking by our own property, wherever it has been moved since. */
export async function findEvent(
  graph: GraphClient,
  organizerId: PersonId,
  bookingId: BookingId,
): Promise<CalendarAnswer<WrittenEvent | undefined>> {
  const query = { $filter: bookingFilter(bookingId), $select: 'id,start,end', $top: '1' }
  const reply = await graph.call({ method: 'GET', path: graphPath(['users', organizerId, 'events'], query) })
  const failure = failureOf(reply)
  // A mailbox that is gone has taken its events with it.
  if (failure?.code === 'mailbox-unknown') return { kind: 'done', value: undefined }
  if (failure) return failure
  const [event] = found.parse(reply.kind === 'answered' ? reply.body : undefined).value
  return {
    kind: 'done',
    value: event === undefined ? undefined : { eventId: event.id, startsAt: event.start, endsAt: event.end },
  }
}
