import type { RequestView } from '../../../shared/contract/requests.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { FastTrack } from '../../../shared/domain/obligations/life-facts.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'

type View = NonNullable<RequestView['fastTrack']>

/**
 * How far the statutory fast track has come; nothing where the law has none for this absence. To the employer's side
 * an answer that came too late reads as one that was not a yes (P-11).
 */
export function viewFastTrack(
  { fastTrack }: RequestState,
  obligations: readonly Obligation[],
  side: Side,
): Pick<RequestView, 'fastTrack'> {
  const requestBy = limitOf('statutoryRequest', obligations)
  if (fastTrack === undefined) {
    return requestBy === undefined ? {} : { fastTrack: { state: 'notRequested', requestBy } }
  }
  const answerBy = limitOf('acceptance', obligations)
  const { requestedOn, letterSentOn, answer } = fastTrack
  const state = stateOf(fastTrack)
  return {
    fastTrack: {
      state: side === 'employer' && state === 'givenUp' ? 'refused' : state,
      ...(requestBy === undefined ? {} : { requestBy }),
      requestedOn,
      ...(letterSentOn === undefined ? {} : { letterSentOn }),
      ...(answerBy === undefined ? {} : { answerBy }),
      ...(answer === undefined ? {} : { answeredOn: answer.on, isLate: answer.isLate }),
    },
  }
}

function stateOf({ letterSentOn, answer }: FastTrack): View['state'] {
  if (answer === undefined) return letterSentOn === undefined ? 'requested' : 'letterSent'
  if (answer.is === 'refused') return 'refused'
  return answer.isLate && !answer.goesOn ? 'givenUp' : 'accepted'
}

function limitOf(task: string, obligations: readonly Obligation[]): string | undefined {
  return obligations.find(({ on }) => on.kind === 'task' && on.task === task)?.limit
}
