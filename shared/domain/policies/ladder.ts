import { z } from 'zod'
import { type AlertLevel, alertLevels, alertRecipients } from '../alerting/alert-level.ts'
import { timeOfDay } from './time-of-day.ts'

/** How a deadline is told of: one step for each level, the first two before it is late and the others after. */

const step = {
  level: z.enum(alertLevels),
  /** Somebody stands in for a consultant who is away. HR hears of nothing that belongs to the authority room (P-8). */
  to: z.enum(alertRecipients),
}

/** The office's wall clock, on `actBy` or so many working days before it. */
const atFixedTime = z.strictObject({ ...step, workingDaysBefore: z.int().min(0).max(60), at: timeOfDay }).readonly()

/** When that much of the working time has gone, from when it can first be done until it is due. */
const atShareOfTime = z.strictObject({ ...step, shareOfTime: z.number().gt(0).lt(1) }).readonly()

/** When the office has been open for so many hours after it was late, and after the level below was told. */
const afterDue = z
  .strictObject({ ...step, workingHoursAfterDue: z.number().min(0).max(80).multipleOf(0.25) })
  .readonly()

const rung = z.union([atFixedTime, atShareOfTime, afterDue])
export type LadderStep = z.output<typeof rung>

export const ladder = z.array(rung).readonly().superRefine(checkLadder)

/** Told once it is late: it waits for nobody. The levels below come before. */
export function isAfterDue(level: AlertLevel): boolean {
  return level === 'escalation' || level === 'lastResort'
}

/** 0 for the first that is told. */
export function rankOf(level: AlertLevel): number {
  return alertLevels.indexOf(level)
}

/** What no step shows by itself: that each goes further up than the one before, and comes later. */
function checkLadder(steps: readonly LadderStep[], ctx: z.core.$RefinementCtx): void {
  steps.forEach((one, index) => {
    const refuse = (message: string) => ctx.addIssue({ code: 'custom', path: [index], message })
    if (isAfterDue(one.level)) {
      if ('shareOfTime' in one) refuse('it is late only when all of the time has gone')
      if (one.to === 'consultant') refuse('what is late is told to somebody else than the consultant')
    } else if ('workingHoursAfterDue' in one) refuse(`a ${one.level} comes before it is late`)
    const before = steps[index - 1]
    if (before === undefined) return
    if (rankOf(before.level) >= rankOf(one.level)) refuse(`a ${one.level} does not come after a ${before.level}`)
    if (alertRecipients.indexOf(before.to) > alertRecipients.indexOf(one.to))
      refuse('goes back down to whom it went past')
    if (isEarlier(one, before)) refuse('comes before the step below it')
  })
}

/** Where two steps are told alike they can be compared; else the ladder is put in order for each deadline. */
function isEarlier(one: LadderStep, before: LadderStep): boolean {
  if ('shareOfTime' in one && 'shareOfTime' in before) return one.shareOfTime <= before.shareOfTime
  if ('workingHoursAfterDue' in one && 'workingHoursAfterDue' in before) {
    return one.workingHoursAfterDue <= before.workingHoursAfterDue
  }
  if (!('workingDaysBefore' in one) || !('workingDaysBefore' in before)) return false
  if (one.workingDaysBefore !== before.workingDaysBefore) return one.workingDaysBefore > before.workingDaysBefore
  return one.at <= before.at
}
