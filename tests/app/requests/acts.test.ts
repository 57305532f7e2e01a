import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CommandInput } from '../../../shared/contract/commands.ts'
import { aRequestOf, clockAt } from '../support/acts.ts'
import { bestSlot } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardAbout } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const held = (bookingId: string): CommandInput => ({ type: 'recordMeetingHeld', bookingId })

describe('a pause says why, to the municipality’s side', () => {
  test('P-8: the employer’s side sees that it waits, never why', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    await request.act('kirsten-koordinator', { type: 'pause', reason: 'notAble' })
    for (const person of ['lone-leder', 'hanne-hr']) {
      const { pausedSince, pauseReason, timeline } = await request.read(person)
      expect([typeof pausedSince, pauseReason]).toEqual(['string', undefined])
      expect(timeline.at(-1)?.what.da).toBe('Forløbet er sat på pause')
    }
  })

  test('paused twice, or resumed without a pause, is refused by name', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    expect(await request.refusal(request.consultant, { type: 'resume' })).toMatchObject({ code: 'request-not-paused' })
    await request.act(request.consultant, { type: 'pause', reason: 'other' })
    const again: CommandInput = { type: 'pause', reason: 'other' }
    expect(await request.refusal(request.consultant, again)).toMatchObject({ status: 422, code: 'request-paused' })
  })
})

describe('KOLDING-4: a request is handed to a colleague', () => {
  test('both names stand in the story; the colleague is told; whoever gave it away has it no more', async () => {
    const request = await aRequestOf(sandbox, 'kolding')
    const colleague = request.consultant === 'jonas-konsulent' ? 'karen-konsulent' : 'jonas-konsulent'
    const { assignable } = await request.read(request.consultant)
    expect(assignable?.map(({ id }) => id)).toContain(sandbox.oid(colleague))

    const left = await request.act(request.consultant, { type: 'handOver', consultantId: sandbox.oid(colleague) })
    expect(left).toMatchObject({ reference: request.ref, obligations: [], bookings: [], timeline: [], may: [] })
    expect(left.employee).toBeUndefined()
    const { consultant, timeline } = await request.read(colleague)
    expect(consultant?.id).toBe(sandbox.oid(colleague))
    const line = timeline.find(({ what }) => what.da.startsWith('En anden konsulent har overtaget'))
    expect(line?.by).toMatch(/^(Karen|Jonas|Pia) /)
    expect((await cardAbout(sandbox, colleague, request.ref)).text).toContain('Søndervangskolen')
    const read = sandbox.as(request.consultant).refusal('readRequest', undefined, { params: { ref: request.ref } })
    expect(await read).toMatchObject({ status: 404 })
  })

  test('not to somebody who is no consultant, and not by the leader', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    const toMads: CommandInput = { type: 'handOver', consultantId: sandbox.oid('mads-madsen') }
    expect(await request.refusal(request.consultant, toMads)).toMatchObject({
      code: 'slot-consultant-not-eligible',
      fields: [{ path: 'consultantId' }],
    })
    const toPia: CommandInput = { type: 'handOver', consultantId: sandbox.oid('pia-konsulent') }
    expect(await request.refusal('lone-leder', toPia)).toMatchObject({ status: 403 })
  })
})

describe('HJOERRING-12: to where the employee lives', () => {
  test('the home municipality has the case from then on, and everybody sees which', async () => {
    const request = await aRequestOf(sandbox, 'hjoerring', { homeMunicipality: 'Strandby' })
    const before = await request.read('kirsten-koordinator')
    expect(before.homeMunicipality).toBe('Strandby')
    expect(before.may).toContain('handToHomeMunicipality')
    const after = await request.act('kirsten-koordinator', { type: 'handToHomeMunicipality' })
    expect(after.actingMunicipality).toBe('Strandby')
    expect(after.may).not.toContain('handToHomeMunicipality')
    expect((await request.read('lone-leder')).timeline.at(-1)?.what.da).toBe('Strandby har sagen')
  })

  test('whoever lives here stays here', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    expect(await request.refusal(request.consultant, { type: 'handToHomeMunicipality' })).toMatchObject({
      code: 'lives-here',
    })
  })
})

