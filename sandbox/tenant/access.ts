import { Temporal } from 'temporal-polyfill'
import type { Person, SandboxContext } from '../context.ts'
import type { Preferences } from '../graph/call.ts'
import { eventView } from '../graph/calendar/event-view.ts'
import { messageView } from '../graph/mail/messages.ts'
import type { StoredActivity } from './stored.ts'
import { tenantOf } from './tenant.ts'

const plainAsking: Preferences = {
  timeZone: 'UTC',
  isTimeZoneAsked: false,
  hasImmutableIds: false,
  pageSize: undefined,
  hasTextBodies: false,
}

/** The events in somebody's calendar that touch the period, as Graph returns them to the owner; times in UTC, by start. */
export function eventsOf(
  context: SandboxContext,
  person: Person,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Record<string, unknown>[] {
  return tenantOf(context)
    .events(person.oid)
    .filter((event) => event.startMs < to.epochMilliseconds && from.epochMilliseconds < event.endMs)
    .toSorted((a, b) => a.startMs - b.startMs)
    .map((event) => eventView(event, plainAsking, person))
}

/** The mails in somebody's inbox as Graph messages with plain text, newest first. */
export function mailOf(context: SandboxContext, person: Person): Record<string, unknown>[] {
  return tenantOf(context)
    .mails(person.oid)
    .filter((mail) => mail.folder === 'inbox')
    .toSorted((a, b) => b.receivedAtMs - a.receivedAtMs)
    .map((mail) => messageView(mail, { ...plainAsking, hasTextBodies: true }))
}

/** The items in somebody's activity feed, newest first. */
export function activitiesOf(context: SandboxContext, person: Person): readonly StoredActivity[] {
  return tenantOf(context)
    .activities(person.oid)
    .toSorted((a, b) => b.sentAtMs - a.sentAtMs)
}
