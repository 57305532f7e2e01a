import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { graphControlRoutes } from '../../../sandbox/graph/control-routes.ts'
import { notifierOf } from '../../../sandbox/graph/notifications/notifier.ts'
import { sliceValidator } from '../support/openapi-slice.ts'
import { aGraph, anEvent, at, attendee, person, rows, text } from './support.ts'
import { aWebhook, type Webhook } from './webhook.ts'

const graph = aGraph()
const { clock } = graph.context
const { outbox } = notifierOf(graph.context)
const controls = graphControlRoutes(graph.context)
const karen = person('karen-konsulent')
const lone = person('lone-leder')
const slice = sliceValidator()
let webhook: Webhook

beforeAll(async () => {
  webhook = await aWebhook()
})
beforeEach(async () => {
  await graph.restore()
  webhook.forget()
  // By hand, so that no test waits for real time, and with patience for a busy machine.
  outbox.configure({ hold: true, answerWithinMs: 30_000 })
})
afterEach(() => {
  if (slice) for (const { items } of webhook.posts()) expect(slice.validateNotifications({ value: items })).toEqual([])
})
afterAll(async () => {
  graph.stop()
  await webhook.stop()
})

const events = `/users/${karen.oid}/events`
const one = (id: unknown, mailbox = karen) => `/users/${mailbox.oid}/events/${encodeURIComponent(String(id))}`
const later = (minutes: number) => clock.set(clock.now().add({ minutes }))

async function subscribe(more: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const body = {
    changeType: 'created,updated,deleted',
    notificationUrl: webhook.url(),
    lifecycleNotificationUrl: webhook.url('/lifecycle'),
    resource: `users/${karen.oid}/events`,
    expirationDateTime: clock.now().add({ minutes: 10_000 }).toString(),
    clientState: 'known-to-us-alone',
    ...more,
  }
  return (await graph.call('POST', '/subscriptions', { body, headers })).body
}

