import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Temporal } from 'temporal-polyfill'
import { settingsOf } from '../../../sandbox/graph/settings.ts'
import { subscriptionsOf } from '../../../sandbox/graph/subscriptions/subscriptions.ts'
import { aGraph, at, person, rows, text, type CallOptions } from './support.ts'
import { aWebhook, type Webhook } from './webhook.ts'

const graph = aGraph()
const karen = person('karen-konsulent')
const { clock } = graph.context
let webhook: Webhook
beforeAll(async () => {
  webhook = await aWebhook()
})
afterEach(() => webhook.forget())
afterAll(async () => {
  graph.stop()
  await webhook.stop()
})

const inMinutes = (minutes: number): string => clock.now().add({ minutes }).toString()

const wish = (more: Record<string, unknown> = {}) => ({
  changeType: 'created,updated,deleted',
  notificationUrl: webhook.url(),
  lifecycleNotificationUrl: webhook.url('/lifecycle'),
  resource: `users/${karen.oid}/events`,
  expirationDateTime: inMinutes(10_000),
  clientState: 'known-to-us-alone',
  ...more,
})

const subscribe = (more: Record<string, unknown> = {}, options: CallOptions = {}) =>
  graph.call('POST', '/subscriptions', { body: wish(more), ...options })

const one = (id: unknown) => `/subscriptions/${String(id)}`

/** What is granted when so many minutes are asked for, or the status that refuses it. */
const granted = async (minutes: number) => {
  const answer = await subscribe({ expirationDateTime: inMinutes(minutes) })
  if (answer.status !== 201) return answer.status
  const wait = Date.parse(text(answer.body, 'expirationDateTime')) - clock.now().epochMilliseconds
  return `${wait / 60_000} minutes`
}

async function afterwards(move: Temporal.DurationLike, then: () => Promise<unknown>) {
  const before = clock.now()
  clock.set(before.add(move))
  await then()
  clock.set(before)
}

describe('making a subscription', () => {
  test('both addresses must repeat the decoded token before it exists; their own query is kept', async () => {
    const answer = await subscribe({ notificationUrl: webhook.url('/notifications?of=havnsby') })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ clientState: 'known-to-us-alone', resource: `users/${karen.oid}/events` })
    expect(webhook.handshakes().map((address) => address.replace(/validationToken=Validation.+/, 'TOKEN'))).toEqual([
      '/notifications?of=havnsby&TOKEN',
      '/lifecycle?TOKEN',
    ])
  })

  test.each([
    ['the token as it was sent, still encoded', 200, 'text/plain', encodeURIComponent],
    ['something else', 200, 'text/plain', () => 'ok'],
    ['JSON', 200, 'application/json', (token: string) => JSON.stringify(token)],
    ['202', 202, 'text/plain', (token: string) => token],
    ['500', 500, 'text/plain', (token: string) => token],
  ])('an address that answers %s gets none', async (_what, status, type, body) => {
    webhook.shakeHands((token, response) => response.writeHead(status, { 'Content-Type': type }).end(body(token)))
    const before = rows(await graph.call('GET', '/subscriptions')).length
    const answer = await subscribe()
    expect([answer.status, at(answer.body, 'error/code')]).toEqual([400, 'ValidationError'])
    expect(rows(await graph.call('GET', '/subscriptions'))).toHaveLength(before)
  })

  test.each([
    ['plain http to another machine', { notificationUrl: 'http://hurtigspor.example/hook' }, 400],
    ['another machine, which the sandbox never calls', { notificationUrl: 'https://hurtigspor.example/hook' }, 400],
    ['no address', { notificationUrl: 'hook' }, 400],
    ['a lifecycle address on another machine', { lifecycleNotificationUrl: 'https://hurtigspor.example/hook' }, 400],
    ['a port where nobody answers', { notificationUrl: 'http://127.0.0.1:1/hook' }, 400],
    ['a clientState of 128 characters', { clientState: 'x'.repeat(128) }, 201],
    ['a clientState of 129 characters', { clientState: 'x'.repeat(129) }, 400],
    ['a kind of change that does not exist', { changeType: 'created,moved' }, 400],
    ['a resource with a base address', { resource: 'https://graph.microsoft.com/v1.0/me/events' }, 400],
    ['a mailbox that does not exist', { resource: 'users/nobody@havnsby.example/events' }, 404],
    ['a property that does not exist', { expires: 'soon' }, 400],
    ['a local time', { expirationDateTime: '2026-12-22T10:00:00' }, 400],
  ])('%s: %#', async (_what, more, status) => {
    expect((await subscribe(more)).status).toBe(status)
  })

  test.each([
    ['an app that may write only', 'app: Calendars.ReadWrite', undefined, 403],
    ['an app that may read', 'app: Calendars.Read', undefined, 201],
    ['a person, about the own mailbox', 'person karen-konsulent: Calendars.Read', 'me/events', 201],
    ['a person, about a colleague', 'person lone-leder: Calendars.Read Calendars.Read.Shared', undefined, 403],
  ])('%s', async (_what, as, resource, status) => {
    expect((await subscribe(resource === undefined ? {} : { resource }, { as })).status).toBe(status)
  })
})

