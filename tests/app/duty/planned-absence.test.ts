import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { HandOverProposal } from '../../../shared/contract/planned-absence.ts'
import { aBookedRequest, aStart, bestSlot, offersTo } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf, ownEvents } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())
const reset = () => sandbox.post('/sandbox/reset', {})

const [karen, jonas, kirsten] = ['karen-konsulent', 'jonas-konsulent', 'kirsten-koordinator'] as const
const [from, until] = ['2026-12-22', '2027-01-08'] as const
const plan = (person: string = karen, days: { from: string; until: string } = { from, until }) =>
  sandbox.as(person).call('planAbsence', { consultantId: sandbox.oid(karen), ...days })
const read = (person: string, id: string) =>
  sandbox.as(person).call('readPlannedAbsence', undefined, { params: { id } })
const confirm = (person: string, id: string, proposals: readonly HandOverProposal[], idempotencyKey = randomUUID()) => {
  const items = proposals.flatMap(({ key, candidates: [first] }) =>
    first === undefined ? [] : [{ key, toId: first.consultant.id }],
  )
  return sandbox.as(person).call('confirmHandOvers', { items }, { params: { id }, idempotencyKey })
}
const ownerOf = async (reference: string) =>
  (await sandbox.as('lone-leder').call('readRequest', undefined, { params: { ref: reference } })).consultant?.name

describe('a planned absence', () => {
  beforeEach(reset)

  test('proposes a hand-over for every meeting and every request with something due; nothing has moved', async () => {
    const { request } = await aBookedRequest(sandbox)
    const { proposals, consultant } = await plan()
    expect(consultant.name).toBe('Karen Krogh')
    expect(proposals.map(({ kind }) => kind)).toEqual(['meeting', 'request'])
    for (const proposal of proposals) {
      expect(proposal).toMatchObject({ reference: request.reference, mayConfirm: true })
      expect(proposal.candidates.map((one) => one.consultant.name)).not.toContain('Karen Krogh')
      expect(proposal.candidates[0]?.why.ruleId).toMatch(/^VARDE-/)
    }
    expect(await ownerOf(request.reference)).toBe('Karen Krogh')
    expect(await ownEvents(sandbox, karen)).toHaveLength(1)
  })

  test('tells the coordinators what is proposed, in a card without names of employees', async () => {
    await aBookedRequest(sandbox)
    const before = (await cardsOf(sandbox, kirsten)).length
    await plan()
    const cards = (await cardsOf(sandbox, kirsten)).slice(before)
    expect(cards).toHaveLength(1)
    expect(cards[0]?.text).toContain('Karen')
    expect(cards[0]?.text).not.toMatch(/Mads|Lone|syg/)
  })

  test('confirmed all at once: the request and its meeting are the colleague’s, and old and new stand in the journal', async () => {
    const { request } = await aBookedRequest(sandbox)
    const { absenceId, proposals } = await plan()
    const { results, absence } = await confirm(karen, absenceId, proposals)
    expect(results.map(({ is }) => is)).toEqual(['done', 'done'])
    expect(absence.proposals).toEqual([])
    const taker = proposals[0]?.candidates[0]?.consultant.name
    expect(await ownerOf(request.reference)).toBe(taker)
    expect((await ownEvents(sandbox, karen)).filter(({ isCancelled }) => isCancelled !== true)).toEqual([])
    const view = await sandbox.as(kirsten).call('readRequest', undefined, { params: { ref: request.reference } })
    expect(view.bookings.filter(({ state }) => state !== 'cancelled').map((one) => one.consultant.name)).toEqual([
      taker,
    ])
  })

  test('confirmed one by one: what is not confirmed stays; said twice with one key it is done once', async () => {
    const { request } = await aBookedRequest(sandbox)
    const { absenceId, proposals } = await plan()
    const requests = proposals.filter(({ kind }) => kind === 'request')
    const key = randomUUID()
    const first = await confirm(kirsten, absenceId, requests, key)
    expect(first.results).toMatchObject([{ is: 'done' }])
    expect(await confirm(kirsten, absenceId, requests, key)).toMatchObject({ results: [{ is: 'done' }] })
    expect(first.absence.proposals.map(({ kind }) => kind)).toEqual(['meeting'])
    expect(await ownerOf(request.reference)).not.toBe('Karen Krogh')
    expect(await ownEvents(sandbox, karen)).toHaveLength(1)
  })

  test('what is gone or not to be had is told by its name, and the rest is done', async () => {
    const { request } = await aBookedRequest(sandbox)
    const { absenceId } = await plan()
    const toId = sandbox.oid(jonas)
    const items = [
      { key: 'request:HS-ZZZZ', toId },
      { key: `request:${request.reference}`, toId: sandbox.oid('lone-leder') },
      { key: 'nonsense', toId },
      { key: `meeting:${randomUUID()}`, toId },
    ]
    const { results } = await sandbox.as(kirsten).call('confirmHandOvers', { items }, { params: { id: absenceId } })
    expect(results.map(({ code }) => code)).toEqual([
      'proposal-gone',
      'slot-consultant-not-eligible',
      'proposal-gone',
      'proposal-gone',
    ])
    expect(await ownerOf(request.reference)).toBe('Karen Krogh')
  })

  test('planned twice is planned once; other days over the same ones are refused with those that stand', async () => {
    const { absenceId } = await plan()
    expect((await plan()).absenceId).toBe(absenceId)
    const body = { consultantId: sandbox.oid(karen), from: '2026-12-30', until: '2027-01-20' }
    expect(await sandbox.as(karen).refusal('planAbsence', body)).toMatchObject({
      status: 409,
      code: 'planned-absence-overlaps',
      overlaps: [{ from, until }],
    })
  })

  test('taken back nobody is away any more, and what was handed over stays', async () => {
    const { request } = await aBookedRequest(sandbox)
    const { absenceId, proposals } = await plan()
    await confirm(karen, absenceId, proposals)
    const { absences } = await sandbox.as(karen).call('cancelPlannedAbsence', undefined, { params: { id: absenceId } })
    expect(absences).toEqual([])
    expect(await ownerOf(request.reference)).not.toBe('Karen Krogh')
    expect((await offersTo(sandbox, 'lone-leder'))[0]?.consultant.name).toBe('Karen Krogh')
  })
})