const create = async (more: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  (await graph.call('POST', events, { body: anEvent(more), headers })).body

async function control(path: string, body: unknown = {}) {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await controls.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(answer.status).toBe(200)
}

const kinds = () => webhook.items().map((item) => item['changeType'] ?? item['lifecycleEvent'])

describe('a change in a watched calendar', () => {
  test('is told with everything but the event, several times for one act, in one POST', async () => {
    const subscription = await subscribe()
    const event = await create()
    await outbox.deliverDue()
    expect(webhook.posts()).toHaveLength(1)
    expect(kinds()).toEqual(['created', 'updated'])
    const resource = `Users/${karen.oid}/Events/${text(event, 'id')}`
    expect(webhook.items()[0]).toEqual({
      subscriptionId: subscription['id'],
      subscriptionExpirationDateTime: subscription['expirationDateTime'],
      clientState: 'known-to-us-alone',
      tenantId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      changeType: 'created',
      resource,
      resourceData: {
        '@odata.type': '#Microsoft.Graph.Event',
        '@odata.id': resource,
        '@odata.etag': event['@odata.etag'],
        id: event['id'],
      },
    })
  })

  test('what changed can be read by the id that is told; what was deleted answers 404', async () => {
    await subscribe()
    const event = await create()
    await outbox.deliverDue()
    const read = () => graph.call('GET', one(at(webhook.items().at(-1), 'resourceData/id')))
    expect((await read()).status).toBe(200)
    await graph.call('DELETE', one(event['id']))
    await outbox.deliverDue()
    expect(kinds().at(-1)).toBe('deleted')
    expect((await read()).status).toBe(404)
  })

  test('ids are immutable when the subscription was made with that preference', async () => {
    const immutable = { Prefer: 'IdType="ImmutableId"' }
    await subscribe({}, immutable)
    const event = await create({}, immutable)
    await outbox.deliverDue()
    expect(at(webhook.items()[0], 'resourceData/id')).toBe(event['id'])
  })

  test('only the kinds asked for come, and only of that mailbox', async () => {
    await subscribe({ changeType: 'deleted' })
    const event = await create()
    const other = await graph.call('POST', `/users/${lone.oid}/events`, { body: anEvent() })
    await graph.call('DELETE', one(other.body['id'], lone))
    await graph.call('DELETE', one(event['id']))
    await outbox.deliverDue()
    expect(kinds()).toEqual(['deleted'])
  })

  test('an attendee s answer changes the organiser s event', async () => {
    const event = await create({ attendees: [attendee('lone-leder')] })
    await subscribe()
    const copies = await graph.call('GET', `/users/${lone.oid}/events?$filter=iCalUId eq '${text(event, 'iCalUId')}'`)
    await graph.call('POST', `${one(rows(copies)[0]?.['id'], lone)}/decline`, { body: {} })
    await outbox.deliverDue()
    expect(at(webhook.items()[0], 'resourceData/id')).toBe(event['id'])
    expect(kinds()).toContain('updated')
  })

  test('several subscriptions of one address come mixed in one POST', async () => {
    const ids = [(await subscribe())['id'], (await subscribe())['id']]
    await create()
    await outbox.deliverDue()
    expect(webhook.posts()).toHaveLength(1)
    expect(new Set(webhook.items().map(({ subscriptionId }) => subscriptionId))).toEqual(new Set(ids))
  })

  test('it comes by itself soon after, when nobody holds it back', async () => {
    outbox.configure({ hold: false })
    await subscribe()
    await create()
    const waitUntil = Date.now() + 5_000
    while (webhook.items().length === 0 && Date.now() < waitUntil)
      await new Promise((resolve) => void setTimeout(resolve, 10))
    expect(kinds()).toEqual(['created', 'updated'])
  })

  test('it does not reach a subscription that has run out meanwhile', async () => {
    await subscribe({ expirationDateTime: clock.now().add({ minutes: 45 }).toString() })
    await create()
    later(46)
    await outbox.deliverDue()
    expect(webhook.posts()).toEqual([])
  })
})

describe('an endpoint that does not take a notification', () => {
  test.each([500, 404, 302])('gets it again when it answers %d, with growing pauses', async (status) => {
    await subscribe({ changeType: 'deleted' })
    await graph.call('DELETE', one((await create())['id']))
    webhook.answer(status)
    const attemptsAt: number[] = []
    for (let second = 0; second < 75; second++) {
      const before = webhook.posts().length
      await outbox.deliverDue()
      if (webhook.posts().length > before) attemptsAt.push(second)
      clock.set(clock.now().add({ seconds: 1 }))
    }
    expect(attemptsAt).toEqual([0, 10, 30, 70])
    webhook.answer(202)
    later(30)
    await outbox.deliverDue()
    expect(outbox.counts().delivered).toBe(1)
    expect(outbox.waiting()).toEqual([])
  })

  test('gets it again when it takes too long', async () => {
    outbox.configure({ answerWithinMs: 50 })
    await subscribe({ changeType: 'created' })
    await create()
    webhook.answer(undefined)
    await outbox.deliverDue()
    expect(outbox.waiting()).toMatchObject([{ attempts: 1 }])
  })

  test('is given up after four hours', async () => {
    await subscribe({ changeType: 'created' })
    await create()
    webhook.answer(500)
    for (let hour = 0; hour < 9; hour++) {
      await outbox.deliverDue()
      later(30)
    }
    await outbox.deliverDue()
    expect(outbox.waiting()).toEqual([])
    expect(outbox.counts().dropped).toBe(1)
    expect(webhook.posts().length).toBeGreaterThan(5)
  })
})

describe('what can go wrong on the way, on request', () => {
  test('notifications are dropped, sent several times, delayed, and shuffled', async () => {
    await subscribe({ changeType: 'created' })
    await control('/sandbox/notifications', { drop: 1, copies: 3, delayMs: 60_000, shuffle: true })
    await create()
    const second = await create()
    await outbox.deliverDue()
    expect(webhook.posts()).toEqual([])
    later(1)
    await outbox.deliverDue()
    expect(webhook.items().map((item) => at(item, 'resourceData/id'))).toEqual(Array(3).fill(second['id']))
    expect(webhook.posts()).toHaveLength(3)
  })

  test.each(['missed', 'reauthorizationRequired'])(
    'the lifecycle event %s is told, and the subscription stays',
    async (event) => {
      const { id } = await subscribe()
      await control('/sandbox/notifications/lifecycle', { event, person: 'karen-konsulent' })
      await outbox.deliverDue()
      expect(webhook.posts()).toMatchObject([
        { path: '/lifecycle', items: [{ subscriptionId: id, lifecycleEvent: event }] },
      ])
      expect((await graph.call('GET', `/subscriptions/${text(id)}`)).status).toBe(200)
    },
  )

  test('subscriptionRemoved is told, and the subscription is gone', async () => {
    const { id } = await subscribe()
    await control('/sandbox/notifications/lifecycle', { event: 'subscriptionRemoved' })
    await outbox.deliverDue()
    expect(kinds()).toEqual(['subscriptionRemoved'])
    expect((await graph.call('GET', `/subscriptions/${text(id)}`)).status).toBe(404)
  })

  test('a challenge to reauthorize that is not answered ends notifications; answering it brings them back', async () => {
    const { id } = await subscribe({ changeType: 'created' })
    await control('/sandbox/notifications/lifecycle', { event: 'reauthorizationRequired' })
    await create()
    later(11)
    await create()
    await graph.call('POST', `/subscriptions/${text(id)}/reauthorize`)
    await create()
    await outbox.deliverDue()
    expect(kinds().filter((kind) => kind === 'created')).toHaveLength(2)
  })
})
