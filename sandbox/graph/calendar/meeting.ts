import type { People } from '../../context.ts'
import type { StoredAttendee, StoredEvent } from '../../tenant/stored.ts'
import { parsed, refused, type Parsed } from '../answer.ts'
import { readGraphTime } from '../graph-time.ts'
import type { EventInput } from './event-input.ts'

/** What the organiser decides for everybody; each copy repeats it. */
export type Meeting = Pick<
  StoredEvent,
  | 'startMs'
  | 'endMs'
  | 'startZone'
  | 'endZone'
  | 'isAllDay'
  | 'subject'
  | 'body'
  | 'locations'
  | 'attendees'
  | 'sensitivity'
  | 'importance'
  | 'responseRequested'
  | 'allowNewTimeProposals'
  | 'hideAttendees'
  | 'joinUrl'
  | 'meetingShowAs'
>

const dayMs = 24 * 3_600_000

/** A new meeting's values where the client says nothing. */
export const newMeeting: Omit<Meeting, 'startMs' | 'endMs' | 'startZone' | 'endZone'> = {
  isAllDay: false,
  subject: '',
  body: { contentType: 'html', content: '' },
  locations: [],
  attendees: [],
  sensitivity: 'normal',
  importance: 'normal',
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
  joinUrl: null,
  meetingShowAs: 'busy',
}

/** The meeting after the client's change: properties not sent stay as they are. */
export function applyToMeeting(meeting: Meeting, input: EventInput, people: People, joinUrl: string): Parsed<Meeting> {
  const start = input.start
    ? readGraphTime(input.start, 'start')
    : parsed({ ms: meeting.startMs, zone: meeting.startZone })
  if (start.kind === 'refused') return start
  const end = input.end ? readGraphTime(input.end, 'end') : parsed({ ms: meeting.endMs, zone: meeting.endZone })
  if (end.kind === 'refused') return end
  const isAllDay = input.isAllDay ?? meeting.isAllDay
  const wrong = timeFault(start.value, end.value, isAllDay, input)
  if (wrong) return refused(400, wrong.code, wrong.message)

  const isMoved = start.value.ms !== meeting.startMs || end.value.ms !== meeting.endMs
  return parsed({
    startMs: start.value.ms,
    endMs: end.value.ms,
    startZone: start.value.zone,
    endZone: end.value.zone,
    isAllDay,
    subject: input.subject === undefined ? meeting.subject : (input.subject ?? ''),
    body: bodyOf(meeting, input),
    locations: locationsOf(meeting, input),
    attendees: attendeesOf(meeting, input, people, isMoved),
    sensitivity: input.sensitivity ?? meeting.sensitivity,
    importance: input.importance ?? meeting.importance,
    responseRequested: input.responseRequested ?? meeting.responseRequested,
    allowNewTimeProposals: input.allowNewTimeProposals ?? meeting.allowNewTimeProposals,
    hideAttendees: input.hideAttendees ?? meeting.hideAttendees,
    // Once online, always online.
    joinUrl: meeting.joinUrl ?? (input.isOnlineMeeting === true ? joinUrl : null),
    meetingShowAs: input.showAs ?? meeting.meetingShowAs,
  })
}

interface ReadTime {
  ms: number
  zone: string
}

function timeFault(start: ReadTime, end: ReadTime, isAllDay: boolean, input: EventInput) {
  if (end.ms < start.ms) {
    return { code: 'ErrorCalendarEndDateIsEarlierThanStartDate', message: 'The end is earlier than the start.' }
  }
  if (!isAllDay) return undefined
  const isWhole = isMidnight(input.start?.dateTime) && isMidnight(input.end?.dateTime) && start.zone === end.zone
  // A day is 23 or 25 hours when the clocks change.
  if (isWhole && end.ms - start.ms >= dayMs - 3_600_000) return undefined
  const message =
    'The Event.Start and Event.End of an all-day event must be midnight in the same time zone, a day or more apart.'
  return { code: 'ErrorPropertyValidationFailure', message }
}

function isMidnight(text: string | undefined): boolean {
  return text === undefined || /^\d{4}-\d\d-\d\d(T00:00(:00(\.0+)?)?)?$/.test(text)
}

function bodyOf(meeting: Meeting, input: EventInput): Meeting['body'] {
  if (input.body === undefined) return meeting.body
  return { contentType: input.body?.contentType ?? 'text', content: input.body?.content ?? '' }
}

/** `location` and `locations` follow each other: writing one replaces the other. */
function locationsOf(meeting: Meeting, input: EventInput): Meeting['locations'] {
  if (input.locations) return input.locations.map((place) => ({ locationType: 'default', ...place }))
  if (input.location === undefined) return meeting.locations
  return input.location ? [{ locationType: 'default', ...input.location }] : []
}

/** Attendees are replaced as a whole. Who was there keeps an answer, unless the meeting moved. */
function attendeesOf(meeting: Meeting, input: EventInput, people: People, isMoved: boolean): StoredAttendee[] {
  const unanswered = { response: 'none', respondedAtMs: null, proposed: null } as const
  const kept = meeting.attendees.map((attendee) => (isMoved ? { ...attendee, ...unanswered } : attendee))
  if (input.attendees === undefined) return kept
  return (input.attendees ?? []).map(({ emailAddress, type }) => {
    const before = kept.find((attendee) => sameAddress(attendee.address, emailAddress.address))
    const name = emailAddress.name ?? people.byMail(emailAddress.address)?.displayName ?? emailAddress.address
    return {
      name,
      address: emailAddress.address,
      type: type ?? before?.type ?? 'required',
      response: before?.response ?? 'none',
      respondedAtMs: before?.respondedAtMs ?? null,
      proposed: before?.proposed ?? null,
    }
  })
}

export function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
