import type { PersonId } from '../../../shared/domain/ids.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import { namesOf } from '../people/names.ts'
import type { Beside } from './beside.ts'
import type { Seen } from './seen.ts'
import { writtenNotes } from './view-notes.ts'

/** The names of everybody a view shows, and of nobody else. */
export function namesShown(
  app: App,
  state: RequestState,
  { parts, told, bookings, obligations }: Seen,
  { assignable, colleagues, notes }: Beside,
): Promise<ReadonlyMap<PersonId, string>> {
  const { leaderId, employeeId, consultantId, handOver } = state
  const shown = [
    leaderId,
    employeeId,
    consultantId,
    handOver?.fromConsultantId,
    handOver?.consultantId,
    ...assignable,
    ...colleagues.map((colleague) => colleague.consultantId),
    ...bookings.map((booking) => booking.consultantId),
    ...told.flatMap(({ by, between }) => [by.kind === 'person' ? by.personId : undefined, between?.from, between?.to]),
    ...obligations.map(({ assignee }) => assignee.personId),
    ...writtenNotes([...notes.employer, ...notes.authority]).map(({ authorId }) => authorId),
  ]
  // Whom it is about is withheld as a whole: also where a task or a line of the timeline is theirs.
  const withheld = new Set<PersonId | undefined>(parts.has('employee') ? [] : [leaderId, employeeId])
  return namesOf(
    app,
    shown.filter((id) => !withheld.has(id)),
  )
}
