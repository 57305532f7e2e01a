import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { problem } from '../../../shared/contract/errors.ts'
import { slotTaken } from '../../../shared/contract/requests.ts'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
let token = ''
beforeAll(async () => {
  sandbox = await runningSandbox()
  token = await sandbox.as('lone-leder').token()
})
afterAll(() => sandbox.stop())

async function send(body: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${sandbox.baseUrl}/api/requests`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...headers,
    },
    body,
  })
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return problem.parse(await response.json())
}

const slotAt = (startsAt: string, endsAt: string) => ({
  slot: { consultantId: sandbox.oid('karen-konsulent'), startsAt, endsAt },
})

describe('bad input names its field in both languages, and nothing is recorded', () => {
  test.each<[string, () => object, number, string, string, string]>([
    ['an unknown field', () => ({ diagnosis: 'x' }), 400, 'input-invalid', 'diagnosis', 'unknown-field'],
    [
      'an unknown field inside',
      () => ({ wish: { place: 'online', participants: ['leader'], room: 1 } }),
      400,
      'input-invalid',
      'wish.room',
      'unknown-field',
    ],
    ['a wrong type', () => ({ firstAbsenceDay: 20261204 }), 400, 'input-invalid', 'firstAbsenceDay', 'wrong-type'],
    ['a missing field', () => ({ employeeId: undefined }), 400, 'input-invalid', 'employeeId', 'missing'],
    ['30 February', () => ({ firstAbsenceDay: '2026-02-30' }), 400, 'input-invalid', 'firstAbsenceDay', 'not-a-date'],
    [
      'a choice that does not exist',
      () => ({ expectedOverEightWeeks: 'maybe' }),
      400,
      'input-invalid',
      'expectedOverEightWeeks',
      'not-a-choice',
    ],
    [
      'too much text',
      () => ({ answers: { adaptations: 'a'.repeat(2001) } }),
      400,
      'input-invalid',
      'answers.adaptations',
      'too-long',
    ],
    [
      'a first absence day in the future',
      () => ({ firstAbsenceDay: '2026-12-22' }),
      422,
      'first-absence-in-future',
      'firstAbsenceDay',
      'first-absence-in-future',
    ],
    [
      'an end before its start',
      () => slotAt('2026-12-22T11:00:00+01:00', '2026-12-22T10:00:00+01:00'),
      422,
      'slot-ends-before-start',
      'slot.endsAt',
      'slot-ends-before-start',
    ],
    [
      'a time the clock skips',
      () => slotAt('2027-03-28T02:30:00', '2027-03-28T03:30:00'),
      422,
      'time-skipped-by-summer-time',
      'slot.startsAt',
      'time-skipped-by-summer-time',
    ],
    [
      'a time the clock shows twice',
      () => slotAt('2026-10-25T02:30:00', '2026-10-25T03:30:00'),
      422,
      'time-ambiguous',
      'slot.startsAt',
      'time-ambiguous',
    ],
    [
      'a time in the past',
      () => slotAt('2026-12-21T08:00:00+01:00', '2026-12-21T09:00:00+01:00'),
      409,
      'slot-in-past',
      'slot.startsAt',
      'slot-in-past',
    ],
    [
      'a time after the limit while others are free within it',
      () => slotAt('2026-12-30T10:00:00+01:00', '2026-12-30T11:00:00+01:00'),
      409,
      'slot-outside-window',
      'slot.startsAt',
      'slot-outside-window',
    ],
  ])('%s', async (_what, given, status, code, path, fieldCode) => {
    const answer = await send(JSON.stringify({ ...aStart(sandbox), ...given() }))
    expect(answer).toMatchObject({ status, code })
    expect(answer.fields).toContainEqual(expect.objectContaining({ path, code: fieldCode }))
    for (const { message } of answer.fields ?? []) expect(message.da).not.toBe(message.en)
    expect((await sandbox.as('lone-leder').call('listRequests', undefined)).total).toBe(0)
  })

  test('a time that can no longer be had comes with times that can', async () => {
    const passed = slotAt('2026-12-21T08:00:00+01:00', '2026-12-21T09:00:00+01:00')
    const { offers } = slotTaken.parse(await send(JSON.stringify({ ...aStart(sandbox), ...passed })))
    expect(offers.length).toBeGreaterThan(0)
  })

  test('text that is not JSON', async () => {
    expect(await send('{"employeeId":')).toMatchObject({ status: 400, code: 'json-malformed' })
  })

  test('a body over 256 KB', async () => {
    expect(await send(JSON.stringify({ text: 'a'.repeat(257 * 1024) }))).toMatchObject({
      status: 413,
      code: 'body-too-large',
    })
  })

  test('another content type', async () => {
    expect(await send('a=b', { 'content-type': 'text/plain' })).toMatchObject({
      status: 415,
      code: 'content-type-unsupported',
    })
  })

  test('a write without its key', async () => {
    expect(await send(JSON.stringify(aStart(sandbox)), { 'idempotency-key': '' })).toMatchObject({
      status: 400,
      code: 'idempotency-key-missing',
    })
  })

  test('a problem never repeats what was sent', async () => {
    const answer = await send(JSON.stringify({ ...aStart(sandbox), firstAbsenceDay: 'Mads er syg' }))
    expect(JSON.stringify(answer)).not.toMatch(/Mads/)
  })
})

describe('tokens', () => {
  test('an expired one: the clock went past its life', async () => {
    await sandbox.post('/sandbox/clock', { advance: 'P1D', asleep: true })
    expect(await send(JSON.stringify(aStart(sandbox)))).toMatchObject({ status: 401, code: 'token-expired' })
  })

  test('one for Graph is not one for us', async () => {
    const answer = await sandbox.post('/sandbox/token', { person: 'lone-leder', audience: 'graph' })
    const foreign = String(Object(answer).access_token)
    expect(await send('{}', { authorization: `Bearer ${foreign}` })).toMatchObject({
      status: 401,
      code: 'token-wrong-audience',
    })
  })
})
