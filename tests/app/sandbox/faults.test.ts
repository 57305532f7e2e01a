import { expect, test } from '@jest/globals'
import { createFaults, faultInput } from '../../../sandbox/faults/faults.ts'

const path = '/v1.0/users/lone/calendar/getSchedule'

test.each([
  ['a word of the address', 'getSchedule'],
  ['kind, method and address', 'graph POST /v1.0/users'],
  ['a star for anything between', 'POST /v1.0/users/*/calendar'],
  ["the sandbox's own address", 'POST /graph/v1.0/users'],
  ['an object', { kind: 'graph', method: 'post', path: 'calendar' }],
])('%s hits the call', (_how, match) => {
  expect(faultsOf({ match, status: 503 }).next('graph', 'POST', path)).toEqual({ status: 503 })
})

test.each([
  ['another service', { kind: 'teams' }],
  ['another method', 'graph GET'],
  ['another address', 'sendMail'],
  ['the pieces in another order', 'calendar*users'],
])('%s is left alone', (_how, match) => {
  expect(faultsOf({ match, status: 503 }).next('graph', 'POST', path)).toBeUndefined()
})

test('a fault hits as often as it was told to, then the call works again', () => {
  const faults = faultsOf({ match: 'graph', status: 429, retryAfter: 2, times: 2 })
  const throttled = { status: 429, retryAfterSeconds: 2 }
  expect([1, 2, 3].map(() => faults.next('graph', 'GET', '/v1.0/me'))).toEqual([throttled, throttled, undefined])
})

test('faults wait in line: the first that fits is taken', () => {
  const faults = createFaults()
  faults.add(faultInput.parse({ match: 'graph', drop: true }))
  faults.add(faultInput.parse({ match: 'graph', delayMs: 50 }))
  expect(faults.next('graph', 'GET', '/v1.0/me')).toEqual({ drop: true })
  expect(faults.next('graph', 'GET', '/v1.0/me')).toEqual({ delayMs: 50 })
})

test('whoever is kept waiting goes on when the faults are taken back', async () => {
  const faults = createFaults()
  const waiting = [faults.delay(3_600_000), faults.delay(3_600_000)]
  faults.clear()
  expect(await Promise.all(waiting)).toEqual([undefined, undefined])
})

test('a share of the calls fails, the same ones in every run', () => {
  const statuses = statusesOfARun()
  const share = (status: number) => statuses.filter((each) => each === status).length / 100
  expect(share(429)).toBeGreaterThan(7)
  expect(share(429)).toBeLessThan(9)
  expect(share(503)).toBeGreaterThan(4.5)
  expect(share(503)).toBeLessThan(7)
  expect(statusesOfARun()).toEqual(statuses)
})

/** What 10,000 calls answer where 8 % are throttled and 6 % of the rest find the service away. */
function statusesOfARun() {
  const faults = createFaults()
  faults.add(faultInput.parse({ match: 'graph', status: 429, percent: 8, times: 100_000 }))
  faults.add(faultInput.parse({ match: 'graph', status: 503, percent: 6, times: 100_000 }))
  return Array.from({ length: 10_000 }, () => faults.next('graph', 'GET', '/v1.0/me')?.status)
}

function faultsOf(input: unknown) {
  const faults = createFaults()
  faults.add(faultInput.parse(input))
  return faults
}
