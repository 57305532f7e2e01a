import { z } from 'zod'
import type { Person } from '../../context.ts'
import type { StoredEvent } from '../../tenant/stored.ts'
import { ok, refuse, type Answer } from '../answer.ts'
import { readBody, withLowerFirst } from '../body.ts'
import { appliedPreferences, type UserCall } from '../call.ts'
import { workingHoursView } from '../directory/mailbox-settings.ts'
import { dateTimeTimeZone, graphTime, readGraphTime } from '../graph-time.ts'
import { availabilityView } from './availability.ts'

const input = z.strictObject({
  schedules: z.array(z.string()),
  startTime: dateTimeTimeZone,
  endTime: dateTimeTimeZone,
  availabilityViewInterval: z.int().nullish(),
})

const mostMailboxes = 20
const periodLimitMs = 62 * 24 * 3_600_000

/** Most calendars show free/busy only, as the organisation's default is; these owners show titles and places. */
const ownersSharingDetails = new Set(['kirsten-koordinator', 'jonas-konsulent'])

/** Free/busy of up to 20 mailboxes for less than 62 days. An unknown mailbox is an entry with an error, not a failure. */
export function getSchedule(call: UserCall): Answer {
  const body = readBody(input, 'microsoft.graph.getSchedule', withLowerFirst(call.body))
  if (body.kind === 'refused') return body.answer
  const { schedules, startTime, endTime } = body.value
  const start = readGraphTime(startTime, 'startTime')
  if (start.kind === 'refused') return start.answer
  const end = readGraphTime(endTime, 'endTime')
  if (end.kind === 'refused') return end.answer

  if (schedules.length === 0) return invalid('At least one schedule must be named.')
  if (schedules.length > mostMailboxes) return invalid(`At most ${mostMailboxes} schedules can be asked for at a time.`)
  const periodMs = end.value.ms - start.value.ms
  if (periodMs <= 0) return invalid('The end time must be after the start time.')
  if (periodMs >= periodLimitMs) return invalid('The requested period must be shorter than 62 days.')
  const minutes = body.value.availabilityViewInterval ?? 30
  if (minutes < 5 || minutes > 1440) return invalid('availabilityViewInterval must be 5 to 1440 minutes.')

  const period = { startMs: start.value.ms, endMs: end.value.ms, slotMs: minutes * 60_000 }
  return ok(
    {
      '@odata.context': `${call.context.baseUrl}/graph/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)`,
      value: schedules.map((mail) => {
        const owner = call.context.people.byMail(mail)
        return owner ? scheduleOf(call, mail, owner, period) : unknownMailbox(mail)
      }),
    },
    appliedPreferences(call.prefer),
  )
}

function scheduleOf(
  call: UserCall,
  mail: string,
  owner: Person,
  period: { startMs: number; endMs: number; slotMs: number },
): Record<string, unknown> {
  const events = call.tenant
    .events(owner.oid)
    .filter((event) => !event.isCancelled && event.startMs < period.endMs && period.startMs < event.endMs)
    .toSorted((a, b) => a.startMs - b.startMs)
  const isOwner = call.caller.kind === 'person' && call.caller.person.oid === owner.oid
  const sharesDetails = isOwner || ownersSharingDetails.has(owner.id)
  return {
    scheduleId: mail,
    availabilityView: availabilityView(events, period.startMs, period.endMs, period.slotMs),
    scheduleItems: events.map((event) => itemView(event, sharesDetails, call.prefer.timeZone)),
    workingHours: workingHoursView(owner),
  }
}

/** Subject and place only when the item is not private and its owner shows details to colleagues. */
function itemView(event: StoredEvent, sharesDetails: boolean, timeZone: string): Record<string, unknown> {
  const isOpen = event.sensitivity === 'normal' || event.sensitivity === 'personal'
  return {
    status: event.showAs,
    start: graphTime(event.startMs, timeZone),
    end: graphTime(event.endMs, timeZone),
    ...(isOpen && sharesDetails
      ? { isPrivate: false, subject: event.subject, location: String(event.locations[0]?.['displayName'] ?? '') }
      : {}),
  }
}

function unknownMailbox(mail: string): Record<string, unknown> {
  return {
    scheduleId: mail,
    error: {
      message: `Unable to resolve e-mail address ${mail} to an Active Directory object.`,
      responseCode: 'ErrorMailRecipientNotFound',
    },
  }
}

/** Which code a broken limit gives is not documented. */
function invalid(message: string): Answer {
  return refuse(400, 'ErrorInvalidParameter', message)
}
