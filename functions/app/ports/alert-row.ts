import type { InstantText, PersonId, RequestId } from '../../../shared/domain/ids.ts'
import type { AlertKind } from './alert-kinds.ts'
import type { SentCard } from './alerts.ts'

/**
 * `held`: waits for the end of quiet hours or for the digest; then `gathered` in one, or `overtaken`, as it was done
 * meanwhile. `unconfirmed`: it may have arrived, and is not sent again.
 */
export type AlertState = 'held' | 'overtaken' | 'gathered' | 'queued' | 'sent' | 'unconfirmed' | 'unreachable' | 'acted'

/** One alert: unique by (request, kind, obligation, level, recipient). */
export interface AlertRow {
  readonly alertId: string
  /** Missing: it is about the office (duty, capacity, the digest) and unique by (kind, subject, recipient). */
  readonly requestId?: RequestId
  readonly kind: AlertKind
  /** What it is about, so that it is sent once: an obligation's key and level, a booking id and sequence. */
  readonly subject: string
  readonly recipientId: PersonId
  readonly state: AlertState
  readonly card?: SentCard
  readonly queuedAt: InstantText
  readonly actedAt?: InstantText
  /** The alert it tells again, at the moment the reader chose. */
  readonly retells?: string
}
