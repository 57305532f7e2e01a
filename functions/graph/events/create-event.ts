import type { Event } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { CalendarAnswer, CalendarEvent, EventAttempt, WrittenEvent } from '../../app/ports/calendars.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { failureOf } from '../client/reply.ts'
import { findEvent } from './find-event.ts'
import { utcMoment } from './utc-moment.ts'

const created = z.object({ id: z.string().min(1) })
const placed = z.object({ start: utcMoment, end: utcMoment })

/**
 * Creates the event of a booking, once.
 *
 * What Graph answers to a repeated `transactionId` is not documented, so it is only the second line of defence. The
 * first: before every attempt but the very first, also one made by another process, and when Graph says the event exists,
 * we look for it by our own property.
 */
export async function createOnce(
  graph: GraphClient,
  event: Pick<CalendarEvent, 'organizerId' | 'bookingId' | 'startsAt' | 'endsAt'>,
  body: Event,
  attempt: EventAttempt,
): Promise<CalendarAnswer<WrittenEvent>> {
  const { organizerId, bookingId, startsAt, endsAt } = event
  const lookUp = () => findEvent(graph, organizerId, bookingId)
  let existing: CalendarAnswer<WrittenEvent | undefined> =
    attempt === 'again' ? await lookUp() : { kind: 'done', value: undefined }
  if (existing.kind !== 'done') return existing
  if (existing.value !== undefined) return { kind: 'done', value: existing.value }

  const reply = await graph.call({
    method: 'POST',
    path: graphPath(['users', organizerId, 'events']),
    body,
    mayRepeat: async () => {
      existing = await lookUp()
      return existing.kind === 'done' && existing.value === undefined
    },
  })
  if (existing.kind === 'done' && existing.value !== undefined) return { kind: 'done', value: existing.value }

  const failure = failureOf(reply)
  if (failure?.code === 'already-created' || failure?.code === 'conflict') {
    const earlier = await lookUp()
    if (earlier.kind !== 'done') return earlier
    // Graph remembers the id but may show no event: it may not be searchable yet.
    return earlier.value === undefined
      ? { kind: 'unavailable', code: failure.code }
      : { kind: 'done', value: earlier.value }
  }
  if (failure) return failure
  const answer = reply.kind === 'answered' ? reply.body : undefined
  const { id } = created.parse(answer)
  // It may be the one of an earlier attempt, which stands where the booking was then.
  const stands = placed.safeParse(answer).data
  return { kind: 'done', value: { eventId: id, startsAt: stands?.start ?? startsAt, endsAt: stands?.end ?? endsAt } }
}
