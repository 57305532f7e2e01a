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

function faultsOf(input: unknown) {
  const faults = createFaults()
  faults.add(faultInput.parse(input))
  return faults
}
