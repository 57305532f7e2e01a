import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Channel, DeliveryEnd } from '../../functions/app/ports/deliveries.ts'
import type { AlertRow } from '../../functions/app/ports/alert-row.ts'
import { aStore, anAlert, received, type StoreBench } from './support.ts'

let bench: StoreBench
let requestId: string
beforeAll(async () => {
  bench = await aStore({ maxConnections: 20 })
  requestId = (await received(bench.store)).requestId
})
afterAll(() => bench.close())

const at = '2026-12-21T08:10:00Z'
const later = '2026-12-21T08:12:00Z'

async function anAlertQueued(given: Partial<AlertRow> = {}): Promise<string> {
  const alert = anAlert(requestId, { subject: randomUUID(), ...given })
  await bench.store.transaction((tx) => tx.addAlert(alert))
  return alert.alertId
}
const begin = (alertId: string, channel: Channel, when = at, isRepeatable = false) =>
  bench.store.deliveries.begin(alertId, channel, when, isRepeatable)
const end = (ended: DeliveryEnd) => bench.store.transaction((tx) => tx.endDelivery(ended))

const note = (code: string, since: string) =>
  bench.store.transaction((tx) => tx.noteUnreachable({ personId: 'karen', why: 'blocked', code, since }))

describe('an alert is sent once on one channel', () => {
  test('of 20 who would send at once, also after a death, one may', async () => {
    const alertId = await anAlertQueued()
    const begun = await Promise.all(Array.from({ length: 20 }, () => begin(alertId, 'bot')))
    expect(begun.filter(({ kind }) => kind === 'begun')).toHaveLength(1)
    expect(await begin(alertId, 'bot')).toEqual({ kind: 'not-begun', state: 'attempting' })
    expect(await begin(alertId, 'activity')).toMatchObject({ kind: 'begun' })
  })

  test('what certainly did not arrive may be sent again, and is known since the first try', async () => {
    const alertId = await anAlertQueued()
    await begin(alertId, 'bot')
    await end({ alertId, channel: 'bot', state: 'postponed', code: 'ServiceUnavailable', at })
    expect(await begin(alertId, 'bot', later)).toEqual({ kind: 'begun', since: at })
    expect(await bench.store.deliveries.of([alertId])).toMatchObject([{ attempts: 2, state: 'attempting' }])
  })

  test('where a second one takes the place of the first, it may be repeated until an answer is known', async () => {
    const alertId = await anAlertQueued()
    await begin(alertId, 'activity', at, true)
    expect(await begin(alertId, 'activity', later, true)).toMatchObject({ kind: 'begun' })
    await end({ alertId, channel: 'activity', state: 'delivered', at })
    expect(await begin(alertId, 'activity', later, true)).toEqual({ kind: 'not-begun', state: 'delivered' })
  })

  test('an end is written once, but that it arrived counts also after it was given up for unconfirmed', async () => {
    const alertId = await anAlertQueued()
    await begin(alertId, 'mail')
    expect(await end({ alertId, channel: 'mail', state: 'unconfirmed', code: 'answer-lost', at })).toBe(true)
    expect(await end({ alertId, channel: 'mail', state: 'failed', code: 'not-found', at })).toBe(false)
    expect(await end({ alertId, channel: 'mail', state: 'delivered', at })).toBe(true)
    expect(await bench.store.deliveries.of([alertId])).toMatchObject([{ state: 'delivered' }])
  })

  test('tried again by an administrator, only what failed is open; what may have arrived is not', async () => {
    const alertId = await anAlertQueued()
    for (const [channel, state] of [
      ['bot', 'unconfirmed'],
      ['mail', 'failed'],
    ] as const) {
      await begin(alertId, channel)
      await end({ alertId, channel, state, code: 'why', at })
    }
    const reopen = () => bench.store.transaction((tx) => tx.reopenAlert(alertId))
    expect(await reopen()).toBeUndefined()
    await bench.store.transaction((tx) => tx.markAlert(alertId, ['queued'], 'unconfirmed'))
    expect(await reopen()).toEqual(expect.any(String))
    expect(await begin(alertId, 'bot')).toEqual({ kind: 'not-begun', state: 'unconfirmed' })
    expect(await begin(alertId, 'mail')).toMatchObject({ kind: 'begun' })
  })
})

describe('an alert about the office', () => {
  test('is one for each thing and reader, though it belongs to no request', async () => {
    const duty = { kind: 'dutyTomorrow', subject: '2026-12-22', recipientId: 'karen', queuedAt: at } as const
    const add = (recipientId = 'karen') =>
      bench.store.transaction((tx) => tx.addAlert({ ...duty, recipientId, alertId: randomUUID() }))
    expect(await add()).toEqual(expect.any(String))
    expect(await add()).toBeUndefined()
    expect(await add('jonas')).toEqual(expect.any(String))
  })
})

describe('who cannot be reached', () => {
  test('is so since the first time, for the reason heard last, until the bot gets through', async () => {
    await note('MessageWritesBlocked', at)
    await note('ConversationBlockedByUser', later)
    expect(await bench.store.deliveries.unreachablePeople(10)).toEqual([
      { personId: 'karen', why: 'blocked', code: 'ConversationBlockedByUser', since: at },
    ])
    expect(await bench.store.deliveries.counts(at)).toMatchObject({ unreachable: 1 })
    await bench.store.transaction((tx) => tx.noteReached('karen'))
    expect(await bench.store.deliveries.unreachable('karen')).toBeUndefined()
  })

  test('took the app away: known until it is installed again', async () => {
    const address = { serviceUrl: 'https://smba.example', tenantId: 't', botId: '28:b', channelPersonId: '29:j' }
    await bench.store.conversations.forget('jonas')
    expect(await bench.store.deliveries.unreachable('jonas')).toMatchObject({ why: 'removed' })
    await bench.store.conversations.remember({ personId: 'jonas', conversationId: 'a:1', ...address })
    expect(await bench.store.deliveries.unreachable('jonas')).toBeUndefined()
  })
})
