import { dayText } from '../../../shared/domain/calendar/day.ts'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import type { AwayPeriod } from '../../../shared/domain/duty/left-behind.ts'
import type { DateText } from '../../../shared/domain/ids.ts'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import type { RankedConsultant } from '../../../shared/domain/routing/routing.ts'
import type { App } from '../app.ts'
import { colleaguesWhileAway, type Colleagues } from './planned-absence-colleagues.ts'
import { leftBehind, type LeftRequest } from './planned-absence-left.ts'

interface ProposalBase {
  /** As a confirmation names it. */
  readonly key: string
  /** Best first; nobody, where nobody can. */
  readonly candidates: readonly RankedConsultant[]
}

/** A hand-over that would be sensible. Nothing moves by it. */
export type Proposal =
  | (ProposalBase & { readonly kind: 'request'; readonly state: RequestState; readonly due: readonly Obligation[] })
  | (ProposalBase & { readonly kind: 'meeting'; readonly state: RequestState; readonly booking: Booking })
  | (ProposalBase & { readonly kind: 'duty'; readonly on: DateText })

/**
 * Who could take over what an absence leaves behind: meetings by time, then duties, then requests by what is due first. A
 * request goes to somebody who can hold its meetings too, where there is one.
 */
export async function proposalsOf(app: App, away: AwayPeriod): Promise<readonly Proposal[]> {
  const left = await leftBehind(app, away)
  const colleagues = await colleaguesWhileAway(app, left, away)
  const requests = await Promise.all(left.requests.map((one) => proposed(app, colleagues, one, away)))
  const meetings = requests
    .flatMap((one) => one.meetings)
    .toSorted((a, b) => msOf(a.booking.startsAt) - msOf(b.booking.startsAt))
  const duties = left.duties.map((on): Proposal => ({
    kind: 'duty',
    key: `duty:${on}`,
    on,
    candidates: colleagues.forDuty(on),
  }))
  return [...meetings, ...duties, ...requests.flatMap(({ request }) => request).toSorted(byFirstDue)]
}

type Of<K extends Proposal['kind']> = Extract<Proposal, { kind: K }>

interface Proposed {
  readonly meetings: readonly Of<'meeting'>[]
  readonly request: readonly Of<'request'>[]
}

async function proposed(
  app: App,
  colleagues: Colleagues,
  left: LeftRequest,
  { consultantId }: AwayPeriod,
): Promise<Proposed> {
  const { rules, state, due, meetings } = left
  const dates = [
    ...due.map(({ actBy }) => actBy),
    ...meetings.map(({ startsAt }) => dayText(rules.calendar.zone.dayAt(msOf(startsAt)))),
  ]
  const ranked = await colleagues.ranked(app, left, dates)
  const canHold = (one: RankedConsultant) => meetings.every((booking) => colleagues.isFree(left, booking, one))
  const inOrder = inTwo(ranked, canHold)
  return {
    meetings: meetings.map((booking) => ({
      kind: 'meeting',
      key: `meeting:${booking.bookingId}`,
      state,
      booking,
      candidates: inOrder.filter((one) => colleagues.isFree(left, booking, one)),
    })),
    request:
      state.consultantId === consultantId
        ? [{ kind: 'request', key: `request:${state.reference}`, state, due, candidates: inOrder }]
        : [],
  }
}

/** Those who can first, else in their order. */
function inTwo<T>(all: readonly T[], can: (one: T) => boolean): readonly T[] {
  return [...all.filter(can), ...all.filter((one) => !can(one))]
}

function byFirstDue(a: Of<'request'>, b: Of<'request'>): number {
  return firstDueMs(a) - firstDueMs(b) || (a.key < b.key ? -1 : 1)
}

function firstDueMs({ due }: Of<'request'>): number {
  const [first] = due
  return first === undefined ? Number.POSITIVE_INFINITY : msOf(first.dueAt)
}
