import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { slotTaken } from '../../../shared/contract/requests.ts'
import { eventually } from '../support/eventually.ts'
import { aStart, bestSlot, offersTo } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())
beforeEach(async () => {
  await sandbox.post('/sandbox/reset', {})
})

describe('a leader sends and books in one call', () => {
  test('the answer says booked, by whom, and what happens next (VARDE-3, VARDE-4, VARDE-9)', async () => {
    const slot = await bestSlot(sandbox)
    const { request, outcome } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox, { slot }))

    expect(outcome).toBe('booked')
    expect(request.reference).toMatch(/^HS-[0-9A-Z]{4}$/)
    expect(request.consultant?.name).toBe('Karen Krogh')
    expect(request.absenceDay).toBe(18)
    expect(request.next).toMatchObject({ ruleId: 'VARDE-3', actBy: '2026-12-21', state: 'open' })
    expect(request.obligations.find(({ ruleId }) => ruleId === 'VARDE-4')).toMatchObject({
      limit: '2026-12-28',
      state: 'met',
    })
    expect(request.bookings).toMatchObject([{ startsAt: slot.startsAt, state: 'confirmed' }])
  })

  test('the same key again gives the same request, and one event (the network lost the first answer)', async () => {
    const slot = await bestSlot(sandbox)
    const input = aStart(sandbox, { slot })
    const options = { idempotencyKey: randomUUID() }
    const lone = sandbox.as('lone-leder')
    const first = await lone.call('startRequest', input, options)
    const second = await lone.call('startRequest', input, options)

    expect(second).toEqual(first)
    expect((await lone.call('listRequests', undefined)).total).toBe(1)
  })

  test('the same key with another body is refused', async () => {
    const options = { idempotencyKey: randomUUID() }
    const lone = sandbox.as('lone-leder')
    await lone.call('startRequest', aStart(sandbox), options)
    const problem = await lone.refusal('startRequest', aStart(sandbox, { expectedOverEightWeeks: 'no' }), options)
    expect(problem).toMatchObject({ status: 422, code: 'idempotency-key-reused' })
  })

  test('a request without a time is recorded and its consultant is told', async () => {
    const { request, outcome } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))
    expect(outcome).toBe('recorded')
    expect(JSON.stringify(await sandbox.get('/sandbox/teams/karen-konsulent/messages'))).toContain(request.reference)
  })
})

describe('a time that was taken meanwhile', () => {
  test('the second leader keeps the request and gets fresh offers without that time', async () => {
    const slot = await bestSlot(sandbox)
    const lone = sandbox.as('lone-leder')
    await lone.call('startRequest', aStart(sandbox, { slot }))
    const other = aStart(sandbox, { slot, employeeId: (await lone.call('me', undefined)).employees[1]?.id ?? '' })

    const problem = await lone.refusal('startRequest', other)
    expect(problem).toMatchObject({ status: 409, code: 'slot-taken', fields: [{ path: 'slot.startsAt' }] })
    const { request, offers } = slotTaken.parse(problem)
    expect(request?.status).toBe('open')
    expect(offers.length).toBeGreaterThan(0)
    expect(
      offers.some(({ startsAt, consultant }) => startsAt === slot.startsAt && consultant.id === slot.consultantId),
    ).toBe(false)
    expect((await lone.call('listRequests', undefined)).total).toBe(2)
  })

  test('twenty leaders want one time at once: one gets it, nineteen keep their request and are told', async () => {
    const slot = await bestSlot(sandbox)
    const lone = sandbox.as('lone-leder')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        lone.call('startRequest', aStart(sandbox, { slot })).then(
          ({ outcome }) => outcome,
          () => 'taken',
        ),
      ),
    )
    expect(answers.filter((outcome) => outcome === 'booked')).toHaveLength(1)
    expect(answers.filter((outcome) => outcome === 'taken')).toHaveLength(19)
    expect((await lone.call('listRequests', undefined, { query: { limit: 100 } })).total).toBe(20)
  })
})

describe('when the outside fails, the request does not', () => {
  test('calendars down: recorded at once, in the calendar once Graph is back', async () => {
    const slot = await bestSlot(sandbox)
    await sandbox.post('/sandbox/faults', {
      match: 'graph POST',
      status: 503,
      retryAfter: 11, // longer than the client waits, so it gives up at once
      times: 100,
    })
    const lone = sandbox.as('lone-leder')
    const { request, outcome } = await lone.call('startRequest', aStart(sandbox, { slot }))
    expect(outcome).toBe('calendar-pending')

    await fetch(`${sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })
    await eventually(async () => {
      await sandbox.post('/sandbox/clock', { advance: 'PT1M' })
      const { bookings } = await lone.call('readRequest', undefined, { params: { ref: request.reference } })
      return bookings[0]?.state === 'confirmed'
    })
  })

  test('Teams down: the card comes once Teams is back', async () => {
    await sandbox.post('/sandbox/faults', { match: 'teams', status: 503, times: 100 })
    const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))
    await fetch(`${sandbox.baseUrl}/sandbox/faults`, { method: 'DELETE' })
    await eventually(async () => {
      await sandbox.post('/sandbox/clock', { advance: 'PT1M' })
      return JSON.stringify(await sandbox.get('/sandbox/teams/karen-konsulent/messages')).includes(request.reference)
    })
  })
})

describe('VARDE-10: what is offered', () => {
  test('offers lie on Tue 22, Wed 23 and Mon 28 December only, and begin with the fixed consultant', async () => {
    const offers = await offersTo(sandbox, 'lone-leder')
    expect(new Set(offers.map(({ startsAt }) => startsAt.slice(0, 10)))).toEqual(
      new Set(['2026-12-22', '2026-12-23', '2026-12-28']),
    )
    expect(offers[0]).toMatchObject({
      consultant: { name: 'Karen Krogh' },
      why: { ruleId: 'VARDE-9', da: 'jeres faste konsulent' },
    })
  })
})
