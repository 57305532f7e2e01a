import { randomBytes, randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { App } from '../../../functions/app/app.ts'
import type { Clock } from '../../../functions/app/ports/clock.ts'
import type { FaultPointName } from '../../../functions/app/ports/fault-points.ts'
import type { Store } from '../../../functions/app/ports/store.ts'
import { runMinute } from '../../../functions/app/minute/run-minute.ts'
import { createEffectRunner, runDueEffects } from '../../../functions/effects/run-effects.ts'
import { feedItem } from '../../../functions/bot/cards/feed-item.ts'
import { letter } from '../../../functions/bot/cards/letter.ts'
import { createGraph } from '../../../functions/graph/create-graph.ts'
import { createStore } from '../../../functions/store/create-store.ts'
import { keepRows } from '../../../sandbox/postgres/kept-rows.ts'
import { startFakeGraph } from '../../graph/client/support/fake-graph.ts'
import type { FakeGraph } from '../../graph/client/support/fake-types.ts'
import { withPerson } from '../../graph/client/support/graph-stage.ts'
import { failLate } from '../../graph/client/support/memory.ts'
import { people } from '../../rules/support/commands.ts'
import { freshDatabase } from '../../support/postgres.ts'

/** The use cases on a real database, a Graph that can be told to fail, and a clock that only the test moves. */
export interface SagaStage {
  readonly store: Store
  readonly graph: FakeGraph
  /** The product in a process of its own, which knows of another what the database knows. `dies`: it ends there, the first time. */
  app(dies?: FaultPointName): App
  /** To that wall-clock time; the timers then run once. */
  at(app: App, local: string): Promise<void>
  /** The next test's first morning: the database as it was when it was set up. */
  begin(): Promise<void>
  close(): Promise<void>
}

export async function sagaStage(): Promise<SagaStage> {
  const zone = 'Europe/Copenhagen'
  const monday = Temporal.PlainDateTime.from('2026-12-21T09:10')
  let now = monday.toZonedDateTime(zone).toInstant()
  const clock = { now: () => now }
  const graph = await startFakeGraph(() => now.epochMilliseconds)
  for (const id of Object.values(people)) withPerson(graph, id)
  let opened: Opened | undefined
  const store = () => {
    if (opened === undefined) throw new Error('The stage has not begun')
    return opened.store
  }

  return {
    get store() {
      return store()
    },
    graph,
    app(dies) {
      let isAlive = true
      const app: App = {
        store: store(),
        ...createGraph({
          words: { feedItem, letter },
          graphUrl: graph.url,
          tokenFor: async () => 'a-token',
          clock,
          log: () => undefined,
          timeZone: zone,
          notificationUrl: 'https://hurtigspor.example',
          directoryMemory: store().directoryMemory,
          onLateFault: failLate,
          sleep: async () => undefined,
        }),
        alerts: {
          send: async () => ({ kind: 'unreachable', code: 'no-bot-here' }),
          refresh: async () => ({ kind: 'unreachable', code: 'no-bot-here' }),
        },
        effects: createEffectRunner(() => app),
        clock,
        faultPoints: {
          reach: async (name) => {
            if (name !== dies || !isAlive) return
            isAlive = false
            throw new Error(`The process ends at ${name}`)
          },
        },
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
        newId: randomUUID,
        randomBytes: (count) => randomBytes(count),
        appId: 'an-app',
      }
      return app
    },
    async at(app, local) {
      now = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
      await runMinute(app)
      await runDueEffects(app)
    },
    async begin() {
      now = monday.toZonedDateTime(zone).toInstant()
      graph.events.length = 0
      graph.faults.length = 0
      graph.calls.length = 0
      if (opened?.putBack !== undefined) return opened.putBack()
      await opened?.close()
      opened = await open(clock)
    },
    async close() {
      await opened?.close()
      await graph.close()
    },
  }
}

interface Opened {
  readonly store: Store
  /** Far less work than a database anew. Undefined where the tests' account may not. */
  readonly putBack: (() => Promise<void>) | undefined
  close(): Promise<void>
}

async function open(clock: Clock): Promise<Opened> {
  const database = await freshDatabase()
  const store = await createStore({ databaseUrl: database.url, clock, log: () => undefined })
  await setUp(store)
  return {
    store,
    putBack: await keepRows(database.url),
    close: async () => {
      await store.close()
      await database.drop()
    },
  }
}

async function setUp(store: Store): Promise<void> {
  const policy = { policyId: 'varde', statute: 'byDate', closingDays: [], coordinatorIds: [people.pia] }
  await store.saveMunicipality({ name: 'Havnsby', ...policy })
  await store.saveWorkplaces([
    { workplaceId: 'school', name: 'Skolen', directoryName: 'Skolen', address: 'Skolevej 1', isLarge: true },
  ])
  const habits = { weeklyHours: 37, isActive: true, professions: [], preparationMinutes: 0, travelMinutes: 0 }
  await store.saveConsultants([people.karen, people.jonas].map((consultantId) => ({ consultantId, ...habits })))
}
