import type { CommandInput } from '../../../shared/contract/commands.ts'
import type { RequestView } from '../../../shared/contract/requests.ts'

/** Something that waits for this reader's word, before anything else is done. */
export type Ask = 'handOver' | 'accept' | 'call' | 'handOverAsked'

export interface Answer {
  /** Also the key of its texts. */
  readonly type: 'acceptHandOver' | 'declineHandOver' | 'accept' | 'recordCall' | 'withdrawHandOver'
  readonly isFirst?: true
}

/** Each with the answers that are possible now; the server has said which. */
export function asksOf({ may, handOver, call }: Pick<RequestView, 'may' | 'handOver' | 'call'>) {
  const isPossible = ({ type }: Answer) => may.includes(type)
  const asks: readonly { readonly ask: Ask; readonly isAsked: boolean; readonly answers: readonly Answer[] }[] = [
    {
      ask: 'handOver',
      isAsked: handOver !== undefined,
      answers: [{ type: 'acceptHandOver', isFirst: true }, { type: 'declineHandOver' }],
    },
    { ask: 'accept', isAsked: true, answers: [{ type: 'accept' }] },
    { ask: 'call', isAsked: call !== undefined, answers: [{ type: 'recordCall', isFirst: true }] },
    { ask: 'handOverAsked', isAsked: handOver !== undefined, answers: [{ type: 'withdrawHandOver' }] },
  ]
  return asks
    .map(({ answers, ...ask }) => ({ ...ask, answers: answers.filter(isPossible) }))
    .filter(({ isAsked, answers }) => isAsked && answers.length > 0)
}

export function commandOf({ type }: Answer): CommandInput {
  return { type }
}
