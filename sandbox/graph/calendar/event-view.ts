import { createHash } from 'node:crypto'
import type { Person } from '../../context.ts'
import type { StoredAttendee, StoredEvent } from '../../tenant/stored.ts'
import type { Preferences } from '../call.ts'
import { graphInstant, graphTime } from '../graph-time.ts'
import { sameAddress } from './meeting.ts'

const noTime = '0001-01-01T00:00:00Z'

/** The event as its mailbox's owner gets it. Extended properties are left in; whoever answers takes out what was not asked. */
export function eventView(event: StoredEvent, prefer: Preferences, owner: Person): Record<string, unknown> {
  const id = prefer.hasImmutableIds ? event.immutableId : event.id
  const plain = plainText(event.body)
  const attendees = event.attendees.filter(
    (attendee) => event.isOrganizer || !event.hideAttendees || sameAddress(attendee.address, owner.mail),
  )
  return {
    '@odata.etag': etagOf(event),
    id,
    createdDateTime: graphInstant(event.createdAtMs),
    lastModifiedDateTime: graphInstant(event.changedAtMs),
    changeKey: changeKeyOf(event),
    categories: event.categories,
    ...(event.transactionId === null ? {} : { transactionId: event.transactionId }),
    originalStartTimeZone: event.startZone,
    originalEndTimeZone: event.endZone,
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: event.reminderMinutesBeforeStart,
    isReminderOn: event.isReminderOn,
    hasAttachments: false,
    subject: event.subject,
    bodyPreview: plain.slice(0, 255),
    body: prefer.hasTextBodies
      ? { contentType: 'text', content: plain }
      : { contentType: 'html', content: html(event.body) },
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isOrganizer: event.isOrganizer,
    isDraft: false,
    responseRequested: event.responseRequested,
    seriesMasterId: null,
    showAs: event.showAs,
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.joinUrl !== null,
    onlineMeetingProvider: event.joinUrl === null ? 'unknown' : 'teamsForBusiness',
    onlineMeeting: event.joinUrl === null ? null : { joinUrl: event.joinUrl },
    allowNewTimeProposals: event.allowNewTimeProposals,
    hideAttendees: event.hideAttendees,
    recurrence: null,
    responseStatus: { response: event.response.response, time: instantOr(event.response.atMs) },
    start: timeOf(event, event.startMs, prefer.timeZone),
    end: timeOf(event, event.endMs, prefer.timeZone),
    location: event.locations[0] ?? { displayName: '', locationType: 'default' },
    locations: event.locations,
    attendees: attendees.map((attendee) => attendeeView(attendee, prefer.timeZone)),
    organizer: { emailAddress: event.organizer },
    ...(event.extendedProperties.length > 0 ? { singleValueExtendedProperties: event.extendedProperties } : {}),
  }
}

/** A whole day begins and ends at midnight in whatever zone it is asked for: it is those days, wherever one is. */
function timeOf({ isAllDay, startZone }: StoredEvent, ms: number, timeZone: string): ReturnType<typeof graphTime> {
  return isAllDay ? { ...graphTime(ms, startZone), timeZone } : graphTime(ms, timeZone)
}

/** Names that `$select` takes. */
export const eventProperties: ReadonlySet<string> = new Set(
  `id createdDateTime lastModifiedDateTime changeKey categories transactionId iCalUId type
   originalStartTimeZone originalEndTimeZone originalStart reminderMinutesBeforeStart isReminderOn
   hasAttachments subject bodyPreview body importance sensitivity isAllDay isCancelled isOrganizer
   isDraft responseRequested seriesMasterId showAs webLink onlineMeetingUrl isOnlineMeeting
   onlineMeetingProvider onlineMeeting allowNewTimeProposals hideAttendees recurrence responseStatus
   start end location locations attendees organizer singleValueExtendedProperties`.split(/\s+/),
)

export function etagOf(event: StoredEvent): string {
  return `W/"${changeKeyOf(event)}"`
}

function changeKeyOf(event: StoredEvent): string {
  return createHash('sha256').update(`${event.id}/${event.version}`).digest('base64').slice(0, 24)
}

function attendeeView(attendee: StoredAttendee, timeZone: string): Record<string, unknown> {
  const { proposed } = attendee
  return {
    type: attendee.type,
    status: { response: attendee.response, time: instantOr(attendee.respondedAtMs) },
    emailAddress: { name: attendee.name, address: attendee.address },
    ...(proposed
      ? { proposedNewTime: { start: graphTime(proposed.startMs, timeZone), end: graphTime(proposed.endMs, timeZone) } }
      : {}),
  }
}

function instantOr(ms: number | null): string {
  return ms === null ? noTime : graphInstant(ms)
}

/** A body without its tags, as previews and `Prefer: outlook.body-content-type="text"` show it. */
export function plainText(body: StoredEvent['body']): string {
  if (body.contentType === 'text') return body.content
  return body.content
    .replaceAll(/<(style|head)[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<br\s*\/?>|<\/p>/gi, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

/** Bodies come as HTML unless text is asked for. */
export function html(body: StoredEvent['body']): string {
  if (body.contentType === 'html') return body.content
  const escaped = body.content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<html><body>${escaped.replaceAll('\n', '<br>')}</body></html>`
}
