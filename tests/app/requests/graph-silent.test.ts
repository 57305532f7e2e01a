import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { graphIsBack } from '../support/graph-down.ts'
import { aStart, bestSlot, slotOf } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(async () => {
  await graphIsBack(sandbox)
  await sandbox.stop()
})

const lone = () => sandbox.as('lone-leder')
const offers = () => {
  const { workplaceId, employeeId, firstAbsenceDay, wish } = aStart(sandbox)
  return lone().call('offers', { workplaceId, employeeId, firstAbsenceDay, wish })
}

test('while Teams says nothing, the meeting is booked all the same, and nobody waits for the messages about it', async () => {
  const slot = await bestSlot(sandbox)
  await sandbox.post('/sandbox/faults', { match: { kind: 'teams' }, delayMs: 15_000, times: 1_000_000 })
  const startedMs = performance.now()
  const { outcome } = await lone().call('startRequest', aStart(sandbox, { slot }))
  expect(outcome).toBe('booked')
  expect(performance.now() - startedMs).toBeLessThan(9000) // a message that is waited for takes ten seconds
  await graphIsBack(sandbox)
})

test('while Graph says nothing at all, the first who asks is served from what was known, well within one call’s time limit', async () => {
  const { offers: seen } = await offers()
  const [best] = seen
  if (best === undefined) throw new Error('Nobody has time')
  await sandbox.post('/sandbox/clock', { advance: 'PT20M', asleep: true })
  await sandbox.post('/sandbox/faults', { match: { kind: 'graph' }, delayMs: 15_000, times: 1_000_000 })

  const startedMs = performance.now()
  const recalled = await offers()
  const offeredMs = performance.now() - startedMs
  expect(recalled.isStale).toBe(true)
  const { outcome, request } = await lone().call('startRequest', aStart(sandbox, { slot: slotOf(best) }))
  const takenMs = performance.now() - startedMs - offeredMs

  expect(outcome).toBe('calendar-pending')
  expect(request.bookings).toMatchObject([{ state: 'held' }])
  expect(Math.max(offeredMs, takenMs)).toBeLessThan(7000) // a call that is waited for takes eight seconds
})
