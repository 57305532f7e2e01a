import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { ownEvents } from '../support/sandbox-answers.ts'
import { aBookedCard, newestCard, pressOn } from './support/presses.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const lone = 'lone-leder'
const opened: string[] = []
const aBooked = async () => {
  const booked = await aBookedCard(sandbox)
  opened.push(booked.ref)
  return booked
}
/** So that the calendars are as empty for the next test. */
afterEach(async () => {
  for (const ref of opened.splice(0))
    await sandbox.as(lone).call('command', { type: 'close', reason: 'returned' }, { params: { ref } })
})

function read(ref: string, person: string): Promise<RequestView> {
  return sandbox.as(person).call('readRequest', undefined, { params: { ref } })
}

describe('a moved meeting is confirmed by the other', () => {
  test('and only as it stands: a card from before the next move confirms nothing', async () => {
    const { ref, booking, karen } = await aBooked()
    const { offers } = await sandbox
      .as(lone)
      .call('requestOffers', undefined, { params: { ref }, query: { moving: booking.id } })
    const own = offers.filter(({ consultant }) => consultant.id === booking.consultant.id)
    const to = async (index: number) => {
      const [time] = own.filter(({ startsAt }) => startsAt !== booking.startsAt).slice(index)
      if (time === undefined) throw new Error('There is no other time')
      const { startsAt, endsAt } = time
      await sandbox.as(lone).call('moveBooking', { startsAt, endsAt }, { params: { ref, id: booking.id } })
    }
    await to(0)
    const first = await newestCard(sandbox, karen, ref)
    await to(1)
    const late = await pressOn(sandbox, karen, first, 'move.confirm', { bookingId: booking.id })
    expect(late).toContain('Der er sket noget siden kortet blev vist')
    expect((await read(ref, karen)).bookings[0]?.isMoveToConfirm).toBe(true)

    await pressOn(sandbox, karen, await newestCard(sandbox, karen, ref), 'move.confirm', { bookingId: booking.id })
    expect((await read(ref, karen)).bookings[0]?.isMoveToConfirm).toBeUndefined()
    expect((await read(ref, lone)).may).not.toContain('confirmMove')
  })
})

async function proposed() {
  const { ref, booking, karen } = await aBooked()
  const { offers } = await sandbox
    .as(karen)
    .call('requestOffers', undefined, { params: { ref }, query: { moving: booking.id } })
  const own = offers.filter(
    ({ consultant, startsAt }) => consultant.id === booking.consultant.id && startsAt !== booking.startsAt,
  )
  const [first, second] = own.map(({ startsAt }) => startsAt)
  if (first === undefined || second === undefined) throw new Error('Karen has no two other times')
  const times = { bookingId: booking.id, first, second }
  await pressOn(sandbox, karen, await newestCard(sandbox, karen, ref), 'meeting.propose', times)
  return { ref, booking, karen, first, second, card: await newestCard(sandbox, lone, ref) }
}

describe('other times are proposed on the card, and the leader answers on the other', () => {
  test('one is taken: the meeting stands there in the calendar, and the proposal is over', async () => {
    const { ref, booking, karen, second, card } = await proposed()
    await pressOn(sandbox, lone, card, 'meeting.pick', { bookingId: booking.id, startsAt: second })
    const moved = (await read(ref, karen)).bookings.find(({ id }) => id === booking.id)
    expect(moved).toMatchObject({ startsAt: second, state: 'confirmed', proposed: { state: 'picked' } })
    const starts = (await ownEvents(sandbox, karen)).map(({ start }) => Date.parse(`${start.dateTime}Z`))
    expect(starts).toContain(Date.parse(second))
  })

  test('neither suits: the meeting stays where it is', async () => {
    const { ref, booking, karen, card } = await proposed()
    await pressOn(sandbox, lone, card, 'meeting.pickNone', { bookingId: booking.id })
    expect((await read(ref, karen)).bookings.find(({ id }) => id === booking.id)).toMatchObject({
      startsAt: booking.startsAt,
      proposed: { state: 'refused' },
    })
  })

  test('a time that went meanwhile: the meeting stays, and other times are named', async () => {
    const { ref, booking, karen, first, card } = await proposed()
    const endsAt = new Date(Date.parse(first) + 3_600_000).toISOString()
    const slot = { consultantId: booking.consultant.id, startsAt: first, endsAt }
    const { request } = await sandbox.as(lone).call('startRequest', aStart(sandbox, { slot }))
    opened.push(request.reference)
    const answer = await pressOn(sandbox, lone, card, 'meeting.pick', { bookingId: booking.id, startsAt: first })
    expect(answer).toMatch(/Tiden er lige blevet optaget\. Der er ledigt \w+\. \d+\. \w+\. kl\. \d+\.\d+/)
    expect((await read(ref, karen)).bookings.find(({ id }) => id === booking.id)?.startsAt).toBe(booking.startsAt)
  })

  test('moved meanwhile, the proposal has fallen, and the card says where the meeting is now', async () => {
    const { ref, booking, karen, first, second, card } = await proposed()
    const endsAt = new Date(Date.parse(second) + 3_600_000).toISOString()
    const params = { ref, id: booking.id }
    await sandbox.as(karen).call('moveBooking', { startsAt: second, endsAt }, { params })
    const answer = await pressOn(sandbox, lone, card, 'meeting.pick', { bookingId: booking.id, startsAt: first })
    expect(answer).toContain('Der er sket noget siden kortet blev vist: Mødet er flyttet til')
    expect((await read(ref, karen)).bookings.find(({ id }) => id === booking.id)?.startsAt).toBe(second)
  })

  test('times nobody offered are not put before the leader', async () => {
    const { ref, request, booking, karen } = await aBooked()
    const night = { bookingId: booking.id, first: '2026-12-23T02:00:00Z', second: '2026-12-23T03:00:00Z' }
    const card = await newestCard(sandbox, karen, ref)
    expect(await pressOn(sandbox, karen, card, 'meeting.propose', night)).toContain('Vælg en anden')
    expect((await read(ref, karen)).version).toBe(request.version)
  })
})

describe('the leader wants to be called', () => {
  test('asks on the card, and the consultant says on another that it is done', async () => {
    const { ref, jonas: karen } = await aBooked()
    const toKaren = { type: 'assign', consultantId: sandbox.oid(karen) } as const
    await sandbox.as('kirsten-koordinator').call('command', toKaren, { params: { ref } })
    await pressOn(sandbox, lone, await newestCard(sandbox, lone, ref), 'call.ask')
    expect((await read(ref, karen)).call).toMatchObject({ askedAt: expect.any(String) })
    await pressOn(sandbox, karen, await newestCard(sandbox, karen, ref), 'call.made')
    expect((await read(ref, lone)).call?.madeAt).toBeDefined()
  })
})
