import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { WatchedEvent } from '../../app/ports/calendar-watch.ts'
import { bookingProperty } from '../events/event-body.ts'
import { utcWallTime } from '../events/utc-moment.ts'

/** The only fields that are asked for: neither subject nor text nor place. */
export const watchedFields = 'id,start,end,isAllDay,isCancelled,isOrganizer,changeKey,attendees'
export const expandOurs = `singleValueExtendedProperties($filter=id eq '${bookingProperty}')`

const attendee = z.object({
  type: z.string().nullish(),
  status: z.object({ response: z.string().nullish() }).nullish(),
  emailAddress: z.object({ address: z.string().nullish() }).nullish(),
})

const property = z.object({ id: z.string(), value: z.string() })

const graphEvent = z.object({
  id: z.string().min(1),
  start: utcWallTime,
  end: utcWallTime,
  isAllDay: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
  isOrganizer: z.boolean().nullish(),
  changeKey: z.string().nullish(),
  attendees: z.array(attendee).nullish(),
  singleValueExtendedProperties: z.array(property).nullish(),
})

/**
 * An event as Graph gives it, times in UTC as every call of ours asks.
 *
 * @param timeZone The municipality's own, in which a whole day is meant.
 */
export function watchedEventIn(timeZone: string) {
  return graphEvent.transform((event): WatchedEvent => {
    const ours = event.singleValueExtendedProperties?.find(({ id }) => isOurs(id))?.value
    // What a guest has is a copy, and never the meeting, whatever properties came with the invitation.
    const isMeeting = event.isOrganizer !== false
    return {
      eventId: event.id,
      ...(ours === undefined || !isMeeting ? {} : { bookingId: ours }),
      ...timesOf(event, timeZone),
      isCancelled: event.isCancelled === true,
      changeKey: event.changeKey ?? '',
      declined: (event.attendees ?? []).flatMap(({ type, status, emailAddress }) =>
        status?.response === 'declined' && emailAddress?.address
          ? [{ mail: emailAddress.address, isRoom: type === 'resource' }]
          : [],
      ),
    }
  })
}

/**
 * Whole days go from midnight to midnight in whatever zone one asks, and mean the days of whoever has the calendar. Outlook
 * takes a meeting without length too; here it has a minute, for nothing shorter can be reserved.
 */
function timesOf(
  { start, end, isAllDay }: Pick<z.output<typeof graphEvent>, 'start' | 'end' | 'isAllDay'>,
  timeZone: string,
): Pick<WatchedEvent, 'startsAt' | 'endsAt'> {
  const zone = isAllDay === true ? timeZone : 'UTC'
  const startsAt = start.toZonedDateTime(zone).toInstant()
  const endsAt = end.toZonedDateTime(zone).toInstant()
  const hasLength = Temporal.Instant.compare(startsAt, endsAt) < 0
  return {
    startsAt: startsAt.toString(),
    endsAt: (hasLength ? endsAt : startsAt.add({ minutes: 1 })).toString(),
  }
}

/** Graph gives the property's GUID in whatever case it likes. */
function isOurs(id: string): boolean {
  return id.toLowerCase() === bookingProperty.toLowerCase()
}