describe('meetings and tasks that were done elsewhere', () => {
  test('HJOERRING-5: a talk that nobody booked here is recorded; the next may not come before it', async () => {
    const request = await aRequestOf(sandbox, 'hjoerring')
    const now = new Date(Date.parse((await request.read('lone-leder')).receivedAt)).toISOString()
    const talk = (meeting: string, heldAt = now): CommandInput => ({ type: 'recordMeeting', meeting, heldAt })
    expect(await request.refusal(request.consultant, talk('citizenContact'))).toMatchObject({
      code: 'meeting-out-of-order',
      ruleId: 'HJOERRING-5',
      fields: [{ path: 'heldAt' }],
    })
    expect(await request.refusal(request.consultant, talk('seance'))).toMatchObject({ code: 'meeting-unknown' })
    expect(await request.refusal(request.consultant, talk('leaderTalk', '2026-12-17T10:00'))).toMatchObject({
      code: 'meeting-before-enquiry',
    })
    expect(await request.refusal(request.consultant, talk('leaderTalk', '2027-01-04T10:00'))).toMatchObject({
      code: 'meeting-in-future',
    })
    expect(await request.refusal('lone-leder', talk('leaderTalk'))).toMatchObject({ status: 403 })
    await request.act(request.consultant, talk('leaderTalk'))
    expect((await request.read('lone-leder')).timeline.at(-1)?.what.da).toBe('Mødet er holdt')
  })

  test('KATALOG-3: who has a task says that it is done; others may not, and what is no task is unknown', async () => {
    const request = await aRequestOf(sandbox, 'katalog', { firstAbsenceDay: '2026-12-14' })
    const { obligations } = await request.read('lone-leder')
    const own = obligations.find(
      ({ mayRecord, owner, basis }) => mayRecord && owner.role === 'leader' && basis === 'policy',
    )
    const task: CommandInput = { type: 'recordTask', obligation: own?.key ?? '' }
    expect(own?.ruleId).toBe('KATALOG-3')
    expect(await request.refusal('hanne-hr', task)).toMatchObject({ status: 403, fields: [{ path: 'obligation' }] })

    const { obligations: after } = await request.act('lone-leder', task)
    expect(after.find(({ key }) => key === own?.key)).toMatchObject({ state: 'met' })
    expect(await request.refusal('lone-leder', { type: 'recordTask', obligation: 'L-3' })).toMatchObject({
      status: 422,
      code: 'task-unknown',
    })
  })

  test('a booked meeting that has not begun, or was never booked, is not recorded as held', async () => {
    const slot = await bestSlot(sandbox)
    const request = await aRequestOf(sandbox, 'varde', { slot })
    const { bookings } = await request.read(request.consultant)
    expect(await request.refusal(request.consultant, held(bookings[0]?.id ?? ''))).toMatchObject({
      code: 'meeting-not-started',
    })
    expect(await request.refusal(request.consultant, held(randomUUID()))).toMatchObject({
      status: 404,
      code: 'booking-unknown',
    })
  })
})

describe('acts are safe to repeat and to do side by side', () => {
  test('the same key counts once; another body with it is refused', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    const key = randomUUID()
    const first = await request.act(request.consultant, { type: 'pause', reason: 'holiday' }, key)
    expect((await request.act(request.consultant, { type: 'pause', reason: 'holiday' }, key)).version).toBe(
      first.version,
    )
    const other = request.act(request.consultant, { type: 'pause', reason: 'other' }, key)
    await expect(other).rejects.toMatchObject({ problem: { status: 422, code: 'idempotency-key-reused' } })
  })

  test('an act on an old picture is refused with the request as it stands', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    const { version } = await request.read(request.consultant)
    await request.act(request.consultant, { type: 'pause', reason: 'holiday', version })
    expect(await request.refusal(request.consultant, { type: 'resume', version })).toMatchObject({
      status: 409,
      code: 'request-changed',
      version: version + 1,
      request: { version: version + 1, pauseReason: 'holiday' },
    })
  })

  test('on a closed request nothing can be done any more', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    expect((await request.act('lone-leder', { type: 'close', reason: 'returned' })).may).toEqual([])
    expect(await request.refusal(request.consultant, { type: 'pause', reason: 'other' })).toMatchObject({
      status: 409,
      code: 'request-closed',
    })
  })

  test('to somebody who has no part in it the request does not exist, whatever the act', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    for (const person of ['birgit-leder', 'mads-madsen']) {
      expect(await request.refusal(person, { type: 'pause', reason: 'other' })).toMatchObject({ status: 404 })
    }
  })
})

/* Last in the file: going back to just before midnight runs no timers, and nothing after it minds the hour. */
describe('just before midnight and just after', () => {
  test('LYNGBY-2: a day’s pause moves the limit by a day; the law waits for nobody', async () => {
    await clockAt(sandbox, '2026-12-20T23:55')
    const request = await aRequestOf(sandbox, 'lyngby-taarbaek', { firstAbsenceDay: '2026-12-01' })
    const limits = async () => {
      const { obligations } = await request.read(request.consultant)
      return Object.fromEntries(obligations.map(({ ruleId, limit }) => [ruleId, limit]))
    }
    const before = await limits()
    expect(before['LYNGBY-2']).toBe('2027-01-12')

    const paused = await request.act(request.consultant, { type: 'pause', reason: 'holiday' })
    expect(paused).toMatchObject({ pausedSince: expect.any(String), pauseReason: 'holiday' })
    expect(paused.obligations.find(({ ruleId }) => ruleId === 'LYNGBY-2')?.isPaused).toBe(true)
    expect(paused.may).toContain('resume')
    expect(paused.may).not.toContain('pause')

    await clockAt(sandbox, '2026-12-21T00:01')
    const resumed = await request.act(request.consultant, { type: 'resume' })
    expect(resumed.pausedSince).toBeUndefined()
    expect(await limits()).toEqual({ ...before, 'LYNGBY-2': '2027-01-13' })
  })

  test('KOLDING-2: what nobody has yet is given, not handed over', async () => {
    // Before the duty roster was entered: the call finds nobody on duty.
    const request = await aRequestOf(sandbox, 'kolding')
    expect((await request.read('kirsten-koordinator')).may).toEqual(expect.arrayContaining(['assign']))
    expect((await request.read('kirsten-koordinator')).may).not.toContain('handOver')
    const toPia: CommandInput = { type: 'handOver', consultantId: sandbox.oid('pia-konsulent') }
    expect(await request.refusal('kirsten-koordinator', toPia)).toMatchObject({ code: 'hand-over-without-owner' })
  })
})
