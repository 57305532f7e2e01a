import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { graphControlRoutes } from '../../../sandbox/graph/control-routes.ts'
import { notifierOf } from '../../../sandbox/graph/notifications/notifier.ts'
import { aGraph, anEvent, at, person, text } from './support.ts'
import { aWebhook, type Webhook } from './webhook.ts'

const graph = aGraph()
const controls = graphControlRoutes(graph.context)
let webhook: Webhook
beforeAll(async () => {
  webhook = await aWebhook()
})
beforeEach(() => graph.restore())
afterAll(async () => {
  graph.stop()
  await webhook.stop()
})

const karen = person('karen-konsulent')
const events = `/users/${karen.oid}/events`
const period = 'startDateTime=2026-12-21T00:00:00Z&endDateTime=2026-12-22T00:00:00Z'

const post = async (path: string, body: unknown = {}) => {
  const headers = { 'Content-Type': 'application/json' }
  return controls.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
}
const subscription = (resource: string) => ({
  changeType: 'created',
  notificationUrl: webhook.url(),
  resource,
  expirationDateTime: graph.context.clock.now().add({ minutes: 600 }).toString(),
  clientState: 'known-to-us-alone',
})

describe('what Microsoft leaves open is chosen at an address, and back to the usual after a reset', () => {
  test('how a repeated transactionId is answered', async () => {
    await post('/sandbox/graph/settings', { transactionRepeat: 'refused-409' })
    const body = anEvent({ transactionId: 'once' })
    const statuses = [await graph.call('POST', events, { body }), await graph.call('POST', events, { body })]
    expect(statuses.map(({ status }) => status)).toEqual([201, 409])
    await graph.restore()
    const settings: unknown = await (await controls.request('/sandbox/graph/settings')).json()
    expect(settings).toEqual({
      transactionRepeat: 'same-event',
      staleChange: 412,
      longestSubscriptionMinutes: 10_080,
      deltaReplays: false,
      deltaEmptyPages: false,
    })
  })

  test('that delta tokens have run out', async () => {
    let page = await graph.call('GET', `/users/${karen.oid}/calendarView/delta?${period}`)
    const link = text(page.body['@odata.deltaLink']).replace('http://sandbox.test/graph/v1.0', '')
    expect((await post('/sandbox/graph/delta/expire')).status).toBe(204)
    page = await graph.call('GET', link)
    expect(page.status).toBe(410)
  })

  test.each([
    ['/sandbox/graph/settings', { longestSubscriptionMinutes: 99_999 }],
    ['/sandbox/graph/settings', { staleChange: 500 }],
    ['/sandbox/graph/delta/expire', { answer: 'never' }],
    ['/sandbox/notifications', { holds: true }],
    ['/sandbox/notifications/lifecycle', { event: 'gone' }],
  ])('%s refuses %j', async (path, body) => {
    expect((await post(path, body)).status).toBe(400)
  })

  test('nobody s subscriptions cannot be told of anything', async () => {
    expect((await post('/sandbox/notifications/lifecycle', { event: 'missed', person: 'nobody' })).status).toBe(404)
  })
})

describe('whoever looks at subscriptions from outside', () => {
  test('sees whose calendar they are about, but no clientState', async () => {
    await graph.call('POST', '/subscriptions', { body: subscription(`users/${karen.oid}/events`) })
    const reading: unknown = await (await controls.request('/sandbox/notifications')).json()
    expect(at(reading, 'subscriptions/0/person')).toBe('karen-konsulent')
    expect(JSON.stringify(reading)).not.toContain('known-to-us-alone')
  })
})

describe('a restart of the sandbox', () => {
  test('keeps subscriptions, and what was on its way is sent afterwards', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hurtigspor-watch-'))
    const before = aGraph(folder)
    notifierOf(before.context).outbox.configure({ hold: true })
    const made = await before.call('POST', '/subscriptions', { body: subscription(`users/${karen.oid}/events`) })
    await before.call('POST', events, { body: anEvent() })
    before.context.saved.flush()

    const after = aGraph(folder)
    expect((await after.call('GET', `/subscriptions/${text(made.body, 'id')}`)).status).toBe(200)
    const { outbox } = notifierOf(after.context)
    outbox.configure({ answerWithinMs: 30_000 })
    await outbox.deliverDue()
    expect(webhook.items()).toMatchObject([{ subscriptionId: made.body['id'], changeType: 'created' }])
    after.stop()
  })
})
