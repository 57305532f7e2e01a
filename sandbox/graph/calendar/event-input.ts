import { z } from 'zod'
import { attendeeTypes, importances, sensitivities, showAsValues } from '../../tenant/stored.ts'
import { anyCase } from '../body.ts'
import { dateTimeTimeZone } from '../graph-time.ts'

const mostAttendees = 500

const ignored = z.unknown().optional()
const text = z.string().nullish()
const flag = z.boolean().nullish()
const kind = <T extends string>(members: readonly T[]) => anyCase(members).nullish()

const locationTypes = [
  ...(['default', 'conferenceRoom', 'homeAddress', 'businessAddress', 'geoCoordinates'] as const),
  ...(['streetAddress', 'hotel', 'restaurant', 'localBusiness', 'postalAddress'] as const),
]

const emailAddress = z.strictObject({ name: text, address: z.string().min(1) })

const location = z.strictObject({
  displayName: text,
  locationType: kind(locationTypes),
  locationEmailAddress: text,
  locationUri: text,
  uniqueId: text,
  uniqueIdType: kind(['unknown', 'locationStore', 'directory', 'private', 'bing']),
  address: z.strictObject({ street: text, city: text, state: text, countryOrRegion: text, postalCode: text }).nullish(),
  coordinates: z.record(z.string(), z.unknown()).nullish(),
})

const attendee = z.strictObject({
  emailAddress,
  type: kind(attendeeTypes),
  status: ignored,
  proposedNewTime: ignored,
})

/** What a client may write; what the service alone decides is taken and ignored, as in Graph. */
export const eventInput = z.strictObject({
  subject: text,
  body: z.strictObject({ contentType: kind(['text', 'html']), content: text }).nullish(),
  start: dateTimeTimeZone.optional(),
  end: dateTimeTimeZone.optional(),
  isAllDay: flag,
  location: location.nullish(),
  locations: z.array(location).nullish(),
  attendees: z.array(attendee).max(mostAttendees).nullish(),
  showAs: kind(showAsValues),
  sensitivity: kind(sensitivities),
  importance: kind(importances),
  categories: z.array(z.string()).nullish(),
  isReminderOn: flag,
  reminderMinutesBeforeStart: z.int().nullish(),
  responseRequested: flag,
  allowNewTimeProposals: flag,
  hideAttendees: flag,
  isOnlineMeeting: flag,
  onlineMeetingProvider: kind(['unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness']),
  transactionId: text,
  singleValueExtendedProperties: z.array(z.strictObject({ id: z.string(), value: z.string() })).nullish(),
  recurrence: z.null('the sandbox has no recurring events').optional(),
  id: ignored,
  iCalUId: ignored,
  changeKey: ignored,
  createdDateTime: ignored,
  lastModifiedDateTime: ignored,
  webLink: ignored,
  bodyPreview: ignored,
  isOrganizer: ignored,
  organizer: ignored,
  responseStatus: ignored,
  type: ignored,
  seriesMasterId: ignored,
  onlineMeeting: ignored,
  onlineMeetingUrl: ignored,
  hasAttachments: ignored,
  originalStart: ignored,
  originalStartTimeZone: ignored,
  originalEndTimeZone: ignored,
  isCancelled: ignored,
  isDraft: ignored,
})

export type EventInput = z.output<typeof eventInput>
