import type { Invited } from '../../../shared/domain/journal/meeting-events.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { App } from '../app.ts'
import type { WatchedEvent } from '../ports/calendar-watch.ts'

/** Who has said no, by role. The calendar knows people by address, the journal by id and role alone. */
export async function declinedBy(
  app: App,
  { leaderId, employeeId }: RequestState,
  { declined }: WatchedEvent,
): Promise<readonly Invited[]> {
  if (declined.length === 0) return []
  const [leader, employee] = await app.directory.people([leaderId, employeeId])
  const roles = declined.map(({ mail, isRoom }): Invited => {
    if (isRoom) return 'room'
    if (isSame(mail, leader?.mail)) return 'leader'
    return isSame(mail, employee?.mail) ? 'employee' : 'other'
  })
  return [...new Set(roles)]
}

function isSame(mail: string, other: string | undefined): boolean {
  return mail.toLowerCase() === other?.toLowerCase()
}
