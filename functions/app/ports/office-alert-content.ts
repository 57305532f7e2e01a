import type { DateText, InstantText, PersonId, Reference } from '../../../shared/domain/ids.ts'
import type { Text } from '../../../shared/domain/text.ts'
import type { OfficeAlertKind } from './alert-kinds.ts'

/** What an alert about the office says, kind by kind. */
export type OfficeDetails =
  DutyTomorrow | DutySwapAsked | DutySwapAnswered | CapacityReached | Advisory | HandOversProposed | Digest | Lapsed

/** A consultant whom the reader can choose. */
export interface Colleague {
  readonly personId: PersonId
  readonly name: string
}

export interface DutyTomorrow {
  readonly kind: 'dutyTomorrow'
  readonly on: DateText
  /** False when somebody else has the day by now. */
  readonly isMine: boolean
  /** Who can be asked to take it: only when the reader asked for that form. */
  readonly colleagues?: readonly Colleague[]
}

export interface DutySwapAsked {
  readonly kind: 'dutySwapAsked'
  readonly swapId: string
  readonly on: DateText
  /** The reader's own day that the asker takes instead; left out, the day is given away. */
  readonly inReturn?: DateText
  /** Missing while the directory is away. */
  readonly byName: string | undefined
  readonly state: SwapState
}

/** `void`: withdrawn, or the roster was changed meanwhile. */
type SwapState = 'asked' | 'accepted' | 'declined' | 'void'

export interface DutySwapAnswered {
  readonly kind: 'dutySwapAnswered'
  readonly swapId: string
  readonly on: DateText
  readonly state: SwapState
  readonly byName: string | undefined
}

export interface CapacityReached {
  readonly kind: 'capacityReached'
  /** Else it is a coordinator's card. */
  readonly isOwn: boolean
  /** Whose load it is, in a coordinator's card; missing while the directory is away. */
  readonly consultantName?: string
  /** Active requests now, and how many the weekly hours have room for. */
  readonly active: number
  readonly cap: number
  readonly weeklyHours: number
}

export interface Advisory {
  readonly kind: 'advisory'
  readonly adviceId: string
  readonly workplaceName: string
  readonly ruleId: string
  /** What to do; holds no name and no word about health. */
  readonly what: Text
  readonly actBy: DateText
  readonly state: 'open' | 'done' | 'void'
}

export interface HandOversProposed {
  readonly kind: 'handOversProposed'
  /** Missing while the directory is away. */
  readonly consultantName?: string
  readonly from: DateText
  readonly until: DateText
  /** Open requests that still need another consultant. */
  readonly count: number
}

export interface Digest {
  readonly kind: 'digest'
  readonly lines: readonly DigestLine[]
}

export interface DigestLine {
  readonly reference: Reference
  readonly workplaceName: string
  readonly what: Text
  readonly dueAt: InstantText
}

/** What it was about is gone. */
export interface Lapsed {
  readonly kind: 'lapsed'
  readonly was: OfficeAlertKind
}