describe('whoever is away as planned', () => {
  beforeEach(reset)

  test('is offered on none of the days, and is given no request that comes meanwhile', async () => {
    const offered = async () =>
      new Set((await offersTo(sandbox, 'lone-leder')).map(({ consultant }) => consultant.name))
    expect(await offered()).toContain('Karen Krogh')
    await plan(karen, { from: '2026-12-22', until: '2027-02-28' })
    expect(await offered()).not.toContain('Karen Krogh')
    await plan(kirsten, { from: '2026-12-21', until: '2026-12-21' })
    const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))
    expect(request.consultant?.name).not.toBe('Karen Krogh')
  })

  test('cannot be booked on such a day, though it was offered a moment ago', async () => {
    const slot = await bestSlot(sandbox)
    await plan()
    const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))
    const problem = await sandbox.as('lone-leder').refusal('book', { slot }, { params: { ref: request.reference } })
    expect(problem).toMatchObject({ status: 409, code: 'slot-taken' })
  })
})

test('KOLDING-4, KOLDING-5: duties are proposed to those who have fewest, and the request before its meeting', async () => {
  await reset()
  await sandbox.as('hanne-hr').call('publishPolicy', { policyId: 'kolding', statute: 'byDate', why: 'Vi prøver.' })
  const days = ['2026-12-21', '2026-12-22'].map((on) => ({ on, consultantId: sandbox.oid(karen) }))
  await sandbox.as('hanne-hr').call('saveDutyRoster', { from: '2026-12-21', until: '2027-02-28', days })
  const { request } = await aBookedRequest(sandbox)
  const { absenceId, proposals } = await plan()
  expect(proposals.map(({ key }) => key.split(':')[0])).toEqual(['meeting', 'duty', 'request'])
  const { results } = await confirm(karen, absenceId, proposals)
  expect(results.map(({ is }) => is)).toEqual(['done', 'done', 'done'])
  expect(await ownerOf(request.reference)).not.toBe('Karen Krogh')
  const { entries } = await sandbox.as(jonas).call('readDutyHistory', undefined, { params: { on: '2026-12-22' } })
  expect(entries[0]).toMatchObject({ setBy: { name: 'Karen Krogh' } })
  expect(entries[0]?.consultant?.name).not.toBe('Karen Krogh')
})

describe('whose absence it is', () => {
  test('a colleague plans nobody else’s and sees none; a coordinator plans and sees everybody’s', async () => {
    await reset()
    const { absenceId } = await plan(kirsten)
    const body = { consultantId: sandbox.oid(karen), from: '2027-03-01', until: '2027-03-02' }
    expect(await sandbox.as(jonas).refusal('planAbsence', body)).toMatchObject({ status: 403, code: 'access-denied' })
    const params = { id: absenceId }
    const unknown = { status: 404, code: 'planned-absence-unknown' }
    expect(await sandbox.as(jonas).refusal('readPlannedAbsence', undefined, { params })).toMatchObject(unknown)
    expect(await sandbox.as(jonas).refusal('cancelPlannedAbsence', undefined, { params })).toMatchObject(unknown)
    expect((await sandbox.as(jonas).call('listPlannedAbsences', undefined)).absences).toEqual([])
    expect((await sandbox.as(kirsten).call('listPlannedAbsences', undefined)).absences).toMatchObject([{ absenceId }])
    expect((await read(karen, absenceId)).setBy.name).toBe('Kirsten Kragelund')
  })

  test.each([
    ['ends before it begins', '2027-01-05', '2027-01-04', 'planned-absence-backwards', 'until'],
    ['is over already', '2026-12-01', '2026-12-20', 'planned-absence-past', 'until'],
  ])('one that %s is refused by its field', async (_what, start, end, code, path) => {
    const body = { consultantId: sandbox.oid(karen), from: start, until: end }
    expect(await sandbox.as(karen).refusal('planAbsence', body)).toMatchObject({ code, fields: [{ path }] })
  })
})
