import type { InstantText } from '../../../shared/domain/ids.ts'

/** How Microsoft Graph has answered this process. */
export interface GraphState {
  /** `open`: not asked just now; `half-open`: the next call decides. */
  readonly circuit: 'closed' | 'open' | 'half-open'
  /** When it was last opened or closed; of a process that never had to, when it began. */
  readonly since: InstantText
  /** In a row, over all calls; 0 after any answer. */
  readonly failures: number
}
