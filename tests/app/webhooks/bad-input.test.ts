import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { aMeetingInOutlook, deliveries, watchedSandbox } from '../outlook/support.ts'
import type { TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await watchedSandbox()
})
afterAll(() => sandbox.stop())

type Door = 'notifications' | 'lifecycle'

function post(door: Door, body: string, contentType = 'application/json'): Promise<Response> {
  return fetch(`${sandbox.baseUrl}/api/graph/${door}`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
  })
}

const aNotification = (given: object = {}) => ({
  subscriptionId: crypto.randomUUID(),
  clientState: 'not-what-was-agreed',
  changeType: 'updated',
  resource: 'users/x/events/y',
  resourceData: { '@odata.type': '#Microsoft.Graph.Event', id: 'y', '@odata.etag': 'W/"1"' },
  ...given,
})

async function query<T extends object>(text: string, values: readonly string[] = []): Promise<T[]> {
  const client = new Client({ connectionString: sandbox.databaseUrl })
  await client.connect()
  try {
    return (await client.query<T>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

/** The id of a new meeting's event, as notifications name it. */
async function anEventOfOurs(): Promise<string> {
  const { booking } = await aMeetingInOutlook(sandbox)
  const [row] = await query<{ event_id: string }>('select event_id from booking where booking_id = $1', [booking.id])
  if (row === undefined) throw new Error('The booking is not stored')
  return row.event_id
}

/** What Graph's word has led to: stored notifications, and looks at events that wait or were done. */
async function traces(): Promise<number> {
  const [row] = await query<{ count: number }>(`
    select ((select count(*) from calendar_notification)
      + (select count(*) from pgboss.job where data->>'kind' = 'reconcileEvent'))::integer as count`)
  return row?.count ?? 0
}

/** Until what the product's own writes lead to has come in. */
async function quiet(): Promise<void> {
  await sandbox.post('/sandbox/notifications/deliver', {})
  await sandbox.post('/sandbox/notifications', { hold: true })
}

function ask(token: string, door: Door = 'notifications'): Promise<Response> {
  return fetch(`${sandbox.baseUrl}/api/graph/${door}?validationToken=${encodeURIComponent(token)}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

describe('the handshake', () => {
  test.each(['notifications', 'lifecycle'] as const)(
    '%s: the token comes back decoded, as plain text',
    async (door) => {
      const token = 'Validation: Testing client application reachability + % æøå'
      const response = await ask(token, door)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(await response.text()).toBe(token)
    },
  )

  test('nothing that a browser could run is echoed, and nothing long', async () => {
    expect(await (await ask('<script>alert(1)</script>')).text()).not.toContain('<')
    expect((await ask('x'.repeat(5_000))).status).toBe(400)
    expect((await ask('')).status).toBe(400)
  })
})

describe('what does not come from Graph', () => {
  test('an unknown subscription and a wrong secret are answered as all are, and leave nothing behind', async () => {
    const id = await anEventOfOurs()
    const karens = (await deliveries(sandbox)).subscriptions.find(({ person }) => person === 'karen-konsulent')
    await quiet()
    const before = await traces()
    const resourceData = { id, '@odata.etag': 'W/"forged"' }
    const forged = [
      aNotification({ resourceData }),
      aNotification({ resourceData, subscriptionId: karens?.id }),
      aNotification({ resourceData, subscriptionId: karens?.id, clientState: undefined }),
      aNotification({ resourceData, subscriptionId: karens?.id, clientState: '' }),
    ]
    for (const one of forged) {
      const response = await post('notifications', JSON.stringify({ value: [one] }))
      expect(response.status).toBe(202)
      expect(await response.text()).toBe('')
    }
    expect(await traces()).toBe(before)
  })

  test('a forged end of a subscription changes nothing', async () => {
    const before = await deliveries(sandbox)
    const value = before.subscriptions.map(({ id }) => ({
      subscriptionId: id,
      clientState: 'guessed',
      lifecycleEvent: 'subscriptionRemoved',
    }))
    expect((await post('lifecycle', JSON.stringify({ value }))).status).toBe(202)
    await sandbox.post('/sandbox/clock', { advance: 'PT1M' })
    expect((await deliveries(sandbox)).subscriptions.map(({ id }) => id)).toEqual(
      before.subscriptions.map(({ id }) => id),
    )
  })
})

describe('a body that cannot be read is refused, and nothing of it is taken', () => {
  test.each<[string, Door, string, number]>([
    ['no JSON', 'notifications', '{"value":[', 400],
    ['no list', 'notifications', '{"value":{}}', 400],
    ['nothing', 'lifecycle', '', 400],
    ['an item without a subscription', 'notifications', '{"value":[{"changeType":"updated"}]}', 400],
    [
      'an unknown kind of change',
      'notifications',
      JSON.stringify({ value: [aNotification({ changeType: 'x' })] }),
      400,
    ],
    ['an unknown lifecycle event', 'lifecycle', '{"value":[{"subscriptionId":"a","lifecycleEvent":"x"}]}', 400],
    [
      'an id without end',
      'notifications',
      JSON.stringify({ value: [aNotification({ resourceData: { id: 'x'.repeat(9_000) } })] }),
      400,
    ],
    [
      'more items than Graph sends',
      'notifications',
      JSON.stringify({ value: Array.from({ length: 1_001 }, () => ({})) }),
      400,
    ],
    ['two megabytes', 'notifications', JSON.stringify({ value: 'x'.repeat(2 * 1024 * 1024) }), 413],
  ])('%s', async (_what, door, body, status) => {
    expect((await post(door, body)).status).toBe(status)
  })

  test('a form or a page of another site cannot speak here', async () => {
    const body = JSON.stringify({ value: [aNotification()] })
    expect((await post('notifications', body, 'text/plain')).status).toBe(415)
  })

  test('fields that Graph may add are let pass', async () => {
    const value = [aNotification({ tenantId: 'x', subscriptionExpirationDateTime: 'x', encryptedContent: null })]
    expect((await post('notifications', JSON.stringify({ value, validationTokens: [] }))).status).toBe(202)
  })
})

test('each is stored before it is acknowledged, and once however often it is sent', async () => {
  const id = await anEventOfOurs()
  await quiet()
  const secret = await secretOf('karen-konsulent')
  const body = JSON.stringify({
    value: [aNotification({ ...secret, resourceData: { id, '@odata.etag': 'W/"told-thrice"' } })],
  })
  const before = await traces()
  const answers = await Promise.all([
    post('notifications', body),
    post('notifications', body),
    post('notifications', body),
  ])
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
  expect(await traces()).toBe(before + 2) // one stored, one look
})

test.each([
  ['of a kind that we do not know', { changeType: 'archived' }],
  ['without the event', { resourceData: null }],
])('an item %s does not keep back the others in the same delivery', async (_what, odd) => {
  const id = await anEventOfOurs()
  await quiet()
  const secret = await secretOf('karen-konsulent')
  const good = aNotification({ ...secret, resourceData: { id, '@odata.etag': `W/"${crypto.randomUUID()}"` } })
  const before = await traces()
  const value = [aNotification({ ...secret, ...odd }), good]
  expect((await post('notifications', JSON.stringify({ value }))).status).toBe(202)
  expect(await traces()).toBe(before + 2) // one stored, one look
})

/** As Graph has it: the secret travels with each notification. */
async function secretOf(person: string): Promise<{ subscriptionId: string; clientState: string }> {
  const subscriptionId = (await deliveries(sandbox)).subscriptions.find((one) => one.person === person)?.id
  if (subscriptionId === undefined) throw new Error(`${person} is not watched`)
  const clientState = `known-to-this-test-${crypto.randomUUID()}`
  await query(
    `update calendar_watch set client_state_hash = encode(sha256($1::bytea), 'hex') where subscription_id = $2`,
    [clientState, subscriptionId],
  )
  return { subscriptionId, clientState }
}
