import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../calendar/instant.ts'
import { isToldAsTask } from '../journal/decide-life.ts'
import type { Booking, RequestState } from '../journal/state.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { isPaused } from '../obligations/pause.ts'
import { problemGroupsOf, professionsOf } from '../policies/asked-of-employee.ts'
import { isAuthorityStep } from '../policies/meeting-rule.ts'
import type { Policy } from '../policies/schema.ts'
import type { Rules } from '../rules.ts'
import { type Action, may, partsIn, type Viewer } from './access.ts'
import { isBookable, meetingsFor, wishesFor } from './choices-for.ts'
import { dialogueFor } from './dialogue-for.ts'
import { bookingsSeen } from './side.ts'
import { type RequestPart, sideOf, visibleParts } from './visible-parts.ts'

/** Everything a person can do to a request, in the order a screen offers it, and what the access table calls it. */
export const actionOfAct = {
  recordContact: 'contact:record',
  book: 'meeting:book',
  move: 'meeting:move',
  cancel: 'meeting:cancel',
  recordMeetingHeld: 'meeting:recordHeld',
  recordMeeting: 'meeting:recordHeld',
  recordTask: 'task:record',
  answerDialogue: 'dialogue:answer',
  requestFastTrack: 'fastTrack:request',
  recordLetter: 'fastTrack:record',
  recordAcceptance: 'fastTrack:record',
  screen: 'screening:record',
  recordWish: 'wish:record',
  needProfession: 'profession:record',
  pause: 'request:pause',
  resume: 'request:pause',
  assign: 'request:assign',
  handOver: 'request:handOver',
  handToHomeMunicipality: 'request:handOver',
  close: 'request:close',
} as const satisfies Record<string, Action>

export type Act = keyof typeof actionOfAct
const acts = Object.keys(actionOfAct).filter((key): key is Act => key in actionOfAct)

/**
 * What the viewer can do to the request as it stands: allowed by the access table, possible in its state, and something its
 * policy knows. Each is still decided when it is done; what is left out here would be refused.
 *
 * @param obligations All of the request's, as `obligationsOf` gives them.
 */
export function actsOn(
  viewer: Viewer,
  rules: Rules,
  state: RequestState,
  obligations: readonly Obligation[],
  now: Temporal.Instant,
): readonly Act[] {
  if (state.status === 'closed') return []
  const standing = { viewer, rules, state, obligations, now, parts: visibleParts(viewer, state) }
  return acts.filter((act) => may(viewer, actionOfAct[act], state) && isPossible[act](standing))
}

/** Consultants and coordinators tell of every task they see; leaders and HR of their own. */
export function mayRecordTask(viewer: Viewer, policy: Policy, state: RequestState, obligation: Obligation): boolean {
  if (!may(viewer, 'task:record', state) || !isToldAsTask(policy, obligation)) return false
  if (isAuthorityStep(policy, obligation) && !visibleParts(viewer, state).has('authoritySteps')) return false
  const own = obligation.assignee.role
  return partsIn(viewer, state).some((part) => part === 'consultant' || part === 'coordinator' || part === own)
}

interface Standing {
  readonly viewer: Viewer
  readonly rules: Rules
  readonly state: RequestState
  readonly obligations: readonly Obligation[]
  readonly now: Temporal.Instant
  readonly parts: ReadonlySet<RequestPart>
}

const isPossible: Readonly<Record<Act, (standing: Standing) => boolean>> = {
  recordContact: ({ state }) => state.contactedAt === undefined,
  book: ({ rules: { policy }, state, parts }) =>
    meetingsFor(policy, parts).some((meeting) => isBookable(policy, state, meeting)),
  move: (standing) => liveBookings(standing).length > 0,
  cancel: (standing) => liveBookings(standing).length > 0,
  recordMeetingHeld: (standing) =>
    liveBookings(standing).some(({ startsAt }) => msOf(startsAt) <= standing.now.epochMilliseconds),
  recordMeeting: ({ rules, parts }) => meetingsFor(rules.policy, parts).length > 0,
  recordTask: ({ viewer, rules, state, obligations }) =>
    obligations.some((one) => isUndone(one) && mayRecordTask(viewer, rules.policy, state, one)),
  answerDialogue: ({ viewer, rules, state }) =>
    dialogueFor(viewer, rules.policy, state).some(({ mayAnswer }) => mayAnswer),
  requestFastTrack: ({ state: { fastTrack, firstAbsenceDay, expectedOverEightWeeks } }) =>
    fastTrack === undefined && firstAbsenceDay !== undefined && expectedOverEightWeeks !== 'no',
  recordLetter: ({ state: { fastTrack } }) => fastTrack !== undefined && fastTrack.answer === undefined,
  recordAcceptance: ({ state: { fastTrack } }) => fastTrack?.letterSentOn !== undefined,
  screen: ({ rules }) => problemGroupsOf(rules.policy).length > 0,
  recordWish: ({ rules, state, parts }) =>
    wishesFor(rules.policy, parts).some(({ wants }) => state.employeeWants?.includes(wants) !== true),
  needProfession: ({ rules }) => professionsOf(rules.policy).length > 0,
  pause: ({ state }) => !isPaused(state),
  resume: ({ state }) => isPaused(state),
  assign: () => true,
  handOver: ({ state }) => state.consultantId !== undefined,
  handToHomeMunicipality: ({ state: { homeMunicipality, actingMunicipality } }) =>
    homeMunicipality !== undefined && homeMunicipality !== actingMunicipality,
  close: () => true,
}

export function isUndone({ state }: Obligation): boolean {
  return state === 'open' || state === 'missed'
}

function liveBookings({ rules, state, parts }: Standing): readonly Booking[] {
  const seen = bookingsSeen(rules.policy, sideOf(parts), state.bookings)
  return seen.filter((booking) => booking.state === 'held' || booking.state === 'confirmed')
}
