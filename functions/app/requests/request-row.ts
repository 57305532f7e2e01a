import type { Temporal } from 'temporal-polyfill'
import { bookingsSeen, obligationsSeen } from '../../../shared/domain/access/side.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import { nextHoldExpiry } from '../../../shared/domain/journal/decide/hold-expiry.ts'
import { isLive } from '../../../shared/domain/journal/is-live.ts'
import type { Side } from '../../../shared/domain/journal/room-of.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { lightOf, nextObligation } from '../../../shared/domain/obligations/light.ts'
import { nextActionAt } from '../../../shared/domain/obligations/alerts.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import { remindersOf } from '../../../shared/domain/reminders/reminders.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { kindOf } from '../request-view/view-parts.ts'
import type { NextStep, RequestRow, RowPicture } from '../ports/request-row.ts'

/** The list's row: what a journal and its obligations add up to at `now`, for each side. */
export function rowOf(rules: Rules, state: RequestState, now: Temporal.Instant, settingsVersion: number): RequestRow {
  const obligations = obligationsOf(rules, state, now)
  const nextAction = earliest(
    nextActionAt(obligations, state, now),
    nextHoldExpiry(state.bookings),
    ...remindersOf(rules, state, obligations, now).map(({ at }) => at),
  )
  const picture = (side: Side): RowPicture => pictureOf(rules, state, obligations, side, now)
  return {
    requestId: state.requestId,
    reference: state.reference,
    sequence: state.sequence,
    workplaceId: state.workplaceId,
    leaderId: state.leaderId,
    employeeId: state.employeeId,
    ...(state.consultantId === undefined ? {} : { consultantId: state.consultantId }),
    status: state.status,
    receivedAt: state.receivedAt,
    ...(state.closedAt === undefined ? {} : { closedAt: state.closedAt }),
    ...picture('employer'),
    ...(hasAuthoritySteps(rules, state, obligations) ? { authority: picture('authority') } : {}),
    ...(nextAction === undefined ? {} : { nextActionAt: nextAction }),
    settingsVersion,
  }
}

/** How the request stands in a list read from one side. */
export function pictureFor({ authority, ...row }: RequestRow, side: Side): RowPicture {
  return side === 'authority' ? (authority ?? row) : row
}

function hasAuthoritySteps({ policy }: Rules, { bookings }: RequestState, all: readonly Obligation[]): boolean {
  const seen = obligationsSeen(policy, 'employer', all).length + bookingsSeen(policy, 'employer', bookings).length
  return seen < all.length + bookings.length
}

function pictureOf(
  { policy }: Rules,
  { status, bookings }: RequestState,
  all: readonly Obligation[],
  side: Side,
  now: Temporal.Instant,
): RowPicture {
  const obligations = obligationsSeen(policy, side, all)
  const next = nextObligation(obligations)
  const live = bookingsSeen(policy, side, bookings).find(isLive)
  return {
    light: lightOf(obligations, status, now),
    ...(next === undefined ? {} : { next: stepOf(next) }),
    ...(live === undefined ? {} : { meetingStartsAt: live.startsAt }),
  }
}

function stepOf(next: Obligation): NextStep {
  const { what, ruleId, actBy, dueAt, assignee } = next
  return {
    what,
    ruleId,
    kind: kindOf(next),
    actBy,
    dueAt,
    ownerRole: assignee.role,
    ...(assignee.personId === undefined ? {} : { ownerId: assignee.personId }),
  }
}

/** What must be told, or a slot the calendar never took, whichever is due first. */
function earliest(...moments: readonly (InstantText | undefined)[]): InstantText | undefined {
  return moments.reduce((first, at) => {
    if (first === undefined || at === undefined) return first ?? at
    return msOf(at) < msOf(first) ? at : first
  }, undefined)
}
