import type { RequestListItem } from '../../../shared/contract/requests.ts'

/** What one line of the day is about: something due, a meeting nobody has told about since, or a meeting today. */
export type About = 'due' | 'outcome' | 'meeting'

export interface Line {
  readonly about: About
  readonly item: RequestListItem
}

export interface Day {
  /** What must be done before going home, late first. */
  readonly before: readonly Line[]
  /** Today's meetings, in order of time. */
  readonly meetings: readonly Line[]
  readonly rest: readonly RequestListItem[]
}

/** One request can have several lines; each is acted on by itself. */
export function lineKey({ about, item }: Line): string {
  return `${about} ${item.reference}`
}

/**
 * Sorts out a consultant's open requests, which come nearest deadline first. A line that was acted on here keeps its place:
 * if the next one moved up, the second press of a double press would land on it.
 *
 * @param dateOf The municipality’s own date of a moment.
 */
export function dayOf(
  items: readonly RequestListItem[],
  actedOn: ReadonlyMap<string, Line>,
  today: string,
  dateOf: (instant: string) => string,
): Day {
  const fresh = items.flatMap((item) => linesOf(item, today, dateOf))
  const lines = [...fresh.filter((line) => !actedOn.has(lineKey(line))), ...actedOn.values()].toSorted(
    (a, b) => momentOf(a).localeCompare(momentOf(b)) || a.item.reference.localeCompare(b.item.reference),
  )
  const told = new Set(lines.map(({ item }) => item.reference))
  return {
    before: lines.filter(({ about }) => about !== 'meeting'),
    meetings: lines.filter(({ about }) => about === 'meeting'),
    rest: items.filter(({ reference }) => !told.has(reference)),
  }
}

function linesOf(item: RequestListItem, today: string, dateOf: (instant: string) => string): readonly Line[] {
  const { light, meetingStartsAt } = item
  const meetingOn = meetingStartsAt === undefined ? undefined : dateOf(meetingStartsAt)
  return [
    ...(light === 'red' || light === 'yellow' ? [{ about: 'due' as const, item }] : []),
    ...(meetingOn === today ? [{ about: 'meeting' as const, item }] : []),
    ...(meetingOn !== undefined && meetingOn < today ? [{ about: 'outcome' as const, item }] : []),
  ]
}

function momentOf({ about, item }: Line): string {
  return (about === 'due' ? item.next?.dueAt : item.meetingStartsAt) ?? ''
}
