import { Temporal } from 'temporal-polyfill'
import { dayOf } from '../../../shared/domain/calendar/day.ts'
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import type { DateText } from '../../../shared/domain/ids.ts'
import type { LifeFacts } from '../../../shared/domain/obligations/life-facts.ts'
import { ladderOf } from '../../../shared/domain/obligations/ladder.ts'
import type { Reminder } from '../../../shared/domain/obligations/obligation.ts'
import type { LadderStep } from '../../../shared/domain/policies/ladder.ts'
import { at, copenhagen, vardeRules } from './rules.ts'

export interface LadderCase {
  /** When it can first be done, on the wall clock. */
  readonly from: string
  readonly due: string
  /** The due moment's date unless told. */
  readonly actBy?: DateText
  /** `from` unless told. */
  readonly received?: string
  readonly isAuthority?: boolean
  readonly hasConsultant?: boolean
  readonly alerted?: LifeFacts['alerted']
  readonly calendar?: WorkingCalendar
}

const life: LifeFacts = { status: 'open', expectedOverEightWeeks: 'yes', bookings: [] }

export function ladderFor(steps: readonly LadderStep[], one: LadderCase): readonly Reminder[] {
  const { from, due, received = from, isAuthority = false, hasConsultant = true, alerted = [] } = one
  const climbed = {
    key: 'VARDE-4',
    steps,
    actBy: dayOf(one.actBy ?? due.slice(0, 10)),
    fromMs: at(from).epochMilliseconds,
    dueMs: at(due).epochMilliseconds,
    receivedMs: at(received).epochMilliseconds,
    isAuthority,
  }
  const facts = { ...life, alerted, ...(hasConsultant && { consultantId: 'karen' }) }
  return ladderOf(climbed, facts, one.calendar ?? vardeRules().calendar)
}

/** `reminder to consultant 2026-12-21T15:00` on the wall clock. */
export function spokenSteps(ladder: readonly Reminder[]): string[] {
  return ladder.map((step) => {
    const local = Temporal.Instant.from(step.at).toZonedDateTimeISO(copenhagen).toPlainDateTime()
    return `${step.level} to ${step.to} ${local.toString({ smallestUnit: 'minute' })}`
  })
}
