import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { problem, type Problem } from '../../../shared/contract/errors.ts'
import { aBookedRequest, aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
let reference = ''
let bookingId = ''
beforeAll(async () => {
  sandbox = await runningSandbox()
  const { request, booking } = await aBookedRequest(sandbox)
  reference = request.reference
  bookingId = booking.id
})
afterAll(() => sandbox.stop())

/** Each is answered with problem details that hold nothing of what was sent. */
async function refusalOf(person: string, method: string, path: string, body?: object): Promise<Problem> {
  const response = await fetch(`${sandbox.baseUrl}/api/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await sandbox.as(person).token()}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const text = await response.text()
  for (const sent of Object.values(forged)) expect(text).not.toContain(sent)
  return problem.parse(JSON.parse(text))
}

const forged = {
  'never given': 'HS-0000',
  'no id at all': 'xyzzy-plugh',
  SQL: "x' or '1'='1",
  'a NUL': 'HS-7K\0K3M',
  'without end': 'z'.repeat(5_000),
  'another UUID': '00000000-0000-4000-8000-00000000beef',
}
const aTime = { startsAt: '2026-12-28T09:00:00Z', endsAt: '2026-12-28T10:00:00Z', version: 1 }

describe.each(Object.entries(forged))('an id that is %s', (_kind, id) => {
  const inPath = encodeURIComponent(id)

  test('a request: unknown, whoever asks and whatever for', async () => {
    for (const person of ['lone-leder', 'hanne-hr']) {
      expect(await refusalOf(person, 'GET', `requests/${inPath}`)).toMatchObject({
        status: 404,
        code: 'request-unknown',
      })
      expect(await refusalOf(person, 'GET', `requests/${inPath}/offers`)).toMatchObject({ code: 'request-unknown' })
    }
    const close = { type: 'close', reason: 'other' }
    expect(await refusalOf('lone-leder', 'POST', `requests/${inPath}/commands`, close)).toMatchObject({
      code: 'request-unknown',
    })
  })

  test('a booking: unknown, and the one there is stays', async () => {
    const path = `requests/${reference}/bookings/${inPath}`
    expect(await refusalOf('lone-leder', 'DELETE', path)).toMatchObject({ status: 404, code: 'booking-unknown' })
    expect(await refusalOf('lone-leder', 'PATCH', path, aTime)).toMatchObject({ status: 404, code: 'booking-unknown' })
    const { bookings } = await sandbox.as('lone-leder').call('readRequest', undefined, { params: { ref: reference } })
    expect(bookings).toMatchObject([{ id: bookingId, state: 'confirmed' }])
  })

  test('a person and a workplace: refused by field', async () => {
    const person = await refusalOf('lone-leder', 'POST', 'requests', { ...aStart(sandbox), employeeId: id })
    expect(['input-invalid', 'employee-not-yours']).toContain(person.code)
    expect(person.fields).toContainEqual(expect.objectContaining({ path: 'employeeId' }))
    const place = await refusalOf('lone-leder', 'POST', 'requests', { ...aStart(sandbox), workplaceId: id })
    expect(['input-invalid', 'workplace-not-yours']).toContain(place.code)
    expect(place.fields).toContainEqual(expect.objectContaining({ path: 'workplaceId' }))
  })

  test('a place in a list: out of date', async () => {
    expect(await refusalOf('hanne-hr', 'GET', `requests?cursor=${inPath}`)).toMatchObject({
      status: 400,
      code: expect.stringMatching(/^(cursor-invalid|input-invalid)$/),
    })
  })
})

test('a NUL in what is searched for, or in a setting, is a field at fault and not an error of ours', async () => {
  expect(await refusalOf('hanne-hr', 'GET', 'requests?search=a%00b')).toMatchObject({ code: 'input-invalid' })
  const settings = await sandbox.as('hanne-hr').call('readMunicipality', undefined)
  const refusal = await refusalOf('hanne-hr', 'PUT', 'settings/municipality', { ...settings, name: 'Havn\0sby' })
  expect(refusal).toMatchObject({ code: 'input-invalid', fields: [{ path: 'name' }] })
})

describe('an id that is somebody else’s', () => {
  test('another leader’s request and its booking do not exist for me', async () => {
    const booking = `requests/${reference}/bookings/${bookingId}`
    expect(await refusalOf('henning-leder', 'GET', `requests/${reference}`)).toMatchObject({ code: 'request-unknown' })
    expect(await refusalOf('henning-leder', 'DELETE', booking)).toMatchObject({ code: 'request-unknown' })
    expect(await refusalOf('henning-leder', 'PATCH', booking, aTime)).toMatchObject({ code: 'request-unknown' })
  })

  test('another leader’s employee and workplace are not mine to ask for', async () => {
    const theirs = { ...aStart(sandbox), employeeId: sandbox.oid('esben-egelykke') }
    expect(await refusalOf('lone-leder', 'POST', 'requests', theirs)).toMatchObject({
      status: 403,
      code: 'employee-not-yours',
    })
    const there = { ...aStart(sandbox), workplaceId: 'havnsby-skole' }
    expect(await refusalOf('lone-leder', 'POST', 'requests', there)).toMatchObject({
      status: 403,
      code: 'workplace-not-yours',
    })
  })

  test('my idempotency key does not open somebody else’s answer', async () => {
    const key = randomUUID()
    const lone = sandbox.as('lone-leder')
    const start = aStart(sandbox, { employeeId: sandbox.oid('tine-tranholm') })
    await lone.call('startRequest', start, { idempotencyKey: key })
    const refusal = await sandbox.as('henning-leder').refusal('startRequest', start, { idempotencyKey: key })
    expect(refusal.status).toBe(403)
  })
})
