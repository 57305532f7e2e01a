import type { Temporal } from 'temporal-polyfill'
import type { Command, Rejection, RejectionCode } from '../journal/commands.ts'
import { dialogueOf } from '../journal/decide/decide-dialogue.ts'
import { isToldAsTask } from '../journal/decide/decide-life.ts'
import type { RequestState } from '../journal/state.ts'
import { obligationsOf } from '../obligations/obligations-of.ts'
import { isAuthorityStep } from '../policies/meeting-rule.ts'
import type { Rules } from '../rules.ts'
import { may, type Viewer } from './access.ts'
import { mayRecordTask, mayTakeBack } from './acts.ts'
import { wishesFor } from './choices-for.ts'
import { dialogueFor } from './dialogue-for.ts'
import { bookingsSeen } from './side.ts'
import { sideOf, visibleParts } from './visible-parts.ts'

type OutOfReach = Omit<Rejection, 'code'> & { readonly code: RejectionCode | 'access-denied' }

/**
 * What the access table alone cannot refuse: a task that is somebody else's, a question that is another's to answer, a
 * request for fast track on another side's behalf, something to take back that the viewer could not record. What the viewer may not even see is unknown to them, by the same code as what does not exist. `decide` refuses the rest.
 */
export function outOfReach(
  viewer: Viewer,
  rules: Rules,
  state: RequestState,
  command: Command,
  now: Temporal.Instant,
): OutOfReach | undefined {
  const { policy } = rules
  const parts = visibleParts(viewer, state)
  switch (command.type) {
    case 'recordTask': {
      const found = obligationsOf(rules, state, now).find(({ key }) => key === command.obligation)
      if (found === undefined || !isToldAsTask(policy, found)) return undefined
      if (mayRecordTask(viewer, policy, state, found)) return undefined
      const isSeen = parts.has('authoritySteps') || !isAuthorityStep(policy, found)
      return { code: isSeen ? 'access-denied' : 'task-unknown', field: 'obligation' }
    }
    case 'requestFastTrack': {
      const isEmployers = command.requestedBy === undefined || command.requestedBy === 'employer'
      if (isEmployers || may(viewer, 'fastTrack:record', state)) return undefined
      return { code: 'access-denied', field: 'requestedBy' }
    }
    case 'takeBack': {
      const act = state.recorded?.find(({ entry }) => entry === command.entry)
      return act === undefined || mayTakeBack(viewer, state, act)
        ? undefined
        : { code: 'access-denied', field: 'entry' }
    }
    case 'declineTimes':
    case 'confirmMove': {
      const seen = bookingsSeen(policy, sideOf(parts), state.bookings)
      return seen.some(({ bookingId }) => bookingId === command.bookingId)
        ? undefined
        : { code: 'booking-unknown', field: 'bookingId' }
    }
    case 'recordWish':
      return wishesFor(policy, parts).some(({ wants }) => wants === command.wants)
        ? undefined
        : { code: 'wish-unknown', field: 'wants' }
    case 'answerDialogue': {
      const asked = dialogueFor(viewer, policy, state)
      const given = Object.keys(command.answers).filter((name) =>
        dialogueOf(policy).some(({ field }) => field === name),
      )
      const others = given.find((name) => !asked.some(({ field, mayAnswer }) => field.field === name && mayAnswer))
      return others === undefined ? undefined : { code: 'access-denied', field: `answers.${others}` }
    }
    default:
      return undefined
  }
}
