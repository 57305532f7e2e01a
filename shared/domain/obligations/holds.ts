import { type Day, dayOf } from '../calendar/day.ts'
import type { Condition } from '../policies/parts.ts'
import { unreachable } from '../unreachable.ts'
import type { FastTrack, LifeFacts } from './life-facts.ts'

/** Requested, and neither refused nor given up after a late answer (L-10, L-11). */
export function isRunning(fastTrack: FastTrack | undefined): boolean {
  if (fastTrack === undefined) return false
  const { answer } = fastTrack
  return answer === undefined || (answer.is === 'accepted' && (!answer.isLate || answer.goesOn))
}

/** Whether all conditions hold on a day. What is not known does not hold. */
export function hold(when: readonly Condition[] | undefined, facts: LifeFacts, day?: Day): boolean {
  return when === undefined || when.every((condition) => holds(condition, facts, day))
}

function holds(condition: Condition, facts: LifeFacts, day: Day | undefined): boolean {
  if (typeof condition === 'object') {
    if ('employeeWants' in condition) return facts.employeeWants?.includes(condition.employeeWants) === true
    if ('unlessAnswered' in condition) {
      const { field, choice } = condition.unlessAnswered
      return facts.dialogue?.[field]?.includes(choice) !== true
    }
    const { firstAbsenceDay } = facts
    if (firstAbsenceDay === undefined || day === undefined) return false
    return day >= dayOf(firstAbsenceDay) + condition.fromAbsenceDay - 1
  }
  switch (condition) {
    case 'expectedOverEightWeeks':
      return facts.expectedOverEightWeeks !== 'no'
    case 'screenedIn':
      return facts.isInTargetGroup === true
    case 'professionNeeded':
      return facts.neededProfession !== undefined
    case 'livesElsewhere':
      return facts.homeMunicipality !== undefined
    case 'livesHere':
      return facts.homeMunicipality === undefined
    case 'fastTrackRequested':
      return facts.fastTrack !== undefined
    case 'fastTrackRunning':
      return isRunning(facts.fastTrack)
    case 'fastTrackRefused':
      return facts.fastTrack?.answer?.is === 'refused'
    case 'requestedByEmployee':
      return facts.fastTrack?.requestedBy === 'employee'
    default:
      return unreachable(condition)
  }
}
