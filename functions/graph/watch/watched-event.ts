import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { WatchedEvent } from '../../app/ports/calendar-watch.ts'
import { bookingProperty } from '../events/event-body.ts'

/** The only fields that are asked for: neither subject nor text nor place. */
export const watchedFields = 'id,start,end,isCancelled,changeKey,attendees'
export const expandOurs = `singleValueExtendedProperties($filter=id eq '${bookingProperty}')`

const moment = z
  .object({ dateTime: z.string(), timeZone: z.literal('UTC') })
  .transform(({ dateTime }, context): string => {
    try {
      return Temporal.Instant.from(`${dateTime}Z`).toString()
    } catch {
      context.addIssue({ code: 'custom', message: 'expected a local time without offset' })
      return z.NEVER
    }
  })

const attendee = z.object({
  type: z.string().nullish(),
  status: z.object({ response: z.string().nullish() }).nullish(),
  emailAddress: z.object({ address: z.string().nullish() }).nullish(),
})

const property = z.object({ id: z.string(), value: z.string() })

/** An event as Graph gives it, times in UTC as every call of ours asks. */
export const watchedEvent = z
  .object({
    id: z.string().min(1),
    start: moment,
    end: moment,
    isCancelled: z.boolean().nullish(),
    changeKey: z.string().nullish(),
    attendees: z.array(attendee).nullish(),
    singleValueExtendedProperties: z.array(property).nullish(),
  })
  .transform((event): WatchedEvent => {
    const ours = event.singleValueExtendedProperties?.find(({ id }) => isOurs(id))?.value
    return {
      eventId: event.id,
      ...(ours === undefined ? {} : { bookingId: ours }),
      startsAt: event.start,
      endsAt: event.end,
      isCancelled: event.isCancelled === true,
      changeKey: event.changeKey ?? '',
      declined: (event.attendees ?? []).flatMap(({ type, status, emailAddress }) =>
        status?.response === 'declined' && emailAddress?.address
          ? [{ mail: emailAddress.address, isRoom: type === 'resource' }]
          : [],
      ),
    }
  })

/** Graph gives the property's GUID in whatever case it likes. */
function isOurs(id: string): boolean {
  return id.toLowerCase() === bookingProperty.toLowerCase()
}
