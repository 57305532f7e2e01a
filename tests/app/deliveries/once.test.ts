import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { App } from '../../../functions/app/app.ts'
import { execute } from '../support/execute.ts'
import type { AlertContent } from '../../../functions/app/ports/alert-content.ts'
import type { AlertAnswer } from '../../../functions/app/ports/alerts.ts'
import { channels, type Channel } from '../../../functions/app/ports/deliveries.ts'
import type { FaultPointName } from '../../../functions/app/ports/fault-points.ts'
import { createEffectRunner } from '../../../functions/effects/run-effects.ts'
import { people, receive } from '../../rules/support/commands.ts'
import { sagaStage, type SagaStage } from '../support/saga-stage.ts'

let stage: SagaStage
beforeAll(async () => {
  stage = await sagaStage()
  await stage.begin()
})
afterAll(() => stage.close())

/** How a channel takes an alert: each time, or only the first. */
const behaviours = ['works', 'fails', 'lostThere', 'lostUnderway', 'busyOnce', 'busy'] as const
type Behaviour = (typeof behaviours)[number]
type World = Readonly<Record<Channel, Behaviour>>
interface Death {
  readonly point: FaultPointName
  readonly nth: number
}

/** What lies where, by alert: in a feed a second one takes the place of the first. */
const arrived = new Map<string, Record<Channel, number>>()
const asked = new Map<string, number>()

/** The product in a process that may end, among channels that behave like this; a coordinator is always reached. */
function aProcess(world: World, death?: Death): App {
  let left = death?.nth ?? 0
  const take = async (channel: Channel, { alertId, kind }: AlertContent): Promise<AlertAnswer<void>> => {
    const times = (asked.get(`${channel} ${alertId}`) ?? 0) + 1
    asked.set(`${channel} ${alertId}`, times)
    const counts = arrived.get(alertId) ?? { bot: 0, activity: 0, mail: 0 }
    arrived.set(alertId, counts)
    const arrives = () => (counts[channel] = channel === 'activity' ? 1 : counts[channel] + 1)
    switch (kind === 'undelivered' ? 'works' : world[channel]) {
      case 'works':
        arrives()
        return { kind: 'sent', value: undefined }
      case 'fails':
        return { kind: 'unreachable', code: 'told-to-fail' }
      case 'lostThere':
        arrives()
        return { kind: 'unavailable', code: 'timeout', mayHaveArrived: true }
      case 'lostUnderway':
        return { kind: 'unavailable', code: 'timeout', mayHaveArrived: true }
      case 'busyOnce':
        if (times === 1) return { kind: 'unavailable', code: 'busy' }
        arrives()
        return { kind: 'sent', value: undefined }
      case 'busy':
        return { kind: 'unavailable', code: 'busy' }
    }
  }
  const app: App = {
    ...stage.app(),
    effects: createEffectRunner(() => app),
    alerts: {
      send: async (content) => {
        const answer = await take('bot', content)
        return answer.kind === 'sent'
          ? { ...answer, value: { conversationId: 'a', activityId: content.alertId } }
          : answer
      },
      refresh: async () => ({ kind: 'sent', value: undefined }),
    },
    notices: {
      install: async () => ({ kind: 'unreachable', code: 'install-refused' }),
      notify: (content) => take('activity', content),
      mail: (content) => take('mail', content),
    },
    faultPoints: {
      reach: async (name) => {
        if (name !== death?.point || left === 0) return
        left -= 1
        if (left === 0) throw new Error(`The process ends at ${name}`)
      },
    },
  }
  return app
}

let halfMinutes = 20
async function tell(world: World, death?: Death) {
  const requestId = randomUUID()
  const first = aProcess(world, death)
  const commands = [receive({ requestId, reference: `HS-${requestId.slice(0, 8)}` })]
  const executed = await execute(first, { requestId, by: { kind: 'person', personId: people.leader }, commands })
  if (executed.kind !== 'done') throw new Error(`Not received: ${executed.kind}`)
  await first.effects.runNow(executed.jobIds)
  // Another process carries on; mail that stays busy is waited for as long as the queue waits.
  for (let passed = 0; passed < 12 && (await stage.store.health()).queuedEffects > 0; passed++) {
    halfMinutes += 1
    const local = Temporal.PlainDateTime.from('2026-12-21T09:00').add({ seconds: 30 * halfMinutes })
    await stage.at(aProcess(world), local.toString())
  }
  const alerts = await stage.store.alerts(requestId)
  const alert = alerts.find(({ kind }) => kind === 'newRequest')
  if (alert === undefined) throw new Error('Nobody was to be told')
  const instead = alerts.filter(({ kind, subject }) => kind === 'undelivered' && subject === alert.alertId)
  const deliveries = await stage.store.deliveries.of([alert.alertId])
  return { alert, instead, deliveries, counts: arrived.get(alert.alertId) ?? { bot: 0, activity: 0, mail: 0 } }
}

const works = { bot: 'works', activity: 'works', mail: 'works' } as const

describe('I4: no alert comes twice on one channel, and none is lost without a later level', () => {
  test('whatever the channels do, and wherever the process ends', async () => {
    const behaviour = fc.constantFrom(...behaviours)
    const point = fc.constantFrom<FaultPointName>('before-alert-sent', 'after-alert-sent', 'before-effect-completed')
    const death = fc.option(fc.record({ point, nth: fc.integer({ min: 1, max: 3 }) }), { nil: undefined })
    await fc.assert(
      fc.asyncProperty(
        fc.record({ bot: behaviour, activity: behaviour, mail: behaviour }),
        death,
        async (world, dies) => {
          const { alert, instead, deliveries, counts } = await tell(world, dies)
          for (const channel of channels) expect(counts[channel]).toBeLessThanOrEqual(1)
          const isTold = counts.bot + counts.activity + counts.mail > 0
          const isWaiting = alert.state === 'queued' && deliveries.at(-1)?.state === 'postponed'
          const isToldInstead = instead.length === 1 && (arrived.get(instead[0]?.alertId ?? '')?.bot ?? 0) === 1
          expect(isTold || isToldInstead || isWaiting).toBe(true)
          // Nobody says it arrived where it did not.
          for (const { channel, state } of deliveries) if (state === 'delivered') expect(counts[channel]).toBe(1)
          if (alert.state === 'sent') expect(isTold).toBe(true)
        },
      ),
      { numRuns: 30 },
    )
  }, 120_000)

  test('one that is busy for a moment is waited for; nothing else is asked', async () => {
    const { counts } = await tell({ ...works, bot: 'busyOnce' })
    expect(counts).toEqual({ bot: 1, activity: 0, mail: 0 })
  })

  test('one that stays busy for three minutes is left for the next', async () => {
    const { counts, deliveries } = await tell({ ...works, bot: 'busy' })
    expect(counts).toEqual({ bot: 0, activity: 1, mail: 0 })
    expect(deliveries).toMatchObject([
      { channel: 'bot', state: 'failed', code: 'busy' },
      { channel: 'activity', state: 'delivered' },
    ])
  })

  test('whoever died with the card on its way left it in doubt: the feed tells, and the card is not sent again', async () => {
    const { alert, counts, instead } = await tell(works, { point: 'after-alert-sent', nth: 1 })
    expect(counts).toEqual({ bot: 1, activity: 1, mail: 0 })
    expect(alert.state).toBe('sent')
    expect(instead).toEqual([])
  })
})
