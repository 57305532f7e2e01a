import { dayOf } from '../../../shared/domain/calendar/day.ts'
import { instantText } from '../../../shared/domain/calendar/instant.ts'
import { type AwayPeriod, dueWhileAway, meetingsWhileAway } from '../../../shared/domain/duty/left-behind.ts'
import { standingOf } from '../../../shared/domain/duty/standing.ts'
import type { DateText, RequestId } from '../../../shared/domain/ids.ts'
import type { Booking } from '../../../shared/domain/journal/booking.ts'
import { fold } from '../../../shared/domain/journal/evolve.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import type { Obligation } from '../../../shared/domain/obligations/obligation.ts'
import { obligationsOf } from '../../../shared/domain/obligations/obligations-of.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { App } from '../app.ts'
import { usesRoster } from '../duty/duty-warnings.ts'
import type { RequestRow } from '../ports/request-row.ts'
import { municipalityOf, rulesNow, rulesOf } from '../rules-in-force.ts'
import { todayOf } from '../today.ts'

/** A request with something to do while its consultant, or the consultant of a meeting of it, is away. */
export interface LeftRequest {
  readonly rules: Rules
  readonly state: RequestState
  /** Steps of the absent consultant. */
  readonly due: readonly Obligation[]
  /** Meetings of the absent consultant. */
  readonly meetings: readonly Booking[]
}

export interface Left {
  /** By which the duty is given. */
  readonly rules: Rules
  readonly requests: readonly LeftRequest[]
  readonly duties: readonly DateText[]
}

/** Everything that an absence leaves behind, as it stands now. */
export async function leftBehind(app: App, away: AwayPeriod): Promise<Left> {
  const municipality = await municipalityOf(app.store)
  const rules = rulesNow(municipality, app.clock.now())
  const today = await todayOf(app)
  const states = await Promise.all((await requestIdsOf(app, rules, away)).map((id) => stateOf(app, id)))
  const now = app.clock.now()
  const requests = states
    .filter(({ status }) => status === 'open')
    .map((state): LeftRequest => {
      const own = rulesOf(municipality, state)
      const isOwn = state.consultantId === away.consultantId
      return {
        rules: own,
        state,
        due: isOwn ? dueWhileAway(obligationsOf(own, state, now), away, today) : [],
        meetings: meetingsWhileAway(state.bookings, away, own.calendar.zone, now.epochMilliseconds),
      }
    })
    .filter(({ due, meetings }) => due.length > 0 || meetings.length > 0)
  return { rules, requests, duties: usesRoster(rules) ? await dutiesOf(app, away, today) : [] }
}

async function stateOf(app: App, requestId: RequestId): Promise<RequestState> {
  return fold(await app.store.journal(requestId))
}

/** The consultant's own requests, and those of others where the consultant has a meeting. */
async function requestIdsOf(
  app: App,
  { calendar: { zone } }: Rules,
  { consultantId, from, until }: AwayPeriod,
): Promise<readonly RequestId[]> {
  const [rows, bookings] = await Promise.all([
    openRowsOf(app, consultantId),
    app.store.liveBookings(
      [consultantId],
      instantText(zone.startOf(dayOf(from))),
      instantText(zone.startOf(dayOf(until) + 1)),
    ),
  ])
  return [...new Set([...rows, ...bookings].map(({ requestId }) => requestId))]
}

async function openRowsOf(app: App, consultantId: string): Promise<readonly RequestRow[]> {
  const rows: RequestRow[] = []
  let cursor: string | undefined
  do {
    const page = await app.store.rows({ consultantId, status: 'open' }, 'due', 100, cursor)
    rows.push(...page.rows)
    ;({ cursor } = page)
  } while (cursor !== undefined)
  return rows
}

async function dutiesOf(
  app: App,
  { consultantId, from, until }: AwayPeriod,
  today: DateText,
): Promise<readonly DateText[]> {
  const standing = standingOf(await app.store.duty.entries(from < today ? today : from, until))
  return [...standing]
    .filter(([, onDuty]) => onDuty === consultantId)
    .map(([on]) => on)
    .toSorted()
}
