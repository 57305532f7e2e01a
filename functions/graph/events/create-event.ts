import type { Event } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import type { BookingId, PersonId } from '../../../shared/domain/ids.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { failureOf } from '../client/reply.ts'
import { bookingFilter } from './event-body.ts'

const created = z.object({ id: z.string().min(1) })
const found = z.object({ value: z.array(created) })

/**
 * Creates the event of a booking, once.
 *
 * What Graph answers to a repeated `transactionId` is not documented, so it is only the second line of defence. The
 * first: before every further attempt, and when Graph says the event exists, we look for it by our own property.
 */
export async function createOnce(
  graph: GraphClient,
  organizerId: PersonId,
  bookingId: BookingId,
  body: Event,
): Promise<CalendarAnswer<{ readonly eventId: string }>> {
  let existing: CalendarAnswer<string | undefined> = { kind: 'done', value: undefined }
  const reply = await graph.call({
    method: 'POST',
    path: graphPath(['users', organizerId, 'events']),
    body,
    mayRepeat: async () => {
      existing = await findEvent(graph, organizerId, bookingId)
      return existing.kind === 'done' && existing.value === undefined
    },
  })
  if (existing.kind === 'done' && existing.value !== undefined) return eventIs(existing.value)

  const failure = failureOf(reply)
  if (failure?.code === 'already-created' || failure?.code === 'conflict') {
    const earlier = await findEvent(graph, organizerId, bookingId)
    if (earlier.kind !== 'done') return earlier
    if (earlier.value !== undefined) return eventIs(earlier.value)
    // Graph remembers the id but shows no event: it may not be searchable yet.
    return { kind: 'unavailable', code: failure.code }
  }
  if (failure) return failure
  return eventIs(created.parse(reply.kind === 'answered' ? reply.body : undefined).id)
}

async function findEvent(
  graph: GraphClient,
  organizerId: PersonId,
  bookingId: BookingId,
): Promise<CalendarAnswer<string | undefined>> {
  const query = { $filter: bookingFilter(bookingId), $select: 'id', $top: '1' }
  const reply = await graph.call({ method: 'GET', path: graphPath(['users', organizerId, 'events'], query) })
  const failure = failureOf(reply)
  if (failure) return failure
  return { kind: 'done', value: found.parse(reply.kind === 'answered' ? reply.body : undefined).value[0]?.id }
}

function eventIs(eventId: string): CalendarAnswer<{ readonly eventId: string }> {
  return { kind: 'done', value: { eventId } }
}
