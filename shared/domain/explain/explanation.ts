import type { DateText, InstantText } from '../ids.ts'
import type { RuleId, Text, Why } from '../text.ts'

export interface ExplainedObligation {
  /** Stable within one explanation: the rule id, with a suffix where a rule gives several. */
  readonly key: string
  readonly ruleId: RuleId
  readonly what: Text
  /** `law`: a statutory limit. `policy`: a service goal of the municipality. */
  readonly basis: 'law' | 'policy'
  readonly on: { readonly kind: 'meeting'; readonly meeting: string } | { readonly kind: 'task'; readonly task: string }
  readonly limit: DateText
  /** The limit to the minute, on the municipality's clock, where the rule counts hours (CAL-9). */
  readonly limitAt: string | null
  /** Last working day on or before the limit (CAL-5); null for what merely happens on that day. */
  readonly actBy: DateText | null
  readonly target: DateText | null
  readonly openFrom: DateText | null
  /** Dates on which the meeting could be offered now; empty for a task. */
  readonly bookableDates: readonly DateText[]
  readonly state: 'open' | 'met' | 'missed' | 'void'
  readonly metAt: InstantText | null
  readonly assignee: string
  /** Who takes part, in the order of the alphabet; empty for a task. */
  readonly participants: readonly string[]
  /** The same as the employer may read it: a professional takes part, never which (ROSKILDE-4). */
  readonly shownToEmployer: readonly string[]
  /** Other rules whose step fell on the same day and was merged into this one (CAL-7). */
  readonly covers: readonly RuleId[]
  readonly why: Why
}

interface Handover {
  readonly ruleId: RuleId
  readonly on: DateText
  readonly from: string | null
  readonly to: string
}

interface RoutingReason {
  readonly ruleId: RuleId
  readonly why: Why
  readonly runnerUp: { readonly consultant: string; readonly ruleId: RuleId; readonly why: Why } | null
  readonly handovers: readonly Handover[]
}

/** Who has the request: a consultant, another municipality, or the named queue it waits in. */
export type ExplainedRouting =
  | (RoutingReason & { readonly consultant: string })
  | (RoutingReason & { readonly municipality: string })
  | (RoutingReason & { readonly queue: string })

export interface ExplainedNotice {
  readonly ruleId: RuleId
  readonly on: DateText
  /** When the task it creates is due; null when an open task already covers it. */
  readonly taskDue: DateText | null
  readonly why: Why
}

export interface ExplainedPhase {
  readonly role: string
  readonly from: DateText
  readonly municipality: string | null
  readonly ruleId: RuleId
}

export const rejectionCodes = [
  'action-without-date',
  'action-without-owner',
  'acceptance-before-letter',
  'acceptance-in-future',
  'acceptance-without-letter',
  'contact-before-enquiry',
  'event-in-future',
  'fast-track-before-absence',
  'fast-track-in-future',
  'fast-track-not-expected-long',
  'fast-track-too-late',
  'handover-before-enquiry',
  'letter-before-request',
  'letter-in-future',
  'meeting-before-absence',
  'meeting-before-enquiry',
  'meeting-in-future',
  'meeting-out-of-order',
  'request-not-paused',
  'request-paused',
  'requester-not-allowed',
] as const
export type ExplainRejectionCode = (typeof rejectionCodes)[number]

/** A fact that was refused and left out of the count, or a request that cannot stand as what it claims to be. */
export interface ExplainRejection {
  readonly code: ExplainRejectionCode
  readonly ruleId: RuleId
  /** Where in the document, as a dotted path. */
  readonly path: string
  readonly why: Why
  readonly instead: 'localEarlyEffort' | null
}

export interface Explanation {
  readonly policy: { readonly id: string; readonly version: number; readonly name: Text; readonly timeZone: string }
  readonly statute: {
    readonly id: string
    readonly name: Text
    /** False: nobody has checked this law for the date it is used on (L-35). */
    readonly isVerified: boolean
  }
  readonly now: InstantText
  /** The day the enquiry counts from (CAL-10). */
  readonly countsFrom: DateText | null
  /** The statutory fast track as the employer side may see it (P-11). */
  readonly fastTrack: {
    readonly state:
      | 'notRequested'
      | 'requested'
      | 'waitingForAcceptance'
      | 'accepted'
      | 'acceptedLate'
      | 'notAccepted'
      | 'refusedTooLate'
  }
  /** Whether the law wants a first talk from the municipality; an answer of its own when it wants none (L-37). */
  readonly statutoryTalk:
    | { readonly kind: 'due'; readonly ruleId: RuleId; readonly limit: DateText; readonly actBy: DateText }
    | { readonly kind: 'notDue'; readonly ruleId: RuleId; readonly why: Why }
  readonly routing: ExplainedRouting | null
  readonly obligations: readonly ExplainedObligation[]
  readonly notices: readonly ExplainedNotice[]
  readonly phases: readonly ExplainedPhase[]
  readonly rejections: readonly ExplainRejection[]
}
