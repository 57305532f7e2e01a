import { Temporal } from 'temporal-polyfill'
import type { Health, HealthConcern } from '../../shared/contract/health.ts'
import type { InstantText } from '../../shared/domain/ids.ts'
import type { App } from './app.ts'
import type { GraphState } from './ports/graph-state.ts'
import type { StoreHealth } from './ports/store.ts'
import type { WatchHealth } from './ports/watches.ts'

/** Effects run at once, and those that must wait are tried again every four minutes: one that is older is stuck on something. */
const lateAfter = { minutes: 10 }
/** Each calendar is read every quarter: this is two rounds missed. */
const unreadAfter = { minutes: 35 }

/** How the service stands. What the database knows is left out when it does not answer, and that is then the answer. */
export async function health(app: App): Promise<Health> {
  const store = await app.store.health()
  if (!store.isUp) return down()
  const graph = app.graphState()
  const watches = await app.store.watches.health(app.clock.now().toString())
  const concerns = concernsOf(app.clock.now(), store, graph, watches)
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

function concernsOf(
  now: Temporal.Instant,
  { deadEffects, oldestEffectAt }: StoreHealth,
  { circuit }: GraphState,
  { consultants, watched, oldestReadAt }: WatchHealth,
): HealthConcern[] {
  return [
    ...(circuit === 'closed' ? [] : (['graph-circuit-open'] as const)),
    ...(deadEffects > 0 ? (['effects-dead'] as const) : []),
    ...(isBefore(oldestEffectAt, now.subtract(lateAfter)) ? (['effects-late'] as const) : []),
    ...(watched < consultants ? (['calendars-unwatched'] as const) : []),
    ...(isBefore(oldestReadAt, now.subtract(unreadAfter)) ? (['calendars-unread'] as const) : []),
  ]
}

function isBefore(at: InstantText | undefined, limit: Temporal.Instant): boolean {
  return at !== undefined && Temporal.Instant.compare(Temporal.Instant.from(at), limit) < 0
}
