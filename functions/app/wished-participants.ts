import type { PersonId } from '../../shared/domain/ids.ts'
import type { MeetingWish } from '../../shared/domain/journal/events.ts'

/** Who is invited besides the consultant: the leader always, the employee only when the leader chose so (P-6). */
export function wishedParticipants(
  wish: MeetingWish,
  people: { readonly leaderId: PersonId; readonly employeeId: PersonId },
): PersonId[] {
  return wish.participants.includes('employee') ? [people.leaderId, people.employeeId] : [people.leaderId]
}
