import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { App } from '../../../functions/app/app.ts'
import { runWatch } from '../../../functions/app/outlook/run-watch.ts'
import { takeLifecycle } from '../../../functions/app/outlook/take-lifecycle.ts'
import { people } from '../../rules/support/commands.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
beforeAll(async () => {
  stage = await sagaStage()
})
beforeEach(async () => {
  await stage.begin()
  live.clear()
})
afterAll(() => stage.close())

/** The subscriptions that Graph has, each with its secret. */
const live = new Map<string, string>()
const expiresAt = '2026-12-24T06:00:00Z'

const done = <T>(value: T) => ({ kind: 'done', value }) as const

/** A process of the product, beside which Graph does nothing but keep subscriptions. */
function aProcess(beforeRenewal: () => Promise<void> = async () => {}): App {
  const app = stage.app()
  return {
    ...app,
    calendarWatch: {
      ...app.calendarWatch,
      async subscribe(_consultantId, clientState) {
        const subscriptionId = randomUUID()
        live.set(subscriptionId, clientState)
        return done({ subscriptionId, expiresAt })
      },
      async renew(subscriptionId) {
        if (!live.has(subscriptionId)) return { kind: 'refused', code: 'not-found' }
        await beforeRenewal()
        return done({ subscriptionId, expiresAt })
      },
      async unsubscribe(subscriptionId) {
        live.delete(subscriptionId)
        return done(undefined)
      },
      changes: async () => done({ kind: 'changed', eventIds: [], deltaLink: 'https://graph.example/d' } as const),
      ownEvents: async () => done([]),
    },
  }
}

const kept = async () => (await stage.store.watches.all()).map(({ subscription }) => subscription?.subscriptionId)
const renewAll = () =>
  stage.store.transaction(async (tx) => {
    for (const id of [people.karen, people.jonas]) await tx.changeWatch(id, { renewAt: '2026-12-21T08:00:00Z' })
  })

test('two processes see to the same calendars at once: Graph keeps one subscription for each, the one we know', async () => {
  await Promise.all([runWatch(aProcess()), runWatch(aProcess()), runWatch(aProcess())])
  expect(live.size).toBe(2)
  expect((await kept()).toSorted()).toEqual([...live.keys()].toSorted())

  // Graph has ended them, and all find out together.
  live.clear()
  await renewAll()
  await Promise.all([runWatch(aProcess()), runWatch(aProcess()), runWatch(aProcess())])
  expect(live.size).toBe(2)
  expect((await kept()).toSorted()).toEqual([...live.keys()].toSorted())
})

test('a subscription that Graph ends while it is being renewed is made anew, and not taken for renewed', async () => {
  await runWatch(aProcess())
  await renewAll()
  const ends = aProcess(async () => {
    const ended = [...live].map(([subscriptionId, clientState]) => {
      return { subscriptionId, clientState, lifecycleEvent: 'subscriptionRemoved' } as const
    })
    live.clear()
    await takeLifecycle(ends, ended)
  })
  await runWatch(ends)
  await runWatch(aProcess())
  expect(live.size).toBe(2)
  expect((await kept()).toSorted()).toEqual([...live.keys()].toSorted())
})

test('what Graph says of a subscription that was replaced meanwhile is not said of the new one', async () => {
  await runWatch(aProcess())
  const [old] = live
  const app = aProcess()
  const late: App = {
    ...app,
    store: {
      ...app.store,
      watches: {
        ...app.store.watches,
        async bySubscription(ids) {
          const found = await app.store.watches.bySubscription(ids)
          live.clear()
          await renewAll()
          await runWatch(aProcess())
          return found
        },
      },
    },
  }
  const [subscriptionId = '', clientState = ''] = old ?? []
  await takeLifecycle(late, [{ subscriptionId, clientState, lifecycleEvent: 'subscriptionRemoved' }])
  expect((await kept()).toSorted()).toEqual([...live.keys()].toSorted())
})
