import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { graphAs } from '../outlook/support.ts'
import { eventually } from '../support/eventually.ts'
import { graphGoesDown, graphIsBack } from '../support/graph-down.ts'
import { aStart, offersTo, slotOf } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf, ownEvents } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterEach(async () => {
  await graphIsBack(sandbox)
  // Karen's times are few: each test gives its own back.
  for (const ref of made.splice(0)) {
    const live = (await read(ref)).bookings.filter(({ state }) => state !== 'cancelled')
    for (const { id } of live) await lone().call('cancelBooking', undefined, { params: { ref, id } })
  }
})
afterAll(() => sandbox.stop())

const made: string[] = []
type Slot = ReturnType<typeof slotOf>
type Person = (typeof consultants)[number]
const consultants = ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent'] as const

const waits = 'Tiden er ikke bekræftet i kalenderen endnu.'

const lone = () => sandbox.as('lone-leder')
const advance = (by: string) => sandbox.post('/sandbox/clock', { advance: by })
/** The clock alone goes on: nothing runs meanwhile. */
const sleep = (by: string) => sandbox.post('/sandbox/clock', { advance: by, asleep: true })
const read = (ref: string) => lone().call('readRequest', undefined, { params: { ref } })
const keyOf = (id: string) => consultants.find((person) => sandbox.oid(person) === id)
const utc = (instant: string) => ({ dateTime: instant.replace('Z', ''), timeZone: 'UTC' })

/** Confirmed with Karen; then Graph goes down. `other`: a time of Karen's, or of a colleague, that was free just before. */
async function bookedBeforeTheFall(whose: 'karen' | 'colleague') {
  const karen = sandbox.oid('karen-konsulent')
  const best = (await offersTo(sandbox, 'lone-leder')).find(({ consultant }) => consultant.id === karen)
  if (best === undefined) throw new Error('Karen has no time left')
  const { request, outcome } = await lone().call('startRequest', aStart(sandbox, { slot: slotOf(best) }))
  made.push(request.reference)
  expect(outcome).toBe('booked')
  const [booking] = request.bookings
  if (booking === undefined) throw new Error('The request has no booking')
  const options = {
    params: { ref: request.reference },
    query: { moving: booking.id, ...(whose === 'colleague' && { by: 'colleague' as const }) },
  }
  const { offers } = await lone().call('requestOffers', undefined, options)
  const other = offers
    .map(slotOf)
    .find(
      ({ consultantId, startsAt }) => (consultantId === karen) === (whose === 'karen') && startsAt !== best.startsAt,
    )
  if (other === undefined) throw new Error('There is no other time')
  await graphGoesDown(sandbox)
  return { reference: request.reference, booking, other, params: { ref: request.reference, id: booking.id } }
}

/** Somebody else’s appointment, made in Outlook while we cannot see it. */
async function isTakenInOutlook({ consultantId, startsAt, endsAt }: Slot): Promise<void> {
  const person = keyOf(consultantId)
  if (person === undefined) throw new Error('Nobody of ours has that calendar')
  await graphAs(sandbox, person, 'POST', '/events', { subject: 'Optaget', start: utc(startsAt), end: utc(endsAt) })
}

async function graphReturns(): Promise<void> {
  await graphIsBack(sandbox)
  await advance('PT5M')
}

const startsOf = async (person: Person) =>
  (await ownEvents(sandbox, person)).map(({ start }) => `${start.dateTime.slice(0, 19)}Z`)

/** What the cards about the request say to that person, all of them. */
const told = async (person: string, reference: string) =>
  (await cardsOf(sandbox, person)).flatMap(({ text }) => (text.includes(reference) ? [text] : [])).join()

