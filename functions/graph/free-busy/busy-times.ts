import { Temporal } from 'temporal-polyfill'
import type { CalendarAnswer, Schedule } from '../../app/ports/calendars.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import { graphPath, type GraphClient } from '../client/graph-client.ts'
import { failureOf } from '../client/reply.ts'
import { parseSchedules, type Mailbox } from './parse-schedules.ts'

/** Graph takes periods shorter than this. */
const maxDays = 62
/** The coarsest view there is: only the items are read, so the digits may be few. */
const viewMinutes = 1440

/**
 * Busy times of every mailbox, one call for each `mailboxCap` of them.
 *
 * @returns `refused` with `period-too-long` for 62 days or more.
 */
export async function busyTimesOf(
  graph: GraphClient,
  mailboxes: readonly Mailbox[],
  from: InstantText,
  until: InstantText,
  mailboxCap: number,
): Promise<CalendarAnswer<readonly Schedule[]>> {
  const period = { start: Temporal.Instant.from(from), end: Temporal.Instant.from(until) }
  if (period.end.since(period.start).total('hours') >= maxDays * 24) return { kind: 'refused', code: 'period-too-long' }

  const answers = await Promise.all(
    inParts(mailboxes, mailboxCap).map((part) =>
      partOf(graph, part, { startTime: inUtc(period.start), endTime: inUtc(period.end) }),
    ),
  )
  const calendars: Schedule[] = []
  for (const answer of answers) {
    if (answer.kind !== 'done') return answer
    calendars.push(...answer.value)
  }
  return { kind: 'done', value: calendars }
}

/** Each call is posted to one of the mailboxes it asks about. When that one is gone, the next of them takes its place. */
async function partOf(
  graph: GraphClient,
  mailboxes: readonly Mailbox[],
  period: object,
): Promise<CalendarAnswer<readonly Schedule[]>> {
  for (const host of mailboxes) {
    const reply = await graph.call({
      method: 'POST',
      path: graphPath(['users', host.personId, 'calendar', 'getSchedule']),
      body: { schedules: mailboxes.map(({ mail }) => mail), ...period, availabilityViewInterval: viewMinutes },
    })
    const failure = failureOf(reply)
    if (failure?.code === 'mailbox-unknown') continue
    if (failure) return failure
    return { kind: 'done', value: parseSchedules(reply.kind === 'answered' ? reply.body : undefined, mailboxes) }
  }
  return { kind: 'done', value: parseSchedules(undefined, mailboxes) }
}

function inUtc(instant: Temporal.Instant): { dateTime: string; timeZone: string } {
  return { dateTime: instant.toString({ smallestUnit: 'second' }).replace('Z', ''), timeZone: 'UTC' }
}

function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size))
}
