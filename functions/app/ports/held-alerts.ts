import type { Preferences } from '../../../shared/domain/alerting/preferences.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { AlertRow } from './alert-row.ts'

/** Until when an alert waits, and for what: the end of somebody's quiet hours, the morning's digest, or because the reader said so. */
export interface Hold {
  readonly until: InstantText
  readonly for: 'quietHours' | 'digest' | 'snooze'
}

export interface HeldAlert extends AlertRow {
  readonly hold: Hold
}

/** Alerts that wait. Each leaves the waiting once, whoever finds it: every change names the state it leaves. */
export interface HeldAlerts {
  /** For whom something has waited long enough, whoever has waited longest first. */
  dueReaders(at: InstantText, limit: number): Promise<readonly PersonId[]>
  /** All of it, in the order it was to be told. */
  dueFor(personId: PersonId, at: InstantText): Promise<readonly HeldAlert[]>
  /** What a digest gathered, in the order it was to be told. */
  gatheredIn(digestId: string): Promise<readonly AlertRow[]>
  /** When an alert will be told again; undefined: it was not put off, or has been told. */
  snoozedUntil(alertId: string): Promise<InstantText | undefined>
}

export interface HeldAlertTransaction {
  preferencesOf(personId: PersonId): Promise<Preferences>
  /** As `addAlert`, but nothing is sent before it is released. False: the alert exists already. */
  holdAlert(alert: Omit<AlertRow, 'state' | 'card'>, hold: Hold): Promise<boolean>
  /**
   * Puts an alert off: it is told again then, once. An earlier putting off that still waits is forgotten; the same one said
   * twice is one.
   *
   * @param again What tells it then, with `retells` set.
   */
  snooze(
    again: Omit<AlertRow, 'state' | 'card' | 'actedAt'> & { readonly retells: string },
    until: InstantText,
  ): Promise<void>
  /** Queues its `sendAlert` effect and answers with that job's id; undefined: it no longer waits. */
  releaseAlert(alert: Pick<AlertRow, 'alertId' | 'requestId'>): Promise<string | undefined>
  /** Those of them that still wait now stand in the digest. */
  gatherAlerts(alertIds: readonly string[], digestId: string): Promise<void>
}
