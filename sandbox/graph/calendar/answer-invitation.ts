import { z } from 'zod'
import type { StoredEvent } from '../../tenant/stored.ts'
import { refuse, type Answer } from '../answer.ts'
import { readBody, withLowerFirst } from '../body.ts'
import type { UserCall } from '../call.ts'
import { dateTimeTimeZone, readGraphTime } from '../graph-time.ts'
import { giveAnswer, type InvitationResponse, type Proposal } from './give-answer.ts'
import { eventNotFound } from './read-events.ts'

const input = z.strictObject({
  comment: z.string().nullish(),
  sendResponse: z.boolean().nullish(),
  proposedNewTime: z.strictObject({ start: dateTimeTimeZone, end: dateTimeTimeZone }).nullish(),
})

const inputWithoutProposal = input.omit({ proposedNewTime: true })

/** accept, decline and tentativelyAccept: the own copy changes, and the organiser is told unless that is not wanted. */
export function answerInvitation(response: InvitationResponse): (call: UserCall) => Answer {
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

    giveAnswer(call, call.user, event, {
      response,
      isSent: sendResponse !== false,
      comment: comment ?? '',
      proposed: proposal ?? null,
    })
    return { status: 202 }
  }
}

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
