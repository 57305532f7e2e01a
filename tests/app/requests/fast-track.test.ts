import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CommandInput } from '../../../shared/contract/commands.ts'
import { aRequestOf, type RequestOf } from '../support/acts.ts'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

/* Told on Mon 21 Dec of a request that was sent the week before. */
const requested = { type: 'requestFastTrack', requestedOn: '2026-12-14' } as const
const letter = { type: 'recordLetter', sentOn: '2026-12-15' } as const
const answer = (on: string, more: { is?: 'refused'; goesOn?: boolean } = {}): CommandInput => ({
  type: 'recordAcceptance',
  is: 'accepted',
  on,
  ...more,
})

/** As far as the letter. */
async function withLetter(): Promise<RequestOf> {
  const request = await aRequestOf(sandbox, 'varde')
  await request.act('lone-leder', requested)
  await request.act(request.consultant, letter)
  return request
}

describe('a fast track from request to answer', () => {
  test('L-3, L-9, L-10: the leader requests, the consultant records the letter and a yes in time', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    expect((await request.read('lone-leder')).fastTrack).toEqual({ state: 'notRequested', requestBy: '2027-01-07' })

    const asked = await request.act('lone-leder', requested)
    expect(asked.fastTrack).toMatchObject({ state: 'requested', requestedOn: '2026-12-14' })
    expect(asked.may).not.toContain('requestFastTrack')
    expect(asked.obligations.find(({ ruleId }) => ruleId === 'L-3')?.state).toBe('met')

    const sent = await request.act(request.consultant, letter)
    expect(sent.fastTrack).toMatchObject({ state: 'letterSent', letterSentOn: '2026-12-15', answerBy: '2026-12-17' })

    const answered = await request.act(request.consultant, answer('2026-12-17'))
    expect(answered.fastTrack).toMatchObject({ state: 'accepted', answeredOn: '2026-12-17', isLate: false })
  })

  test('L-10: a late yes goes on when the municipality does, and then is accepted and late', async () => {
    const request = await withLetter()
    const { fastTrack } = await request.act(request.consultant, answer('2026-12-18'))
    expect(fastTrack).toMatchObject({ state: 'accepted', isLate: true })
  })

  test('L-10, P-11: given up after a late yes, the employer’s side reads that it was not accepted, and no more', async () => {
    const request = await withLetter()
    const { fastTrack } = await request.act(request.consultant, answer('2026-12-18', { goesOn: false }))
    expect(fastTrack?.state).toBe('givenUp')
    for (const person of ['lone-leder', 'hanne-hr']) {
      expect((await request.read(person)).fastTrack?.state).toBe('refused')
    }
  })

  test('L-11: a no ends the fast track, and nobody is told why', async () => {
    const request = await withLetter()
    const { fastTrack, obligations } = await request.act(request.consultant, answer('2026-12-16', { is: 'refused' }))
    expect(fastTrack?.state).toBe('refused')
    expect(obligations.map(({ ruleId }) => ruleId)).not.toContain('L-12')
    expect((await request.read('lone-leder')).timeline.at(-1)?.what.da).toBe('Fast track er ikke accepteret')
  })

  test('HR may request it for the leader; only the municipality’s side records letter and answer', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    expect((await request.act('hanne-hr', requested)).fastTrack?.state).toBe('requested')
    for (const person of ['hanne-hr', 'lone-leder']) {
      expect(await request.refusal(person, letter)).toMatchObject({ status: 403, code: 'access-denied' })
      expect(await request.refusal(person, answer('2026-12-21'))).toMatchObject({ status: 403 })
    }
    expect((await request.act('kirsten-koordinator', letter)).fastTrack?.state).toBe('letterSent')
  })
})

describe('each step out of order is refused by its code, field and rule, and nothing changes', () => {
  test.each<[string, CommandInput, string]>([
    ['fast-track-in-future', { ...requested, requestedOn: '2026-12-22' }, 'requestedOn'],
    ['fast-track-before-absence', { ...requested, requestedOn: '2026-12-03' }, 'requestedOn'],
    ['fast-track-not-requested', letter, 'sentOn'],
    ['fast-track-not-requested', answer('2026-12-21'), 'on'],
  ])('%s', async (code, command, path) => {
    const request = await aRequestOf(sandbox, 'varde')
    await expectRefused(request, command, code, path)
  })

  test.each<[string, CommandInput, string]>([
    ['fast-track-exists', { ...requested, requestedOn: '2026-12-15' }, 'requestedOn'],
    ['letter-before-request', { ...letter, sentOn: '2026-12-11' }, 'sentOn'],
    ['letter-in-future', { ...letter, sentOn: '2026-12-22' }, 'sentOn'],
    ['acceptance-without-letter', answer('2026-12-21'), 'on'],
  ])('once requested: %s', async (code, command, path) => {
    const request = await aRequestOf(sandbox, 'varde')
    await request.act('lone-leder', requested)
    await expectRefused(request, command, code, path)
  })

  test.each<[string, CommandInput, string]>([
    ['acceptance-before-letter', answer('2026-12-14'), 'on'],
    ['acceptance-in-future', answer('2026-12-22'), 'on'],
  ])('once the letter is sent: %s', async (code, command, path) => {
    await expectRefused(await withLetter(), command, code, path)
  })

  test('L-3: five weeks after the first day of absence it is too late', async () => {
    const request = await aRequestOf(sandbox, 'varde', { firstAbsenceDay: '2026-11-10' })
    const problem = await request.refusal('lone-leder', { ...requested, requestedOn: '2026-12-15' })
    expect(problem).toMatchObject({ status: 422, code: 'fast-track-too-late', ruleId: 'L-3' })
    expect((await request.act('lone-leder', requested)).fastTrack?.state).toBe('requested')
  })

  test('L-1: an absence expected to be short has none, and the act is not offered', async () => {
    const request = await aRequestOf(sandbox, 'varde', { expectedOverEightWeeks: 'no' })
    expect((await request.read('lone-leder')).may).not.toContain('requestFastTrack')
    await expectRefused(request, requested, 'fast-track-not-expected-long', 'requestedOn')
  })

  test('HJOERRING-18: before any absence there is none', async () => {
    const { firstAbsenceDay: _none, ...preventive } = aStart(sandbox)
    await sandbox
      .as('hanne-hr')
      .call('publishPolicy', { policyId: 'hjoerring', statute: 'byDate', why: 'Vi prøver en model.' })
    const lone = sandbox.as('lone-leder')
    const { request } = await lone.call('startRequest', preventive)
    const problem = await lone.refusal('command', requested, { params: { ref: request.reference } })
    expect(problem).toMatchObject({ status: 422, code: 'fast-track-without-absence' })
  })
})

async function expectRefused(request: RequestOf, command: CommandInput, code: string, path: string): Promise<void> {
  const { version } = await request.read(request.consultant)
  const problem = await request.refusal(request.consultant, command)
  expect(problem).toMatchObject({ status: 422, code, fields: [{ path, code }] })
  expect(problem.detail.da).toMatch(/[a-zæøå]\.$/)
  expect((await request.read(request.consultant)).version).toBe(version)
}
