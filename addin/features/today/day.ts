import type { RequestListItem } from '../../../shared/contract/requests.ts'

export interface Day {
  /** What must be done before going home, late first. */
  readonly before: readonly RequestListItem[]
  /** Today's meetings, in order of time. */
  readonly meetings: readonly RequestListItem[]
  readonly rest: readonly RequestListItem[]
}

/**
 * Sorts out a consultant's open requests, which come nearest deadline first. One that was acted on here keeps its place
 * among what had to be done: if the next one moved up, the second press of a double press would land on it.
 */
export function dayOf(
  items: readonly RequestListItem[],
  actedOn: ReadonlyMap<string, RequestListItem>,
  isToday: (instant: string) => boolean,
): Day {
  const due = items.filter(({ light, reference }) => (light === 'red' || light === 'yellow') && !actedOn.has(reference))
  const before = [...due, ...actedOn.values()].toSorted(
    (a, b) => dueAt(a).localeCompare(dueAt(b)) || a.reference.localeCompare(b.reference),
  )
  const meetings = items
    .filter(({ meetingStartsAt }) => meetingStartsAt !== undefined && isToday(meetingStartsAt))
    .toSorted((a, b) => startsAt(a).localeCompare(startsAt(b)))
  const told = new Set([...before, ...meetings].map(({ reference }) => reference))
  return { before, meetings, rest: items.filter(({ reference }) => !told.has(reference)) }
}

const dueAt = ({ next }: RequestListItem) => next?.dueAt ?? ''
const startsAt = ({ meetingStartsAt }: RequestListItem) => meetingStartsAt ?? ''
