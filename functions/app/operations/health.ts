import { Temporal } from 'temporal-polyfill'
import type { Health, HealthConcern } from '../../../shared/contract/health.ts'
import type { InstantText } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import type { GraphState } from '../ports/graph-state.ts'
import type { StoreHealth } from '../ports/store.ts'
import type { WatchHealth } from '../ports/watches.ts'

/** Effects run at once, and those that must wait are tried again every four minutes: one that is older is stuck on something. */
const lateAfter = { minutes: 10 }
/** Each calendar is read and compared every quarter: this is two rounds missed. */
const unreadAfter = { minutes: 35 }
/** An alert that reached nobody is looked at the same day; after that the list still shows it. */
const lately = { hours: 24 }

/** How the service stands. What the database knows is left out when it does not answer, and that is then the answer. */
export async function health(app: App): Promise<Health> {
  const store = await app.store.health()
  if (!store.isUp) return down()
  const graph = app.graphState()
  const now = app.clock.now()
  const watches = await app.store.watches.health(now.toString())
  const alerts = await app.store.deliveries.counts(now.subtract(lately).toString())
  const concerns = concernsOf(now, { store, graph, watches, undelivered: alerts.undelivered })
  const { queuedEffects, deadEffects, oldestEffectAt } = store
  const { consultants, watched, nextExpiryAt, oldestReadAt } = watches
  return {
    status: concerns.length === 0 ? 'ok' : 'degraded',
    concerns,
    database: { isUp: true },
    effects: {
      waiting: queuedEffects,
      dead: deadEffects,
      ...(oldestEffectAt === undefined ? {} : { oldestAt: oldestEffectAt }),
    },
    alerts,
    graph: { ...graph },
    calendars: {
      consultants,
      watched,
      ...(nextExpiryAt === undefined ? {} : { nextExpiryAt }),
      ...(oldestReadAt === undefined ? {} : { oldestReadAt }),
    },
  }
}

/** Also for a product that could not even start. */
export function down(): Health {
  return { status: 'down', concerns: ['database-away'], database: { isUp: false } }
}

interface Readings {
  readonly store: StoreHealth
  readonly graph: GraphState
  readonly watches: WatchHealth
  readonly undelivered: number
}

function concernsOf(now: Temporal.Instant, { store, graph, watches, undelivered }: Readings): HealthConcern[] {
  const { deadEffects, oldestEffectAt } = store
  const { consultants, watched, lookedSince } = watches
  return [
    ...(graph.circuit === 'closed' ? [] : (['graph-circuit-open'] as const)),
    ...(deadEffects > 0 ? (['effects-dead'] as const) : []),
    ...(isBefore(oldestEffectAt, now.subtract(lateAfter)) ? (['effects-late'] as const) : []),
    ...(undelivered > 0 ? (['alerts-undelivered'] as const) : []),
    ...(watched < consultants ? (['calendars-unwatched'] as const) : []),
    ...(isBefore(lookedSince, now.subtract(unreadAfter)) ? (['calendars-unread'] as const) : []),
  ]
}

function isBefore(at: InstantText | undefined, limit: Temporal.Instant): boolean {
  return at !== undefined && Temporal.Instant.compare(Temporal.Instant.from(at), limit) < 0
}
