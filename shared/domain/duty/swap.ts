import type { DateText, InstantText, PersonId } from '../ids.ts'
import type { DutyChange, Standing } from './standing.ts'

export type SwapEnd = 'accepted' | 'declined' | 'withdrawn' | 'lapsed'

/** A day of duty that `fromId` asks `toId` to take, for a day in return or as a gift. */
export interface DutySwap {
  readonly swapId: string
  readonly on: DateText
  readonly fromId: PersonId
  readonly toId: PersonId
  readonly inReturn?: DateText
  readonly state: 'asked' | SwapEnd
  readonly askedAt: InstantText
  readonly answeredAt?: InstantText
  readonly answeredById?: PersonId
}

export interface SwapFault {
  readonly code: 'swap-with-oneself' | 'duty-day-past' | 'duty-changed'
  readonly field: 'colleagueId' | 'on' | 'inReturn'
}

/** What is swapped, before anybody is asked. */
export type SwapTerms = Pick<DutySwap, 'on' | 'fromId' | 'toId' | 'inReturn'>

/**
 * Why two consultants cannot swap these days; undefined: they can. Each must have the day they give, and neither day may
 * have passed. The day itself can be swapped: the roster at the time of a call decides, so earlier calls stay (KOLDING-5).
 */
export function swapFault(
  standing: Standing,
  { on, fromId, toId, inReturn }: SwapTerms,
  today: DateText,
): SwapFault | undefined {
  if (fromId === toId) return fault('swap-with-oneself', 'colleagueId')
  if (on < today) return fault('duty-day-past', 'on')
  if (inReturn !== undefined && inReturn < today) return fault('duty-day-past', 'inReturn')
  if (standing.get(on) !== fromId) return fault('duty-changed', 'on')
  if (inReturn !== undefined && standing.get(inReturn) !== toId) return fault('duty-changed', 'inReturn')
  return undefined
}

function fault(code: SwapFault['code'], field: SwapFault['field']): SwapFault {
  return { code, field }
}

/** What the roster becomes when a swap is accepted. */
export function swapped({ on, fromId, toId, inReturn }: SwapTerms): DutyChange[] {
  const given = { on, consultantId: toId }
  return inReturn === undefined ? [given] : [given, { on: inReturn, consultantId: fromId }]
}

/** The open swaps that nobody can accept any more: the roster changed under them, or their day has passed. */
export function lapsedBy(standing: Standing, open: readonly DutySwap[], today: DateText): DutySwap[] {
  return open.filter((swap) => swapFault(standing, swap, today) !== undefined)
}
