import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CommandInput } from '../../../shared/contract/commands.ts'
import { aRequestOf } from '../support/acts.ts'
import { aBookedRequest } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const pia = 'pia-konsulent'
const kirsten = 'kirsten-koordinator'
const passOnTo = (person: string, reason: 'absent' | 'busy' = 'absent'): CommandInput => ({
  type: 'passOn',
  consultantId: sandbox.oid(person),
  reason,
})

describe('the same acts from the page as from the card', () => {
  test('a hand-over is asked, withdrawn, asked again and accepted', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    expect((await request.act(request.consultant, passOnTo(pia))).may).toContain('withdrawHandOver')
    expect((await request.read(pia)).may).toEqual(['acceptHandOver', 'declineHandOver'])
    await request.act(request.consultant, { type: 'withdrawHandOver' })
    expect(await request.refusal(pia, { type: 'acceptHandOver' })).toMatchObject({ status: 404 })

    await request.act(request.consultant, passOnTo(pia))
    const taken = await request.act(pia, { type: 'acceptHandOver' })
    expect(taken).toMatchObject({ consultant: { id: sandbox.oid(pia) }, acceptedAt: expect.any(String) })
    expect(taken.handOver).toBeUndefined()
  })

  test('KOLDING-4: on a busy day the one on duty hands over at once, with both names in the story', async () => {
    const request = await aRequestOf(sandbox, 'kolding')
    await request.act(kirsten, { type: 'assign', consultantId: sandbox.oid('karen-konsulent') })
    await request.act('karen-konsulent', passOnTo(pia, 'busy'))
    const seen = await request.read(pia)
    expect(seen.consultant?.id).toBe(sandbox.oid(pia))
    expect(seen.timeline.at(-1)?.between).toEqual({
      from: expect.stringMatching(/^Karen/),
      to: expect.stringMatching(/^Pia/),
    })
  })

  test('the leader asks for a call; once the consultant has made it, the leader can ask again', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    expect((await request.act('lone-leder', { type: 'askCall' })).may).not.toContain('askCall')
    expect((await request.read(request.consultant)).may).toContain('recordCall')
    expect((await request.act(request.consultant, { type: 'recordCall' })).may).not.toContain('recordCall')
    expect((await request.read('lone-leder')).may).toContain('askCall')
  })
})

describe('what cannot be done is refused by name', () => {
  test.each<[string, string, () => CommandInput, number, string]>([
    ['the leader takes it', 'lone-leder', () => ({ type: 'accept' }), 403, 'access-denied'],
    ['the leader passes it on', 'lone-leder', () => passOnTo(pia), 403, 'access-denied'],
    ['HR asks for the leader’s call', 'hanne-hr', () => ({ type: 'askCall' }), 403, 'access-denied'],
    ['the consultant asks for it', 'karen-konsulent', () => ({ type: 'askCall' }), 403, 'access-denied'],
    ['a call nobody asked for', 'karen-konsulent', () => ({ type: 'recordCall' }), 409, 'call-not-asked'],
    ['nobody is asked', 'karen-konsulent', () => ({ type: 'withdrawHandOver' }), 409, 'hand-over-not-asked'],
    ['to the leader', 'karen-konsulent', () => passOnTo('lone-leder'), 422, 'colleague-not-eligible'],
    ['to oneself', 'karen-konsulent', () => passOnTo('karen-konsulent'), 422, 'colleague-not-eligible'],
  ])('%s', async (_what, person, command, status, code) => {
    const request = await aRequestOf(sandbox, 'varde')
    expect(request.consultant).toBe('karen-konsulent')
    expect(await request.refusal(person, command())).toMatchObject({ status, code })
  })

  test('from an old picture: the page is told that something happened', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    const { version } = await request.read(request.consultant)
    await request.act('lone-leder', { type: 'askCall' })
    expect(await request.refusal(request.consultant, { type: 'accept', version })).toMatchObject({
      status: 409,
      code: 'request-changed',
    })
  })
})

describe('other times, from the page', () => {
  test('are proposed from what is offered, and taken by a move that says so', async () => {
    const { request, booking } = await aBookedRequest(sandbox)
    const ref = request.reference
    const karen = 'karen-konsulent'
    const query = { moving: booking.id }
    const { offers } = await sandbox.as(karen).call('requestOffers', undefined, { params: { ref }, query })
    const own = offers.filter(
      ({ consultant, startsAt }) => consultant.id === booking.consultant.id && startsAt !== booking.startsAt,
    )
    const [first, second, third] = own
    if (first === undefined || second === undefined || third === undefined) throw new Error('Karen has no time')
    const propose: CommandInput = {
      type: 'proposeTimes',
      bookingId: booking.id,
      first: first.startsAt,
      second: second.startsAt,
    }
    const proposed = await sandbox.as(karen).call('command', propose, { params: { ref } })
    expect(proposed.bookings[0]?.proposed).toMatchObject({
      state: 'open',
      times: [first, second].map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    })

    const params = { ref, id: booking.id }
    const move = ({ startsAt, endsAt }: typeof first) => ({ startsAt, endsAt, isPicked: true as const })
    const other = await sandbox.as('lone-leder').refusal('moveBooking', move(third), { params })
    expect(other).toMatchObject({ status: 409, code: 'times-not-proposed' })
    const { request: picked } = await sandbox.as('lone-leder').call('moveBooking', move(second), { params })
    expect(picked.bookings[0]).toMatchObject({ startsAt: second.startsAt, proposed: { state: 'picked' } })
  })

  test('each of them a real moment: one that the clock skips is named', async () => {
    const { request, booking } = await aBookedRequest(sandbox)
    const skipped: CommandInput = {
      type: 'proposeTimes',
      bookingId: booking.id,
      first: '2026-12-28T09:00:00',
      second: '2027-03-28T02:30:00',
    }
    const params = { ref: request.reference }
    const problem = await sandbox.as('karen-konsulent').refusal('command', skipped, { params })
    expect(problem).toMatchObject({ code: 'time-skipped-by-summer-time', fields: [{ path: 'second' }] })
  })
})
