import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../calendar/instant.ts'
import { isAskedOf } from '../journal/decide/decide-hand-over.ts'
import { isToldAsTask } from '../journal/decide/decide-life.ts'
import { isMoveToConfirm, isOpenProposal } from '../journal/decide/decide-proposal.ts'
import { actToTakeBack } from '../journal/decide/decide-take-back.ts'
import type { MeetingParty } from '../journal/act-events.ts'
import type { RecordedAct } from '../journal/recorded-act.ts'
import type { Booking } from '../journal/booking.ts'
import type { RequestState } from '../journal/state.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { isPaused } from '../obligations/pause.ts'
import { problemGroupsOf, professionsOf } from '../policies/asked-of-employee.ts'
import { isAuthorityStep } from '../policies/meeting-rule.ts'
import type { Policy } from '../policies/schema.ts'
import type { Rules } from '../rules.ts'
import { may, partsIn, type Viewer } from './access.ts'
import type { Action } from './access-table.ts'
import { isBookable, meetingsFor, wishesFor } from './choices-for.ts'
import { dialogueFor } from './dialogue-for.ts'
import { bookingsSeen } from './side.ts'
import { type RequestPart, sideOf, visibleParts } from './visible-parts.ts'
import { isLive } from '../journal/is-live.ts'

/** Everything a person can do to a request, in the order a screen offers it, and what the access table calls it. */
export const actionOfAct = {
  accept: 'request:accept',
  acceptHandOver: 'handOver:answer',
  declineHandOver: 'handOver:answer',
  recordContact: 'contact:record',
  recordCall: 'call:record',
  book: 'meeting:book',
  move: 'meeting:move',
  proposeTimes: 'meeting:propose',
  declineTimes: 'meeting:answerTimes',
  confirmMove: 'meeting:confirmMove',
  cancel: 'meeting:cancel',
  recordMeetingHeld: 'meeting:recordHeld',
  recordMeetingNotHeld: 'meeting:recordHeld',
  recordMeeting: 'meeting:recordHeld',
  takeBack: 'act:takeBack',
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
  askCall: 'call:ask',
  assign: 'request:assign',
  passOn: 'request:handOver',
  handOver: 'request:handOver',
  withdrawHandOver: 'request:handOver',
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

/** What was recorded last and the viewer can take back: only what they may record themselves. Undefined: nothing. */
export function takeBackFor(
  viewer: Viewer,
  rules: Rules,
  state: RequestState,
  now: Temporal.Instant,
): RecordedAct | undefined {
  const act = actToTakeBack(rules, state, now)
  return act !== undefined && mayTakeBack(viewer, state, act) ? act : undefined
}

/** Whoever may record such a thing may also say that it was recorded wrongly. */
export function mayTakeBack(viewer: Viewer, state: RequestState, { kind }: Pick<RecordedAct, 'kind'>): boolean {
  const recorded = kind === 'contact' ? 'contact:record' : 'meeting:recordHeld'
  return may(viewer, 'act:takeBack', state) && may(viewer, recorded, state)
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
  accept: ({ viewer, state }) => state.consultantId === viewer.personId && state.acceptedAt === undefined,
  acceptHandOver: ({ viewer, state }) => isAskedOf(state, viewer.personId),
  declineHandOver: ({ viewer, state }) => isAskedOf(state, viewer.personId),
  recordContact: ({ state }) => state.contactedAt === undefined,
  recordCall: ({ state: { call } }) => call !== undefined && call.madeAt === undefined,
  book: ({ rules: { policy }, state, parts }) =>
    meetingsFor(policy, parts).some((meeting) => isBookable(policy, state, meeting)),
  move: (standing) => liveBookings(standing).length > 0,
  proposeTimes: (standing) => liveBookings(standing).some((booking) => isToCome(booking, standing.now)),
  declineTimes: (standing) => liveBookings(standing).some((booking) => isOpenProposal(booking, standing.now)),
  confirmMove: (standing) =>
    liveBookings(standing).some(
      (booking) =>
        isToCome(booking, standing.now) && isMoveToConfirm(booking, partiesOf(standing.viewer, standing.state)),
    ),
  cancel: (standing) => liveBookings(standing).length > 0,
  recordMeetingHeld: (standing) => liveBookings(standing).some((booking) => !isToCome(booking, standing.now)),
  recordMeetingNotHeld: (standing) => liveBookings(standing).some((booking) => !isToCome(booking, standing.now)),
  recordMeeting: ({ rules, parts }) => meetingsFor(rules.policy, parts).length > 0,
  takeBack: ({ viewer, rules, state, now }) => takeBackFor(viewer, rules, state, now) !== undefined,
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
  askCall: ({ state: { call } }) => call === undefined || call.madeAt !== undefined,
  assign: () => true,
  passOn: ({ state }) => state.consultantId !== undefined,
  handOver: ({ state }) => state.consultantId !== undefined,
  withdrawHandOver: ({ state: { handOver } }) => handOver !== undefined && handOver.answer === undefined,
  handToHomeMunicipality: ({ state: { homeMunicipality, actingMunicipality } }) =>
    homeMunicipality !== undefined && homeMunicipality !== actingMunicipality,
  close: () => true,
}

/** On whose behalf the viewer can say that a new time suits. */
export function partiesOf(viewer: Viewer, state: RequestState): readonly MeetingParty[] {
  return partsIn(viewer, state).filter((part) => part === 'leader' || part === 'consultant')
}

export function isUndone({ state }: Obligation): boolean {
  return state === 'open' || state === 'missed'
}

function isToCome({ startsAt }: Booking, now: Temporal.Instant): boolean {
  return msOf(startsAt) > now.epochMilliseconds
}

function liveBookings({ rules, state, parts }: Standing): readonly Booking[] {
  const seen = bookingsSeen(rules.policy, sideOf(parts), state.bookings)
  return seen.filter(isLive)
}
