import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { errors, problem, type Problem } from '../../../shared/contract/errors.ts'
import type { Route } from '../../../shared/contract/route.ts'
import { routes } from '../../../shared/contract/routes.ts'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
const tokens = new Map<string, string>()
beforeAll(async () => {
  sandbox = await runningSandbox()
  for (const person of ['lone-leder', 'hanne-hr', 'kirsten-koordinator', 'karen-konsulent'])
    tokens.set(person, await sandbox.as(person).token())
})
afterAll(() => sandbox.stop())

interface Sent {
  readonly person?: string
  readonly method: string
  readonly path: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

function send({ person, method, path, body, headers = {} }: Sent): Promise<Response> {
  return fetch(`${sandbox.baseUrl}/api/${path}`, {
    method,
    headers: {
      ...(person === undefined ? {} : { authorization: `Bearer ${tokens.get(person)}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      'idempotency-key': randomUUID(),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
}

/** What must hold of every refusal, whoever is refused what: its shape, its status, its reference, both languages. */
async function refusalOf(sent: Sent): Promise<Problem> {
  const response = await send(sent)
  const { status, headers } = response
  expect([sent.path, headers.get('content-type')]).toEqual([sent.path, 'application/problem+json'])
  const refusal = problem.parse(await response.json())
  const { code, instance, detail } = refusal
  expect([refusal.status, errors[code].status]).toEqual([status, status])
  expect(instance).toBe(headers.get('x-correlation-id'))
  expect(detail.da).not.toBe(detail.en)
  return refusal
}

const calls = Object.entries<Route>(routes).filter(([, { isPublic }]) => isPublic !== true)
const withBody = calls.filter(([, { body }]) => body !== undefined)
const pathOf = ({ path }: Route, id: string = randomUUID()) => path.replaceAll(/\{\w+\}/g, encodeURIComponent(id))

describe('every call of the table', () => {
  test.each(calls)('%s lets nobody in unknown', async (_name, route) => {
    const { method } = route
    expect(await refusalOf({ method, path: pathOf(route) })).toMatchObject({ code: 'token-missing' })
  })

  test.each(withBody)('%s says what is wrong with a body', async (_name, route) => {
    const to = { person: 'hanne-hr', method: route.method, path: pathOf(route) }
    expect(await refusalOf({ ...to, body: '{"a":' })).toMatchObject({ code: 'json-malformed' })
    const patch = { 'content-type': 'application/json-patch+json' }
    expect(await refusalOf({ ...to, body: '{}', headers: patch })).toMatchObject({ code: 'content-type-unsupported' })
    const { code, fields } = await refusalOf({ ...to, body: '{"diagnosis":"x","type":"pause"}' })
    expect([code, fields?.map(({ path }) => path)]).toEqual(['input-invalid', expect.arrayContaining(['diagnosis'])])
    expect((await refusalOf({ ...to, body: '[]' })).code).toBe('input-invalid')
  })

  test.each(calls.filter(([, { path }]) => path.includes('{')))(
    '%s takes any id for one that may be unknown',
    async (_name, route) => {
      const body = route.body === undefined ? {} : { body: '{}' }
      for (const id of ['a\0b', '0000-01-01', '9999-12-31', 'z'.repeat(3000), '../me', '__proto__']) {
        for (const person of ['hanne-hr', 'kirsten-koordinator', 'lone-leder']) {
          const { status } = await send({ person, method: route.method, path: pathOf(route, id), ...body })
          expect([id, person, status < 500]).toEqual([id, person, true])
        }
      }
    },
  )
})

describe('an address or a method that does not exist is refused like anything else', () => {
  test.each([
    ['GET', 'nothing', 'route-unknown'],
    ['POST', 'requests/HS-7K3M/nothing', 'route-unknown'],
    ['OPTIONS', 'requests', 'method-not-allowed'],
    ['DELETE', 'requests/HS-7K3M', 'method-not-allowed'],
    ['PUT', 'settings/policies/try', 'method-not-allowed'],
  ])('%s /api/%s: %s', async (method, path, code) => {
    expect(await refusalOf({ method, path })).toMatchObject({ code })
  })

  test('Allow names the methods that there are', async () => {
    expect((await send({ method: 'PATCH', path: 'requests' })).headers.get('allow')).toBe('POST, GET')
    expect((await send({ method: 'HEAD', path: 'me' })).status).toBe(405)
  })

  test('the bot’s endpoint too', async () => {
    expect(await refusalOf({ method: 'POST', path: 'messages', body: '{}' })).toMatchObject({ code: 'token-missing' })
  })
})

const wish = { place: 'workplace', participants: ['leader'] }
const farAway = ['0000-01-01', '0050-06-06', '9999-12-31']

describe('a date that no calendar reaches names its field', () => {
  test.each<[string, string, string, string, (date: string) => object]>([
    ['lone-leder', 'POST', 'meaning', 'firstAbsenceDay', (firstAbsenceDay) => ({ firstAbsenceDay })],
    [
      'lone-leder',
      'POST',
      'offers',
      'firstAbsenceDay',
      (firstAbsenceDay) => ({ workplaceId: 'soendervangskolen', firstAbsenceDay, wish }),
    ],
    [
      'hanne-hr',
      'POST',
      'settings/policies/try',
      'firstAbsenceDay',
      (firstAbsenceDay) => ({ policyId: 'varde', firstAbsenceDay }),
    ],
    [
      'hanne-hr',
      'POST',
      'settings/policies/try',
      'enquiryAt',
      (date) => ({ policyId: 'varde', enquiryAt: `${date}T23:59:59` }),
    ],
    [
      'kirsten-koordinator',
      'POST',
      'planned-absences',
      'from',
      (from) => ({ consultantId: sandbox.oid('pia-konsulent'), from, until: '2027-01-08' }),
    ],
    [
      'hanne-hr',
      'PUT',
      'settings/municipality',
      'closingDays.0',
      (date) => ({
        name: 'Havnsby',
        policyId: 'varde',
        closingDays: [date],
        coordinatorIds: [sandbox.oid('kirsten-koordinator')],
      }),
    ],
  ])('%s %s %s: %s', async (person, method, path, field, bodyFor) => {
    for (const date of farAway) {
      const { code, fields } = await refusalOf({ person, method, path, body: JSON.stringify(bodyFor(date)) })
      expect([date, code, fields?.map((fault) => fault.path)]).toEqual([
        date,
        'input-invalid',
        expect.arrayContaining([field]),
      ])
    }
  })

  test.each([
    ['0000-01-01', 'first-absence-too-old'],
    ['0050-06-06', 'first-absence-too-old'],
    ['9999-12-31', 'first-absence-in-future'],
  ])('a first absence day on %s: %s', async (firstAbsenceDay, code) => {
    const body = JSON.stringify({ ...aStart(sandbox), firstAbsenceDay })
    const refusal = await refusalOf({ person: 'lone-leder', method: 'POST', path: 'requests', body })
    expect(refusal).toMatchObject({ code, fields: [{ path: 'firstAbsenceDay' }] })
  })
})

test('closing days that leave no working day to count to are refused, and the calendar in force goes on', async () => {
  const hanne = sandbox.as('hanne-hr')
  const municipality = await hanne.call('readMunicipality', undefined)
  const first = Date.UTC(2027, 5, 1)
  const closingDays = Array.from({ length: 70 }, (_, day) =>
    new Date(first + day * 86_400_000).toISOString().slice(0, 10),
  )
  expect(await hanne.refusal('saveMunicipality', { ...municipality, closingDays })).toMatchObject({
    code: 'closing-days-unbroken',
    fields: [{ path: 'closingDays' }],
  })
  expect((await hanne.call('readMunicipality', undefined)).closingDays).toEqual(municipality.closingDays)
})

test('a duty roster from the year 0 names its field', async () => {
  const path = 'settings/duty-roster?from=0000-01-01&until=2026-12-31'
  expect(await refusalOf({ person: 'hanne-hr', method: 'GET', path })).toMatchObject({ fields: [{ path: 'from' }] })
})

test('a moment told more finely than a nanosecond is that moment, and not an error of ours', async () => {
  const body = JSON.stringify({ policyId: 'varde', enquiryAt: '2026-12-21T09:10:00.1234567890123Z' })
  expect((await send({ person: 'hanne-hr', method: 'POST', path: 'settings/policies/try', body })).status).toBe(200)
})

test('P-3: a CPR number is refused in a reason too', async () => {
  const cap = { consultantId: sandbox.oid('pia-konsulent'), cap: 5, until: '2027-01-31' }
  const reason = { ...cap, reason: 'Aftalt om 010190-1234' }
  expect(await sandbox.as('kirsten-koordinator').refusal('overrideCap', reason)).toMatchObject({
    fields: [{ path: 'reason', code: 'cpr-number' }],
  })
  const why = { policyId: 'varde', statute: 'byDate', why: 'Aftalt om 010190-1234' }
  expect(await sandbox.as('hanne-hr').refusal('publishPolicy', why)).toMatchObject({
    fields: [{ path: 'why', code: 'cpr-number' }],
  })
})

test('half a character is a field at fault, as a NUL is', async () => {
  const search = { person: 'karen-konsulent', method: 'POST', path: 'people/search', body: '{"search":"Ma\\ud800ds"}' }
  expect(await refusalOf(search)).toMatchObject({ code: 'input-invalid', fields: [{ path: 'search' }] })
})

test('somebody named in capitals is the same person', async () => {
  const employeeId = sandbox.oid('rikke-ravnsted')
  const start = aStart(sandbox, { employeeId: employeeId.toUpperCase() })
  const { request } = await sandbox.as('lone-leder').call('startRequest', start)
  expect(request.employee?.id).toBe(employeeId)
})

test('a notification whose ids cannot be stored is refused, not failed: Graph would send it again for hours', async () => {
  const change = { clientState: 'x', changeType: 'updated', resourceData: { id: 'a\0b' } }
  for (const [path, item] of [
    ['graph/notifications', { ...change, subscriptionId: 'x' }],
    ['graph/notifications', { ...change, subscriptionId: 'x\0', resourceData: { id: 'a' } }],
    ['graph/lifecycle', { subscriptionId: 'x\0', clientState: 'x', lifecycleEvent: 'missed' }],
  ] as const) {
    const body = JSON.stringify({ value: [item] })
    expect(await refusalOf({ method: 'POST', path, body })).toMatchObject({ code: 'input-invalid' })
  }
})