describe('a meeting moved while Graph is down', () => {
  test('the person is told that it waits, and the event stays; the time is free: it follows and stands', async () => {
    const { reference, booking, other, params } = await bookedBeforeTheFall('karen')
    const { outcome, request } = await lone().call('moveBooking', other, { params })
    expect(outcome).toBe('calendar-pending')
    expect(request.bookings).toMatchObject([{ id: booking.id, startsAt: other.startsAt, isMoveUnchecked: true }])
    await eventually(async () => (await told('karen-konsulent', reference)).includes(waits))
    expect(await startsOf('karen-konsulent')).toContain(booking.startsAt)

    await graphReturns()
    const { bookings, timeline } = await read(reference)
    expect(bookings).toMatchObject([{ state: 'confirmed', startsAt: other.startsAt }])
    expect(bookings[0]?.isMoveUnchecked).toBeUndefined()
    expect(timeline.map(({ what }) => what.da)).toContain('Mødet står på sin nye tid i kalenderen')
    expect(await told('karen-konsulent', reference)).not.toContain(waits)
    const starts = await startsOf('karen-konsulent')
    expect(starts).toContain(other.startsAt)
    expect(starts).not.toContain(booking.startsAt)
  })

  test('onto a time that was taken in Outlook meanwhile: it is back at its time, both are told why, and may choose another', async () => {
    const { reference, booking, other, params } = await bookedBeforeTheFall('karen')
    await lone().call('moveBooking', other, { params })
    await isTakenInOutlook(other)

    await graphReturns()
    const { bookings, timeline, may } = await read(reference)
    expect(bookings).toMatchObject([{ id: booking.id, state: 'confirmed', startsAt: booking.startsAt }])
    expect(timeline.at(-1)?.what.da).toContain('Den nye tid blev optaget, mens kalenderen ikke kunne læses')
    expect(may).toContain('move')
    const starts = await startsOf('karen-konsulent')
    expect(starts.filter((start) => start === booking.startsAt)).toHaveLength(1)
    expect(starts).not.toContain(other.startsAt)
    for (const person of ['karen-konsulent', 'lone-leder']) {
      expect(await told(person, reference)).toContain('Mødet er sat tilbage til')
      expect(await told(person, reference)).toContain('Den nye tid blev optaget, mens kalenderen ikke kunne læses.')
    }
  })

  test('Graph stays away: two hours later leader and coordinator are told, once', async () => {
    const { reference, other, params } = await bookedBeforeTheFall('karen')
    await lone().call('moveBooking', other, { params })
    const silences = async (person: string) =>
      (await told(person, reference)).split('Kalenderen svarer ikke.').length - 1
    await sleep('PT1H58M')
    expect([await silences('lone-leder'), await silences('kirsten-koordinator')]).toEqual([0, 0])
    await advance('PT5M')
    expect([await silences('lone-leder'), await silences('kirsten-koordinator')]).toEqual([1, 1])

    await graphReturns()
    expect(await silences('lone-leder')).toBe(0)
    expect((await read(reference)).bookings).toMatchObject([{ state: 'confirmed', startsAt: other.startsAt }])
  })
})

describe('a meeting given to a colleague while Graph is down', () => {
  test('the colleague’s time is free: it stands there, and in no other calendar', async () => {
    const { reference, booking, other, params } = await bookedBeforeTheFall('colleague')
    expect((await lone().call('moveBooking', other, { params })).outcome).toBe('calendar-pending')
    await graphReturns()
    expect((await read(reference)).bookings).toMatchObject([
      { id: booking.id, state: 'cancelled' },
      { consultant: { id: other.consultantId }, state: 'confirmed', startsAt: other.startsAt },
    ])
    expect(await startsOf(keyOf(other.consultantId) ?? 'pia-konsulent')).toContain(other.startsAt)
    expect(await startsOf('karen-konsulent')).not.toContain(booking.startsAt)
  })

  test('the colleague’s time was taken in Outlook meanwhile: let go, both are told, and others are offered', async () => {
    const { reference, other, params } = await bookedBeforeTheFall('colleague')
    await lone().call('moveBooking', other, { params })
    await isTakenInOutlook(other)
    await graphReturns()
    const { bookings, may } = await read(reference)
    expect(bookings.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
    expect(may).toContain('book')
    for (const person of [keyOf(other.consultantId) ?? '', 'lone-leder'])
      expect(await told(person, reference)).toContain('blev optaget, mens kalenderen ikke kunne læses')
    const { offers } = await lone().call('requestOffers', undefined, { params: { ref: reference } })
    expect(offers.length).toBeGreaterThan(0)
    expect(offers.map(slotOf)).not.toContainEqual(other)
  })
})
