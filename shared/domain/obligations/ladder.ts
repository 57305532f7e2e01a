import type { AlertLevel } from '../alerting/alert-level.ts'
import { type Day, msPerMinute } from '../calendar/day.ts'
import { instantText, msOf } from '../calendar/instant.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { afterWorkingMs, intoWorkingHours, workingMsBetween } from '../calendar/working-time.ts'
import { minutesOf } from '../calendar/zone.ts'
import { isAfterDue, type LadderStep } from '../policies/ladder.ts'
import type { LifeFacts } from './life-facts.ts'
import type { Reminder } from './obligation.ts'

/** One obligation, as far as its ladder is reckoned from it. Moments are milliseconds since 1970. */
interface Climbed {
  readonly key: string
  readonly steps: readonly LadderStep[]
  readonly actBy: Day
  /** When it can first be done. */
  readonly fromMs: number
  readonly dueMs: number
  /** When the enquiry came; before all time where there is none. */
  readonly receivedMs: number
  /** A step of the authority room is not HR's to hear of (P-8). */
  readonly isAuthority: boolean
}

/**
 * The moments at which an obligation is told of, in the order of the levels and of time. Its own dates never move.
 *
 * Warnings and reminders lie within working hours, after the enquiry and before it is late. One that the next overtakes
 * says nothing and is left out, as is a share of the time that ends on the day of the next, and one to a consultant nobody
 * has found yet. What comes once it is late waits for nobody but the level below it.
 */
export function ladderOf(one: Climbed, facts: LifeFacts, calendar: WorkingCalendar): readonly Reminder[] {
  const { steps, receivedMs } = one
  const ladder: Reminder[] = []
  let beforeMs = one.dueMs
  let nextOn: Day | undefined
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index]
    if (step === undefined || isAfterDue(step.level)) continue
    if (step.to === 'consultant' && facts.consultantId === undefined) continue
    const ms = warningMs(step, one, calendar)
    if (ms <= receivedMs || ms >= beforeMs) continue
    if ('shareOfTime' in step && nextOn === calendar.zone.dayAt(ms)) continue
    ladder.push(reminder(step, ms))
    beforeMs = ms
    nextOn = calendar.zone.dayAt(ms)
  }
  ladder.reverse()

  let lateMs = Math.max(one.dueMs, receivedMs)
  for (const step of steps) {
    if (!isAfterDue(step.level) || (step.to === 'hr' && one.isAuthority)) continue
    const ms = lateStepMs(step, one, lateMs, calendar)
    ladder.push(reminder(step, ms))
    lateMs = Math.max(lateMs, toldMs(facts, one.key, step.level) ?? ms)
  }
  return ladder
}

function warningMs(step: LadderStep, { actBy, fromMs, dueMs }: Climbed, calendar: WorkingCalendar): number {
  if ('shareOfTime' in step) {
    const workingMs = workingMsBetween(fromMs, dueMs, calendar) * step.shareOfTime
    return intoWorkingHours(wholeMinute(afterWorkingMs(fromMs, workingMs, calendar)), dueMs, calendar)
  }
  if ('workingHoursAfterDue' in step) throw new RangeError(`A ${step.level} comes before it is late`)
  let day = calendar.lastWorkingDayOnOrBefore(actBy)
  let ms = fixedMs(step, day, calendar)
  // Some limits end in the middle of their day: the same time on the day before is the last that helps.
  while (ms >= dueMs) {
    day = calendar.lastWorkingDayOnOrBefore(day - 1)
    ms = fixedMs(step, day, calendar)
  }
  return ms
}

function lateStepMs(step: LadderStep, { actBy }: Climbed, lateMs: number, calendar: WorkingCalendar): number {
  if ('shareOfTime' in step) throw new RangeError(`A ${step.level} comes when all of the time has gone`)
  if ('at' in step) return fixedMs(step, actBy, calendar)
  return wholeMinute(afterWorkingMs(lateMs, step.workingHoursAfterDue * 60 * msPerMinute, calendar))
}

function fixedMs(step: Extract<LadderStep, { at: string }>, last: Day, calendar: WorkingCalendar): number {
  let day = last
  for (let before = 0; before < step.workingDaysBefore; before++) day = calendar.lastWorkingDayOnOrBefore(day - 1)
  return calendar.zone.at(day, minutesOf(step.at))
}

/** When the level was really told, which may be later than it was to be. */
function toldMs({ alerted }: LifeFacts, key: string, level: AlertLevel): number | undefined {
  const told = alerted?.find((one) => one.obligation === key && one.level === level)
  return told === undefined ? undefined : msOf(told.at)
}

/** The timer looks once a minute. */
function wholeMinute(ms: number): number {
  return Math.ceil(ms / msPerMinute) * msPerMinute
}

function reminder({ level, to }: LadderStep, ms: number): Reminder {
  return { at: instantText(ms), level, to }
}
