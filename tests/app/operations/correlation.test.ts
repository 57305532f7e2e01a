import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { problem } from '../../../shared/contract/errors.ts'
import { aStart, bestSlot } from '../support/requests.ts'
import { loggedSandbox, type LoggedSandbox } from './support.ts'

let sandbox: LoggedSandbox
beforeAll(async () => {
  sandbox = await loggedSandbox()
})
afterAll(() => sandbox.stop())

async function start(headers: Readonly<Record<string, string>>): Promise<Response> {
  const body = aStart(sandbox, { slot: await bestSlot(sandbox) })
  return fetch(`${sandbox.baseUrl}/api/requests`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await sandbox.as('lone-leder').token()}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...headers,
    },
    body: JSON.stringify(body),
  })
}

const idOf = (response: Response) => response.headers.get('x-correlation-id') ?? ''

describe('one id leads from what a person did to everything it led to', () => {
  test('the caller’s own id comes back, and stands in every line of the call, its effects and its calls to Graph', async () => {
    const id = randomUUID()
    const response = await start({ 'x-correlation-id': id })
    expect([response.status, idOf(response)]).toEqual([201, id])

    const lines = await sandbox.linesOf(id)
    const booked = lines.find(({ operation }) => operation === 'POST /users/{id}/events')
    expect(booked).toMatchObject({ what: 'graph-call', outcome: 201 })
    expect(booked?.['clientRequestId']).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('an effect that must wait is carried out under the id of the call that queued it', async () => {
    const id = randomUUID()
    await sandbox.post('/sandbox/faults', { match: 'POST /graph/v1.0/users/*/events', status: 503, times: 8 })
    await start({ 'x-correlation-id': id })
    const waits = (await sandbox.linesOf(id)).filter(({ what }) => what === 'effect-postponed')
    expect(waits.map(({ kind }) => kind)).toContain('createEvent')

    const before = (await sandbox.linesOf(id)).length
    await fetch(`${sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })
    await sandbox.post('/sandbox/clock', { advance: 'PT5M' })
    const later = (await sandbox.linesOf(id)).slice(before)
    expect(later).toContainEqual(expect.objectContaining({ operation: 'POST /users/{id}/events', outcome: 201 }))
  })

  test('a trace id is taken from `traceparent`', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
    const response = await start({ traceparent: `00-${traceId}-00f067aa0ba902b7-01` })
    expect(idOf(response)).toBe(traceId)
  })

  test.each([
    ['a name', { 'x-correlation-id': 'Mads-Madsen-er-syg' }],
    ['a CPR number', { 'x-correlation-id': '010190-1234' }],
    ['a line of its own', { 'x-correlation-id': '{"level":"error"}' }],
    ['a trace id of zeros', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }],
    ['another version', { traceparent: 'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' }],
  ])('what is not shaped like an id gets one of ours: %s', async (_what, headers) => {
    const response = await fetch(`${sandbox.baseUrl}/api/health`, { headers })
    expect(idOf(response)).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/)
    const [given = ''] = Object.values(headers)
    expect((await sandbox.lines()).join('')).not.toContain(given.slice(0, 18))
  })

  test('the reference a person reads to support leads to the line about what went wrong', async () => {
    await sandbox.post('/sandbox/faults', { match: 'graph', status: 403, times: 20 })
    const response = await fetch(`${sandbox.baseUrl}/api/me`, {
      headers: { authorization: `Bearer ${await sandbox.as('tage-leder').token()}` },
    })
    await fetch(`${sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })
    const { code, instance } = problem.parse(await response.json())
    expect([code, instance]).toEqual(['directory-unavailable', idOf(response)])
    expect(await sandbox.linesOf(instance)).toContainEqual(
      expect.objectContaining({ level: 'error', what: 'call-failed', code, function: 'me' }),
    )
  })

  test('every run of a timer has an id of its own, and no line is without one', async () => {
    const before = (await sandbox.lines()).length
    // The calendars are compared every quarter.
    for (let quarter = 0; quarter < 3; quarter++)
      await sandbox.post('/sandbox/clock', { advance: 'PT16M', asleep: true })
    const ids = (await sandbox.lines()).slice(before).map((text) => /"correlationId":"([^"]+)"/.exec(text)?.[1])
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBeGreaterThan(2)
  })
})
