import { beforeAll, describe, expect, test } from '@jest/globals'
import { app, output, trigger, type HttpRequest } from '@azure/functions'
import { Temporal } from 'temporal-polyfill'
import { createFunctionsHost } from '../../../sandbox/functions-host/host.ts'

const logged: string[] = []
const host = createFunctionsHost({ log: (level, name, message) => logged.push(`${level} ${name} ${message}`) })
const base = 'http://127.0.0.1:3000/api'

beforeAll(async () => host.collect(registerSamples))

describe('routes, as the real host reads them', () => {
  test.each([
    ['a literal goes before a parameter', 'GET', '/requests/mine', 'mine'],
    ['a parameter is decoded', 'GET', '/requests/HS-7K3M%20x', 'one HS-7K3M x'],
    ['literals ignore case', 'GET', '/Requests/Mine', 'mine'],
    ['an optional parameter may be left out', 'GET', '/days', 'day undefined'],
    ['a constraint decides which function fits', 'GET', '/days/12', 'day 12'],
    ['a catch-all takes the rest of the path', 'GET', '/files/a/b/c', 'file a/b/c'],
    ['the method chooses between functions of one path', 'POST', '/requests/mine', 'posted'],
  ])('%s', async (_rule, method, path, text) => {
    const response = await host.fetch(new Request(base + path, { method }))
    expect([response.status, await response.text()]).toEqual([200, text])
  })

  test.each([
    ['an unknown path', 'GET', '/unknown'],
    ['a method that no function takes', 'DELETE', '/requests/mine'],
    ['a value that breaks its constraint', 'GET', '/days/monday'],
    ['a path that is too long', 'GET', '/requests/mine/more'],
    ['a broken escape', 'GET', '/requests/%E0%A4'],
  ])('%s answers 404 without a body', async (_what, method, path) => {
    const response = await host.fetch(new Request(base + path, { method }))
    expect([response.status, await response.text()]).toEqual([404, ''])
  })
})

describe('requests and answers pass unharmed', () => {
  test('headers, query and bytes come in, status, headers, cookies and bytes go out', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const response = await host.fetch(
      new Request(`${base}/echo?day=1&day=2`, { method: 'POST', body: bytes, headers: { 'x-sent': 'yes' } }),
    )
    expect(response.status).toBe(201)
    expect(response.headers.get('x-seen')).toBe('yes 1,2')
    expect(response.headers.getSetCookie()).toEqual(['theme=dark; Path=/; Max-Age=60; HttpOnly; SameSite=Lax'])
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  })

  test('a streamed answer arrives whole', async () => {
    const response = await host.fetch(new Request(`${base}/stream`))
    expect(await response.text()).toBe('one two ')
  })

  test('a function that returns nothing answers 204', async () => {
    expect((await host.fetch(new Request(`${base}/nothing`))).status).toBe(204)
  })

  test('a function that throws answers 500 without a word, and the log has the reason', async () => {
    const response = await host.fetch(new Request(`${base}/broken`))
    expect([response.status, await response.text()]).toEqual([500, ''])
    expect(logged.some((line) => line.startsWith('error broken') && line.includes('a secret detail'))).toBe(true)
  })
})

test('timers are listed with their schedules, and a failing one is told apart from a good one', async () => {
  expect(host.timers()).toEqual([
    { name: 'minute', schedule: '0 * * * * *' },
    { name: 'failing', schedule: '0 0 6 * * *' },
  ])
  const due = { scheduledAt: Temporal.Instant.from('2026-12-21T08:00:00Z'), isPastDue: true }
  expect(await host.invokeTimer('minute', due)).toBe(true)
  expect(await host.invokeTimer('failing', due)).toBe(false)
  expect(ranPastDue).toEqual([true])
})

test('collecting anew forgets what was there', async () => {
  await host.collect(() => app.http('only', { route: 'only', handler: () => ({ body: 'only' }) }))
  expect((await host.fetch(new Request(`${base}/only`))).status).toBe(200)
  expect((await host.fetch(new Request(`${base}/nothing`))).status).toBe(404)
  expect(host.timers()).toEqual([])
})

const ranPastDue: boolean[] = []

function get(name: string, route: string, answer: (request: HttpRequest) => string): void {
  app.http(name, { route, methods: ['GET'], handler: (request) => ({ body: answer(request) }) })
}

function registerSamples(): void {
  get('one', 'requests/{ref}', ({ params }) => `one ${params['ref']}`)
  get('mine', 'requests/mine', () => 'mine')
  get('day', 'days/{day:int?}', ({ params }) => `day ${params['day']}`)
  get('file', 'files/{*path}', ({ params }) => `file ${params['path']}`)
  app.http('post', { route: 'requests/mine', methods: ['POST'], handler: () => ({ body: 'posted' }) })
  app.generic('nothing', {
    trigger: trigger.http({ methods: ['GET'] }),
    return: output.http({}),
    handler: () => undefined,
  })
  app.http('broken', {
    methods: ['GET'],
    handler: () => {
      throw new Error('a secret detail')
    },
  })
  app.http('stream', {
    methods: ['GET'],
    handler: () => ({
      body: new ReadableStream({
        start(controller) {
          for (const word of ['one ', 'two ']) controller.enqueue(new TextEncoder().encode(word))
          controller.close()
        },
      }),
    }),
  })
  app.http('echo', {
    methods: ['POST'],
    handler: async (request) => ({
      status: 201,
      headers: { 'x-seen': `${request.headers.get('x-sent')} ${request.query.getAll('day').join(',')}` },
      cookies: [{ name: 'theme', value: 'dark', path: '/', maxAge: 60, httpOnly: true, sameSite: 'Lax' }],
      body: await request.arrayBuffer(),
    }),
  })
  app.timer('minute', { schedule: '0 * * * * *', handler: (timer) => void ranPastDue.push(timer.isPastDue) })
  app.timer('failing', {
    schedule: '0 0 6 * * *',
    handler: () => {
      throw new Error('not today')
    },
  })
}
