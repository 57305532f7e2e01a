import { z } from 'zod'
import type { CalendarWatch, WatchedEvent } from '../../app/ports/calendar-watch.ts'
import type { CalendarAnswer } from '../../app/ports/calendars.ts'
import { graphPath } from '../client/graph-client.ts'
import { failureOf } from '../client/reply.ts'
import { bookingFilter } from '../events/event-body.ts'
import { changesOf } from './changes.ts'
import { notUnderstood, readPages } from './pages.ts'
import { subscriptionCalls, type SubscriptionOptions } from './subscriptions.ts'
import { expandOurs, watchedEventIn, watchedFields } from './watched-event.ts'

export interface CalendarWatchOptions extends SubscriptionOptions {
  /** The municipality's own zone: `Europe/Copenhagen`. */
  readonly timeZone: string
}

/** Outlook as a second writer: what others do to our events, told by notifications and found by reading. */
export function createCalendarWatch(options: CalendarWatchOptions): CalendarWatch {
  const { graph } = options
  const watchedEvent = watchedEventIn(options.timeZone)
  const listOurs = async (path: string): Promise<CalendarAnswer<readonly WatchedEvent[]>> => {
    const pages = await readPages(graph, path)
    if (pages.kind !== 'done') return pages
    const events = z.array(watchedEvent).safeParse(pages.value.items)
    if (!events.success) return notUnderstood
    return { kind: 'done', value: events.data.filter(({ bookingId }) => bookingId !== undefined) }
  }
  const asked = { $select: watchedFields, $expand: expandOurs }
  return {
    ...subscriptionCalls(options),

    async readEvent(consultantId, eventId) {
      const reply = await graph.call({
        method: 'GET',
        path: graphPath(['users', consultantId, 'events', eventId], asked),
      })
      const failure = failureOf(reply)
      if (failure?.code === 'not-found') return { kind: 'done', value: undefined }
      if (failure) return failure
      const parsed = watchedEvent.safeParse(reply.kind === 'answered' ? reply.body : undefined)
      return parsed.success ? { kind: 'done', value: parsed.data } : notUnderstood
    },

    eventsOf: (consultantId, bookingId) => {
      const query = { $filter: bookingFilter(bookingId), ...asked }
      return listOurs(graphPath(['users', consultantId, 'events'], query))
    },

    ownEvents: (consultantId, { from, until }) => {
      const query = { startDateTime: from, endDateTime: until, ...asked }
      return listOurs(graphPath(['users', consultantId, 'calendarView'], query))
    },

    changes: (consultantId, since) => changesOf(graph, consultantId, since),
  }
}
