import type { DateText } from '../ids.ts'

/** The side that asked for fast track (L-1, L-2, L-7). */
export type FastTrackRequester = 'employer' | 'employee' | 'municipality'

/** The request was made in time: sent in NemRefusion (L-3), or begun by another side than the employer (L-2, L-7). */
export interface FastTrackRequested {
  readonly type: 'FastTrackRequested'
  readonly requestedOn: DateText
  /** Left out: the employer. */
  readonly requestedBy?: FastTrackRequester
}

/** The employee was sent the letter about it (L-9). */
export interface LetterSent {
  readonly type: 'LetterSent'
  readonly sentOn: DateText
}

/** The employee's answer: no reason is asked, and none is kept (P-11). */
export interface AcceptanceRecorded {
  readonly type: 'AcceptanceRecorded'
  readonly is: 'accepted' | 'refused'
  readonly on: DateText
  /** After two bank days (L-10). */
  readonly isLate: boolean
  /** Whether the municipality goes on all the same. */
  readonly goesOn: boolean
}
