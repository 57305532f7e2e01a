import type { DutySwapView } from '../../../shared/contract/duty.ts'
import type { Viewer } from '../../../shared/domain/access/access.ts'
import type { DutySwap } from '../../../shared/domain/duty/swap.ts'
import type { DateText, PersonId } from '../../../shared/domain/ids.ts'
import { viewPerson } from '../request-view/view-parts.ts'

export function swapPeople({ fromId, toId, answeredById }: DutySwap): PersonId[] {
  return [fromId, toId, ...(answeredById === undefined ? [] : [answeredById])]
}

/** An open swap whose day has passed has lapsed, whether or not anybody has written so. */
export function viewSwap(
  { personId }: Viewer,
  swap: DutySwap,
  today: DateText,
  names: ReadonlyMap<PersonId, string>,
): DutySwapView {
  const { swapId, on, fromId, toId, inReturn, askedAt, answeredAt, answeredById } = swap
  const isOver = on < today || (inReturn !== undefined && inReturn < today)
  const state = swap.state === 'asked' && isOver ? 'lapsed' : swap.state
  return {
    swapId,
    on,
    from: viewPerson(fromId, names),
    to: viewPerson(toId, names),
    ...(inReturn === undefined ? {} : { inReturn }),
    state,
    askedAt,
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(answeredById === undefined ? {} : { answeredBy: viewPerson(answeredById, names) }),
    mayAnswer: state === 'asked' && personId === toId,
    mayWithdraw: state === 'asked' && personId === fromId,
  }
}
