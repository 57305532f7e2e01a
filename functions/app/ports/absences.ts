import type { InstantText, PersonId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { DueNotice } from '../../../shared/domain/notices/due-notices.ts'
import type { NoticeTask, Spell } from '../../../shared/domain/notices/notice.ts'

export interface AbsenceReport extends Spell {
  readonly employeeId: PersonId
}

/** One advisory as it was told. Whose name it is about is the directory's to say, and is never kept here. */
export interface AdvisoryRow extends Pick<
  DueNotice,
  'ruleId' | 'on' | 'what' | 'to' | 'spellStartsOn' | 'needsAbsence'
> {
  /** Opaque: it travels in a link. */
  readonly advisoryId: string
  readonly employeeId: PersonId
  /** The leader when it was told. */
  readonly recipientId: PersonId
  readonly workplaceId: WorkplaceId
  readonly task?: NoticeTask
  readonly toldAt: InstantText
  /** Put away by its reader. */
  readonly dismissedAt?: InstantText
}

/** Somebody of whom absence has been reported: all that is known of it. */
export interface Absentee {
  readonly employeeId: PersonId
  readonly spells: readonly Spell[]
  /** Oldest first. */
  readonly told: readonly AdvisoryRow[]
  /** Grows with each report, so that what was worked out from an older one is not written. */
  readonly revision: number
}

/** When something may be told of somebody next, and by which version of the settings that was worked out. */
export interface NextLook {
  readonly employeeId: PersonId
  readonly revision: number
  readonly lookAt?: InstantText
  readonly settingsVersion: number
}

export interface Absences {
  /** In one transaction, the last word on each employee's first day. Answers with how many were new or other than before. */
  report(reports: readonly AbsenceReport[], at: InstantText): Promise<number>
  /** Of whom something may be told by now, or who was last looked at under earlier settings; found through indexes. */
  due(at: InstantText, settingsVersion: number, limit: number): Promise<readonly PersonId[]>
  absentee(employeeId: PersonId): Promise<Absentee | undefined>
  advisory(advisoryId: string): Promise<AdvisoryRow | undefined>
  /** Of each employee the newest. */
  advisoriesTo(recipientId: PersonId): Promise<readonly AdvisoryRow[]>
  /** False: there is no such advisory. */
  dismiss(advisoryId: string, at: InstantText | undefined): Promise<boolean>
}

export interface AbsenceTransaction {
  /** False: another report came meanwhile, or somebody else was faster; nothing may be told on the old one. */
  noteLook(look: NextLook): Promise<boolean>
  /** False: one about that day was told already. */
  addAdvisory(advisory: AdvisoryRow): Promise<boolean>
}
