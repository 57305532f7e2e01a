import type { Temporal } from 'temporal-polyfill'
import { msOf } from '../../shared/domain/calendar/instant.ts'
import type { InstantText } from '../../shared/domain/ids.ts'
import { nextHoldExpiry } from '../../shared/domain/journal/hold-expiry.ts'
import type { RequestState } from '../../shared/domain/journal/state.ts'
import { lightOf, nextObligation } from '../../shared/domain/obligations/light.ts'
import { nextActionAt } from '../../shared/domain/obligations/alerts.ts'
import { obligationsOf } from '../../shared/domain/obligations/obligations-of.ts'
import type { Rules } from '../../shared/domain/rules.ts'
import { kindOf } from './view-parts.ts'
import type { RequestRow } from './ports/store.ts'

/** The list's row: what a journal and its obligations add up to at `now`. */
export function rowOf(rules: Rules, state: RequestState, now: Temporal.Instant): RequestRow {
  const obligations = obligationsOf(rules, state, now)
  // The list is read on both sides, so what belongs to the municipality's side alone is not its next step.
  const next = nextObligation(obligations.filter(({ room }) => room === undefined))
  const nextAction = earlier(nextActionAt(obligations, state, now), nextHoldExpiry(state.bookings))
  const live = state.bookings.find((booking) => booking.state === 'held' || booking.state === 'confirmed')
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
    light: lightOf(obligations, state.status, now),
    ...(next === undefined
      ? {}
      : {
          next: {
            what: next.what,
            ruleId: next.ruleId,
            kind: kindOf(next),
            actBy: next.actBy,
            dueAt: next.dueAt,
            ownerRole: next.assignee.role,
            ...(next.assignee.personId === undefined ? {} : { ownerId: next.assignee.personId }),
          },
        }),
    ...(live === undefined ? {} : { meetingStartsAt: live.startsAt }),
    ...(nextAction === undefined ? {} : { nextActionAt: nextAction }),
  }
}

function earlier(one: InstantText | undefined, other: InstantText | undefined): InstantText | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return msOf(other) < msOf(one) ? other : one
}
