import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { msOf } from '../../../shared/domain/calendar/instant.ts'
import { graphAs } from '../outlook/support.ts'
import { graphGoesDown, graphIsBack } from '../support/graph-down.ts'
import { aStart, slotOf } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf, ownEvents } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterEach(() => graphIsBack(sandbox))
afterAll(() => sandbox.stop())

const lone = () => sandbox.as('lone-leder')
const advance = (by: string) => sandbox.post('/sandbox/clock', { advance: by })

function offers() {
  const { workplaceId, employeeId, firstAbsenceDay, wish } = aStart(sandbox)
  return lone().call('offers', { workplaceId, employeeId, firstAbsenceDay, wish })
}

/** Karen's best time as the calendars said it before Graph went away. */
async function bookedUnseen() {
  const seen = await offers()
  await graphGoesDown(sandbox)
  const best = seen.offers.find(({ consultant }) => consultant.id === sandbox.oid('karen-konsulent'))
  if (best === undefined) throw new Error('Karen has no time left')
  const answer = await lone().call('startRequest', aStart(sandbox, { slot: slotOf(best) }))
  return { ...answer, reference: answer.request.reference }
}

const stats = z.object({ calls: z.number() })
const graphCalls = async () => stats.parse(await sandbox.get('/sandbox/graph/stats')).calls

const reading = z.object({ now: z.string() })
/** By the sandbox's clock, which counts what passes for real and the pauses that nobody waits for here. */
const clockMs = async () => msOf(reading.parse(await sandbox.get('/sandbox/clock')).now)

const utc = (instant: string) => ({ dateTime: instant.replace('Z', ''), timeZone: 'UTC' })
const read = (ref: string) => lone().call('readRequest', undefined, { params: { ref } })

describe('while Graph is down', () => {
  test('times are offered from what the calendars said last, and the answer says when', async () => {
    const seen = await offers()
    expect(seen.isStale).toBe(false)
    await graphGoesDown(sandbox)
    await advance('PT20M')
    const recalled = await offers()
    expect(recalled.isStale).toBe(true)
    expect(Math.abs(msOf(recalled.checkedAt) - msOf(seen.checkedAt))).toBeLessThan(60_000)
    expect(recalled.offers.length).toBeGreaterThan(0)
    const free = new Set(seen.offers.map(({ startsAt, consultant }) => `${startsAt} ${consultant.id}`))
    expect(recalled.offers.filter(({ startsAt, consultant }) => !free.has(`${startsAt} ${consultant.id}`))).toEqual([])
  })

  test('of an employee who fell ill meanwhile nothing is known: times are offered, and it says who has to be asked', async () => {
    await offers()
    await graphGoesDown(sandbox)
    const recalled = await lone().call('offers', {
      workplaceId: aStart(sandbox).workplaceId,
      employeeId: sandbox.oid('mads-madsen'),
      firstAbsenceDay: '2026-12-04',
      wish: { place: 'workplace', participants: ['leader', 'employee'] },
    })
    expect(recalled).toMatchObject({ isStale: true, unreadable: 0, missing: [{ role: 'employee' }] })
    expect(recalled.offers.length).toBeGreaterThan(0)
  })

  test('a request is taken and its time reserved; when Graph is back within five minutes it stands in the calendar', async () => {
    const { outcome, reference, request } = await bookedUnseen()
    expect(outcome).toBe('calendar-pending')
    expect(request.bookings).toMatchObject([{ state: 'held' }])
    expect(await ownEvents(sandbox, 'karen-konsulent')).toEqual([])
    await advance('PT15M')

    await graphIsBack(sandbox)
    await advance('PT5M')
    expect((await read(reference)).bookings).toMatchObject([{ state: 'confirmed' }])
    expect(await ownEvents(sandbox, 'karen-konsulent')).toHaveLength(1)
  })

  test('a reserved time is not offered again, though the calendar does not know of it', async () => {
    const { request } = await bookedUnseen()
    const taken = request.bookings[0]?.startsAt
    const { isStale, offers: others } = await offers()
    expect(isStale).toBe(true)
    expect(others.filter(({ startsAt }) => startsAt === taken)).toEqual([])
  })

  test('nobody waits for a Graph that does not answer, and it is hardly asked: twenty requests, a probe now and then', async () => {
    await bookedUnseen()
    const elapsedMs: number[] = []
    const callsBefore = await graphCalls()
    for (let count = 0; count < 20; count++) {
      const startedMs = await clockMs()
      await lone().call('startRequest', aStart(sandbox))
      elapsedMs.push((await clockMs()) - startedMs)
    }
    elapsedMs.sort((a, b) => a - b)
    expect(elapsedMs[18]).toBeLessThan(2000) // one call that is waited for takes eight seconds
    expect((await graphCalls()) - callsBefore).toBeLessThan(20)
  })
})

test('a time that was taken in Outlook meanwhile is not booked over: both are told, and another can be chosen', async () => {
  const { reference, request, outcome } = await bookedUnseen()
  expect(outcome).toBe('calendar-pending')
  const [{ startsAt = '', endsAt = '' } = {}] = request.bookings
  await graphAs(sandbox, 'karen-konsulent', 'POST', '/events', {
    subject: 'Optaget',
    start: utc(startsAt),
    end: utc(endsAt),
  })

  await graphIsBack(sandbox)
  await advance('PT5M')
  const { bookings, timeline, may } = await read(reference)
  expect(bookings).toMatchObject([{ state: 'cancelled' }])
  expect(timeline.map(({ what }) => what.da)).toContain(
    'Tiden blev optaget, mens kalenderen ikke kunne læses, og mødet er aflyst',
  )
  expect(may).toContain('book')
  for (const person of ['karen-konsulent', 'lone-leder']) {
    const cards = (await cardsOf(sandbox, person)).filter(({ text }) => text.includes(reference))
    expect(cards.map(({ text }) => text).join()).toContain('blev optaget, mens kalenderen ikke kunne læses')
  }
  const { offers: others, isStale } = await lone().call('requestOffers', undefined, { params: { ref: reference } })
  expect(isStale).toBe(false)
  expect(
    others.some((offer) => offer.startsAt === startsAt && offer.consultant.id === sandbox.oid('karen-konsulent')),
  ).toBe(false)
})

test('VARDE-3: who forgets to contact the employee is reminded all the same', async () => {
  const { request } = await lone().call('startRequest', aStart(sandbox))
  const told = async () =>
    (await cardsOf(sandbox, 'karen-konsulent')).filter(({ text }) => text.includes(request.reference)).length
  await sandbox.post('/sandbox/clock', { now: '2026-12-21T14:45:00+01:00', asleep: true })
  const before = await told()
  await graphGoesDown(sandbox)
  await sandbox.post('/sandbox/clock', { now: '2026-12-21T15:00:00+01:00' })
  expect(await told()).toBe(before + 1)
})
