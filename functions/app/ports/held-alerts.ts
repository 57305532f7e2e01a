import type { Preferences } from '../../../shared/domain/alerting/preferences.ts'
import type { InstantText, PersonId } from '../../../shared/domain/ids.ts'
import type { AlertRow } from './store.ts'

/** Until when an alert waits, and for what: the end of somebody's quiet hours, or the morning's digest. */
export interface Hold {
  readonly until: InstantText
  readonly for: 'quietHours' | 'digest'
}

export interface HeldAlert extends AlertRow {
  readonly hold: Hold
}

/** Alerts that wait. Each leaves the waiting once, whoever finds it: every change names the state it leaves. */
export interface HeldAlerts {
  /** Those whose moment has come, one person's together, whoever has waited longest first. */
  due(at: InstantText, limit: number): Promise<readonly HeldAlert[]>
  /** What a digest gathered, in the order it was to be told. */
  gatheredIn(digestId: string): Promise<readonly AlertRow[]>
}

export interface HeldAlertTransaction {
  preferencesOf(personId: PersonId): Promise<Preferences>
  /** As `addAlert`, but nothing is sent before it is released. False: the alert exists already. */
  holdAlert(alert: Omit<AlertRow, 'state' | 'card'>, hold: Hold): Promise<boolean>
  /** Queues its `sendAlert` effect and answers with that job's id; undefined: it no longer waits. */
  releaseAlert(alert: Pick<AlertRow, 'alertId' | 'requestId'>): Promise<string | undefined>
  /** Those of them that still wait now stand in the digest. */
  gatherAlerts(alertIds: readonly string[], digestId: string): Promise<void>
}
