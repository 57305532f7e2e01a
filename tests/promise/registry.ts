import type { Promised } from './promise.ts'
import { slotRace } from './g1-slot-race.ts'
import { transitionRaces } from './g2-transition-races.ts'
import { idempotency } from './g3-idempotency.ts'
import { sagaCrash } from './g4-saga-crash.ts'
import { databaseCrash } from './g5-database-crash.ts'
import { graphFaults } from './g6-graph-faults.ts'
import { graphDown } from './g7-graph-down.ts'
import { webhook } from './g8-webhook.ts'
import { subscriptions } from './g9-subscriptions.ts'
import { alertsInTime } from './g11-alerts-in-time.ts'

/** Every promise, in order. Another one is a file beside these and a line here. */
export const promises: readonly Promised[] = [
  slotRace,
  transitionRaces,
  idempotency,
  sagaCrash,
  databaseCrash,
  graphFaults,
  graphDown,
  webhook,
  subscriptions,
  alertsInTime,
]
