import { z } from 'zod'
import type { StoredEvent } from '../../tenant/stored.ts'
import { refuse, type Answer } from '../answer.ts'
import { readBody, withLowerFirst } from '../body.ts'
import type { UserCall } from '../call.ts'
import { dateTimeTimeZone, readGraphTime } from '../graph-time.ts'
import { deliver } from '../mail/deliver.ts'
import { changed, copyIn } from './copies.ts'
import { sameAddress } from './meeting.ts'
import { eventNotFound } from './read-events.ts'

type Response = 'accepted' | 'declined' | 'tentativelyAccepted'

const input = z.strictObject({
  comment: z.string().nullish(),
  sendResponse: z.boolean().nullish(),
  proposedNewTime: z.strictObject({ start: dateTimeTimeZone, end: dateTimeTimeZone }).nullish(),
})

const inputWithoutProposal = input.omit({ proposedNewTime: true })

const words: Record<Response, string> = { accepted: 'Accepteret', declined: 'Afvist', tentativelyAccepted: 'Foreløbig' }

/** accept, decline and tentativelyAccept: the own copy changes, and the organiser is told unless that is not wanted. */
export function answerInvitation(response: Response): (call: UserCall) => Answer {
  return (call) => {
    const event = call.tenant.event(call.user.oid, call.params['event'] ?? '')
    if (!event) return eventNotFound()
    const schema = response === 'accepted' ? inputWithoutProposal : input
    const body = readBody<z.output<typeof input>>(
      schema,
      `microsoft.graph.${response}`,
      withLowerFirst(call.body ?? {}),
    )
    if (body.kind === 'refused') return body.answer
    if (event.isOrganizer) {
      return refuse(
        400,
        'ErrorInvalidRequest',
        "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
      )
    }
    const { sendResponse, comment, proposedNewTime } = body.value
    const proposal = readProposal(event, sendResponse !== false, proposedNewTime ?? undefined)
    if (proposal && 'status' in proposal) return proposal

    const nowMs = call.context.clock.now().epochMilliseconds
    if (response === 'declined') call.tenant.removeEvent(event)
    else {
      const showAs = response === 'accepted' ? event.meetingShowAs : 'tentative'
      call.tenant.putEvent(changed(event, { response: { response, atMs: nowMs }, showAs }, nowMs))
    }
    if (sendResponse !== false) tellOrganiser(call, event, response, proposal ?? null, comment ?? '', nowMs)
    return { status: 202 }
  }
}

type Proposal = { startMs: number; endMs: number }

function readProposal(
  event: StoredEvent,
  isSent: boolean,
  wish: NonNullable<z.output<typeof input>['proposedNewTime']> | undefined,
): Proposal | Answer | undefined {
  if (!wish) return undefined
  if (!event.allowNewTimeProposals || !isSent) {
    return refuse(
      400,
      'ErrorInvalidRequest',
      'A new time can be proposed only where the organiser allows it and a response is sent.',
    )
  }
  const start = readGraphTime(wish.start, 'proposedNewTime/start')
  if (start.kind === 'refused') return start.answer
  const end = readGraphTime(wish.end, 'proposedNewTime/end')
  if (end.kind === 'refused') return end.answer
  return { startMs: start.value.ms, endMs: end.value.ms }
}

function tellOrganiser(
  call: UserCall,
  event: StoredEvent,
  response: Response,
  proposed: Proposal | null,
  comment: string,
  nowMs: number,
): void {
  const organiser = call.context.people.byMail(event.organizer.address)
  const organised = organiser && copyIn(call, organiser.oid, event.iCalUId)
  if (!organiser || !organised) return
  const attendees = organised.attendees.map((attendee) =>
    sameAddress(attendee.address, call.user.mail)
      ? { ...attendee, response, respondedAtMs: nowMs, proposed }
      : attendee,
  )
  call.tenant.putEvent(changed(organised, { attendees }, nowMs))
  deliver(call, {
    from: { name: call.user.displayName, address: call.user.mail },
    to: organiser,
    subject: `${words[response]}: ${event.subject}`,
    body: { contentType: 'text', content: comment },
  })
}
