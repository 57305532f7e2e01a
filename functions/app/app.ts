import type { Alerts } from './ports/alerts.ts'
import type { CalendarWatch } from './ports/calendar-watch.ts'
import type { Calendars } from './ports/calendars.ts'
import type { Clock } from './ports/clock.ts'
import type { Directory } from './ports/directory.ts'
import type { EffectRunner } from './ports/effect-runner.ts'
import type { FaultPoints } from './ports/fault-points.ts'
import type { GraphState } from './ports/graph-state.ts'
import type { Log } from './ports/log.ts'
import type { Notices } from './ports/notices.ts'
import type { Store } from './ports/store.ts'

/** Everything a use case may touch. */
export interface App {
  readonly store: Store
  readonly calendars: Calendars
  readonly calendarWatch: CalendarWatch
  /** How Graph has answered lately: for those who operate it. */
  readonly graphState: () => GraphState
  readonly directory: Directory
  /** The bot's cards. */
  readonly alerts: Alerts
  readonly notices: Notices
  readonly effects: EffectRunner
  readonly clock: Clock
  readonly faultPoints: FaultPoints
  readonly log: Log
  /** A new random id (UUID). */
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
  /** The app's id in Teams, as its manifest says. */
  readonly appId: string
}
