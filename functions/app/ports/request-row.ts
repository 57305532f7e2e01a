import type { DateText, InstantText, PersonId, Reference, RequestId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { Light } from '../../../shared/domain/obligations/obligation.ts'
import type { Text } from '../../../shared/domain/text.ts'

/** The next obligation, for sorting and showing. */
export interface NextStep {
  readonly what: Text
  readonly ruleId: string
  /** The task or meeting it is about: `contactEmployee`, `roundTable`. */
  readonly kind: string
  readonly actBy: DateText
  readonly dueAt: InstantText
  readonly ownerRole: string
  readonly ownerId?: PersonId
}

/** How a request stands in a list. */
export interface RowPicture {
  readonly light: Light
  readonly next?: NextStep
  readonly meetingStartsAt?: InstantText
}

/**
 * The list's row: a fold over the journal, written in the same transaction, found by index. It is the employer side's
 * picture, which both sides may read.
 */
export interface RequestRow extends RowPicture {
  readonly requestId: RequestId
  readonly reference: Reference
  readonly sequence: number
  readonly workplaceId: WorkplaceId
  readonly leaderId: PersonId
  readonly employeeId: PersonId
  readonly consultantId?: PersonId
  readonly status: 'open' | 'closed'
  readonly receivedAt: InstantText
  readonly closedAt?: InstantText
  /** The municipality side's picture, where steps of the authority room make it another (P-8). */
  readonly authority?: RowPicture
  /** The earliest moment something must be looked at again: an alert, a light that changes. The minute timer's index. */
  readonly nextActionAt?: InstantText
  /** By which version of the settings it was worked out. */
  readonly settingsVersion: number
}

export interface RequestFilter {
  /** Restricts to what the viewer may see; undefined sees all. */
  readonly leaderId?: PersonId
  readonly consultantId?: PersonId
  readonly employeeId?: PersonId
  readonly employeeIds?: readonly PersonId[]
  readonly workplaceIds?: readonly WorkplaceId[]
  readonly status?: 'open' | 'closed'
  readonly light?: Light
  readonly workplaceId?: WorkplaceId
  readonly ownConsultantId?: PersonId
  /** Whose picture lights and due dates are taken from; left out: the employer's. */
  readonly side?: Side
  /** Reference or workplace name, any part, any case. */
  readonly search?: string
}

/** The cursor is not one of ours, or of another sorting. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor'
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** Opaque; hand it back for the rows after these. Keyset, never offset. */
  readonly cursor?: string
  readonly total: number
}
