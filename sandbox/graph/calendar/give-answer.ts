import type { Person } from '../../context.ts'
import type { StoredEvent } from '../../tenant/stored.ts'
import type { Call } from '../call.ts'
import { deliver } from '../mail/deliver.ts'
import { changed, copyIn } from './copies.ts'
import { sameAddress } from './meeting.ts'

export type InvitationResponse = 'accepted' | 'declined' | 'tentativelyAccepted'
export type Proposal = { startMs: number; endMs: number }

export interface InvitationAnswer {
  response: InvitationResponse
  /** Whether the organiser is told. */
  isSent: boolean
  comment: string
  proposed: Proposal | null
}

const words: Record<InvitationResponse, string> = {
  accepted: 'Accepteret',
  declined: 'Afvist',
  tentativelyAccepted: 'Foreløbig',
}

/** The invited one's copy changes, or goes with a no; the organiser hears of it unless that is not wanted. */
export function giveAnswer(call: Call, invited: Person, copy: StoredEvent, answer: InvitationAnswer): void {
  const nowMs = call.context.clock.now().epochMilliseconds
  const { response } = answer
  if (response === 'declined') call.tenant.removeEvent(copy)
  else {
    const showAs = response === 'accepted' ? copy.meetingShowAs : 'tentative'
    call.tenant.putEvent(changed(copy, { response: { response, atMs: nowMs }, showAs }, nowMs))
  }
  if (answer.isSent) tellOrganiser(call, invited, copy, answer, nowMs)
}

function tellOrganiser(
  call: Call,
  invited: Person,
  copy: StoredEvent,
  { response, proposed, comment }: InvitationAnswer,
  nowMs: number,
): void {
  const organiser = call.context.people.byMail(copy.organizer.address)
  const organised = organiser && copyIn(call, organiser.oid, copy.iCalUId)
  if (!organiser || !organised) return
  const attendees = organised.attendees.map((attendee) =>
    sameAddress(attendee.address, invited.mail) ? { ...attendee, response, respondedAtMs: nowMs, proposed } : attendee,
  )
  call.tenant.putEvent(changed(organised, { attendees }, nowMs))
  deliver(call, {
    from: { name: invited.displayName, address: invited.mail },
    to: organiser,
    subject: `${words[response]}: ${copy.subject}`,
    body: { contentType: 'text', content: comment },
  })
}
