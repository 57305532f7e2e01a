import type { DateText, InstantText, PersonId } from '../../../shared/domain/ids.ts'

/** Both ends are days the consultant is away. */
export interface PlannedAbsence {
  readonly absenceId: string
  readonly consultantId: PersonId
  readonly from: DateText
  readonly until: DateText
  readonly setAt: InstantText
  readonly setBy: PersonId
}

export interface PlannedAbsences {
  /** Undefined too when it was taken back. */
  one(absenceId: string): Promise<PlannedAbsence | undefined>
  /** Those with a day in the period, both ends included, earliest first; left out, until any time. */
  between(from: DateText, until?: DateText): Promise<readonly PlannedAbsence[]>
  /** Who is away on that day. */
  covering(on: DateText): Promise<ReadonlySet<PersonId>>
}

export interface PlannedAbsenceTransaction {
  /** `overlaps`: the consultant is away on one of those days already; nothing is written. */
  addAbsence(absence: PlannedAbsence): Promise<'added' | 'overlaps'>
  /** False: it was taken back before. */
  cancelAbsence(absenceId: string, at: InstantText, by: PersonId): Promise<boolean>
}
