import type { RequestView } from '../../../shared/contract/requests.ts'

/** The acts that are done from one place on the page, in the order they are offered. */
const acts = [
  'resume',
  'assign',
  'recordLetter',
  'recordAcceptance',
  'requestFastTrack',
  'screen',
  'needProfession',
  'recordWish',
  'recordMeeting',
  'passOn',
  'handToHomeMunicipality',
  'pause',
] as const
export type Act = (typeof acts)[number]

/** What tells which act is awaited. */
type Standing = Pick<RequestView, 'may' | 'consultant' | 'isInTargetGroup' | 'fastTrack' | 'comesNext'>

export interface ActsOffered {
  /** What is most likely done now: it has a button of its own. */
  readonly first: Act | undefined
  readonly others: readonly Act[]
}

/** What this reader can do here, with what the request waits for first. The server has already said what is possible. */
export function actsOf(request: Standing): ActsOffered {
  const possible = acts.filter((act) => request.may.includes(act))
  const first = possible.find((act) => isAwaited(act, request))
  return { first, others: possible.filter((act) => act !== first) }
}

function isAwaited(act: Act, request: Standing): boolean {
  if (request.comesNext?.act === act) return true
  switch (act) {
    case 'resume':
      return true
    case 'assign':
      return request.consultant === undefined
    case 'recordLetter':
      return request.fastTrack?.state === 'requested'
    case 'recordAcceptance':
      return request.fastTrack?.state === 'letterSent'
    case 'screen':
      return request.isInTargetGroup === undefined
    default:
      return false
  }
}
