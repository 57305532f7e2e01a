import type { AlertLevel, AlertRecipient } from '../alerting/alert-level.ts'
import type { DateText, InstantText, PersonId } from '../ids.ts'
import type { MeetingKind } from '../journal/meeting-events.ts'
import type { RuleId, Text, Why } from '../text.ts'

/** What must happen: a meeting of a kind, or a task somebody does. */
export type ObligationOn =
  | { readonly kind: 'meeting'; readonly meeting: MeetingKind }
  /** `contactEmployee`, `assignConsultant`, `statutoryRequest`, `acceptance` and `handToHomeMunicipality` have events of their own. */
  | { readonly kind: 'task'; readonly task: string }

export interface Reminder {
  readonly at: InstantText
  readonly level: AlertLevel
  readonly to: AlertRecipient
}

/** Something that must happen before a limit, and the rule that says so. */
export interface Obligation {
  /** Stable within the request: the rule id, with `#n` for the n-th of a series. */
  readonly key: string
  readonly ruleId: RuleId
  /** Short, for a list: "Kontakt medarbejderen". */
  readonly what: Text
  readonly on: ObligationOn
  /** `law`: a statutory limit. `policy`: a service goal of the municipality. Never mixed on screen. */
  readonly basis: 'law' | 'policy'
  /** The legal or policy date itself. */
  readonly limit: DateText
  /** Last working day on or before the limit (CAL-5). */
  readonly actBy: DateText
  /** The first moment of `actBy`: from here on it is due today. */
  readonly actByStartsAt: InstantText
  /** The last moment itself, where the rule counts hours (CAL-9). */
  readonly limitAt?: InstantText
  /** Other rules whose step fell on the same day and became part of this one (CAL-7). */
  readonly covers?: readonly RuleId[]
  /** Never shown on the employer's side (P-8). */
  readonly room?: 'authority'
  /** The municipality's own goals wait: the date moves with every day of the pause. */
  readonly isPaused?: true
  /** Office closing time on `actBy`, or `limitAt`: from this moment on it is late. */
  readonly dueAt: InstantText
  readonly target?: DateText
  readonly openFrom?: DateText
  readonly state: 'open' | 'met' | 'missed' | 'void'
  readonly metAt?: InstantText
  readonly assignee: {
    readonly role: 'consultant' | 'leader' | 'coordinator' | 'hr' | 'employee'
    readonly personId?: PersonId
  }
  readonly reminders: readonly Reminder[]
  readonly why: Why
}

/** Red: something is late. Yellow: something is due today. Green: neither. Grey: closed. */
export type Light = 'red' | 'yellow' | 'green' | 'grey'
