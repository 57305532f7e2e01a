import type { DateText, InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { DutySwap, SwapEnd } from '../../../shared/domain/duty/swap.ts'

/** What was decided about a day's duty at `setAt`; without a consultant nobody has it. */
export interface DutyEntry {
  readonly on: DateText
  readonly consultantId?: PersonId
  readonly setAt: InstantText
  readonly setBy: PersonId
}

export interface Duty {
  /** Everything ever decided about these days, both ends included, in the order it was decided. */
  entries(from: DateText, until: DateText): Promise<readonly DutyEntry[]>
  swap(swapId: string): Promise<DutySwap | undefined>
  /** Those that wait for an answer, by day. */
  openSwaps(): Promise<readonly DutySwap[]>
}

/** Changes of the roster. Each begins with `lockRoster`, so that what is read stands until the commit. */
export interface DutyTransaction {
  lockRoster(): Promise<void>
  dutyEntries(from: DateText, until: DateText): Promise<readonly DutyEntry[]>
  addDutyEntries(entries: readonly DutyEntry[]): Promise<void>
  dutySwap(swapId: string): Promise<DutySwap | undefined>
  openSwaps(): Promise<readonly DutySwap[]>
  addSwap(swap: Omit<DutySwap, 'state'>): Promise<void>
  /** False: it had ended already. `by` is left out where nobody answered it. */
  endSwap(swapId: string, to: SwapEnd, at: InstantText, by?: PersonId): Promise<boolean>
}