describe('how long a subscription lives', () => {
  test.each([
    [10_080, 10_080, '10080 minutes'],
    [10_080, 10_081, 400],
    [4_230, 4_230, '4230 minutes'],
    [4_230, 4_231, 400],
    [10_080, 44, '45 minutes'],
    [10_080, -1, 400],
  ])('where %d minutes are the most, %d give %s', async (most, asked, expected) => {
    settingsOf(graph.context).change({ longestSubscriptionMinutes: most })
    expect(await granted(asked)).toBe(expected)
    settingsOf(graph.context).change({ longestSubscriptionMinutes: 10_080 })
  })

  test('it is gone when its time has come, and renewing in time prevents that', async () => {
    const left = await subscribe({ expirationDateTime: inMinutes(60) })
    const kept = await subscribe({ expirationDateTime: inMinutes(60) })
    const renewed = await graph.call('PATCH', one(kept.body['id']), { body: { expirationDateTime: inMinutes(600) } })
    expect(renewed.status).toBe(200)
    await afterwards({ minutes: 61 }, async () => {
      expect((await graph.call('GET', one(left.body['id']))).status).toBe(404)
      const late = await graph.call('PATCH', one(left.body['id']), { body: { expirationDateTime: inMinutes(600) } })
      expect(late.status).toBe(404)
      expect((await graph.call('GET', one(kept.body['id']))).status).toBe(200)
    })
  })
})

describe('keeping a subscription', () => {
  test('who did not make it does not find it', async () => {
    const { body } = await subscribe()
    for (const method of ['GET', 'DELETE']) {
      expect((await graph.call(method, one(body['id']), { as: 'person karen-konsulent: Calendars.Read' })).status).toBe(
        404,
      )
    }
  })

  test('it is reauthorized and deleted by its id; then it is gone', async () => {
    const { body } = await subscribe()
    expect((await graph.call('POST', `${one(body['id'])}/reauthorize`)).status).toBe(204)
    expect((await graph.call('DELETE', one(body['id']))).status).toBe(204)
    expect((await graph.call('POST', `${one(body['id'])}/reauthorize`)).status).toBe(404)
  })

  test('a lifecycle address cannot be added later', async () => {
    const { body } = await subscribe({ lifecycleNotificationUrl: undefined })
    const late = await graph.call('PATCH', one(body['id']), {
      body: { lifecycleNotificationUrl: webhook.url('/lifecycle') },
    })
    expect(late.status).toBe(400)
  })

  test('a mailbox has room for 1000 of them, whoever made them', async () => {
    const jonas = person('jonas-konsulent')
    const { body } = await subscribe({ resource: `users/${jonas.oid}/events` })
    const subscriptions = subscriptionsOf(graph.context)
    const first = subscriptions.all().find(({ id }) => id === body['id'])
    if (!first) throw new Error('it was made')
    for (let count = 1; count < 999; count++) subscriptions.put({ ...first, id: randomUUID(), owner: 'another-app' })
    const last = await subscribe({ resource: `users/${jonas.oid}/events` })
    const tooMany = await subscribe({ resource: `users/${jonas.oid}/events` })
    expect([last.status, tooMany.status]).toEqual([201, 403])
  })
})
