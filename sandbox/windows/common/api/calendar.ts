import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { callSandbox, listOf } from './http.ts'
import { recipient } from './mail.ts'

/** Graph names the zone of each moment: UTC unless asked otherwise, else an IANA or a Windows name. */
const moment = z.object({ dateTime: z.string(), timeZone: z.string() }).transform(({ dateTime, timeZone }) =>
  Temporal.PlainDateTime.from(dateTime)
    .toZonedDateTime(timeZone === 'UTC' ? 'UTC' : 'Europe/Copenhagen')
    .withTimeZone('Europe/Copenhagen'),
)

const event = z.object({
  id: z.string(),
  subject: z.string().nullish(),
  start: moment,
  end: moment,
  isAllDay: z.boolean().default(false),
  isCancelled: z.boolean().default(false),
  isOrganizer: z.boolean().default(true),
  responseStatus: z.object({ response: z.string().default('none') }).nullish(),
  showAs: z.string().default('busy'),
  sensitivity: z.string().default('normal'),
  location: z.object({ displayName: z.string().nullish() }).nullish(),
  organizer: recipient.nullish(),
  attendees: z
    .array(recipient.extend({ status: z.object({ response: z.string().default('none') }).nullish() }))
    .default([]),
  bodyPreview: z.string().nullish(),
})
export type CalendarEvent = z.infer<typeof event>

const midnight = (day: Temporal.PlainDate): string => day.toZonedDateTime('Europe/Copenhagen').toInstant().toString()

/** The events of the days from `from` up to but not including `to`. */
export const calendarQuery = (person: string, from: Temporal.PlainDate, to: Temporal.PlainDate) => {
  const range = new URLSearchParams({ from: midnight(from), to: midnight(to) })
  return queryOptions({
    queryKey: ['calendar', person, range.toString()],
    queryFn: () => callSandbox(`/sandbox/calendars/${encodeURIComponent(person)}?${range.toString()}`, listOf(event)),
    refetchInterval: 3000,
    placeholderData: keepPreviousData,
  })
}

export type EventAct =
  | { do: 'move'; start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime }
  | { do: 'cancel' | 'accept' | 'decline' | 'tentativelyAccept' }
  | { do: 'delete' }

/** What the owner does to an event in the own calendar, as Outlook does it: others' copies follow, mails are sent. */
export async function actOnEvent(person: string, eventId: string, act: EventAct): Promise<void> {
  const address = `/sandbox/calendars/${encodeURIComponent(person)}/events/${encodeURIComponent(eventId)}`
  if (act.do === 'delete') return callSandbox(address, z.void(), { method: 'DELETE' })
  const body =
    act.do === 'move'
      ? { startsAt: act.start.toInstant().toString(), endsAt: act.end.toInstant().toString() }
      : { act: act.do }
  return callSandbox(address, z.void(), { method: 'PATCH', body })
}
