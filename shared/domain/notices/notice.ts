import type { DateText } from '../ids.ts'
import type { RuleId, Text } from '../text.ts'

/** A time away from work, as the payroll knows it. Without an end it is still going on. Health has no place here. */
export interface Spell {
  readonly startsOn: DateText
  /** The last day away. */
  readonly endsOn?: DateText
}

/** What an advisory asks its reader to do, by a working day (CAL-8). */
export interface NoticeTask {
  readonly ruleId: RuleId
  readonly what: Text
  readonly dueOn: DateText
}

/** An automatic advisory (advis): sent on its calendar date, closed day or not. */
export interface Notice {
  readonly ruleId: RuleId
  readonly on: DateText
  readonly what: Text
  readonly to: 'leader' | 'hr'
  /** The first day of the absence it is about. */
  readonly spellStartsOn: DateText
  /** Absent when an earlier advisory about this absence asked the same: its open task covers this one too. */
  readonly task?: NoticeTask
}
