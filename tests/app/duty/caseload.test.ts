import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseloadLine } from '../../../shared/contract/caseload.ts'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const [karen, kirsten] = ['karen-konsulent', 'kirsten-koordinator'] as const
const until = '2027-01-31'
const board = (person: string) => sandbox.as(person).call('readCaseload', undefined)
async function lineOf(consultant: string, reader: string = kirsten): Promise<CaseloadLine> {
  const { consultants } = await board(reader)
  const line = consultants.find((one) => one.consultant.id === sandbox.oid(consultant))
  if (line === undefined) throw new Error(`${consultant} is not on the board`)
  return line
}
const capOf = (consultant: string, cap: number, reason = 'Oplæring af en ny kollega') => {
  return { consultantId: sandbox.oid(consultant), cap, reason, until }
}
const setCap = (consultant: string, cap: number) => sandbox.as(kirsten).call('overrideCap', capOf(consultant, cap))
const removeCap = (consultant: string) =>
  sandbox.as(kirsten).call('removeCap', undefined, { params: { consultant: sandbox.oid(consultant) } })
const started = async (employee: string) =>
  (await sandbox.as('lone-leder').call('startRequest', aStart(sandbox, { employeeId: sandbox.oid(employee) }))).request

describe('VARDE-8: the caseload board', () => {
  test('holds active requests against what the weekly hours have room for, the fullest first, and names no request', async () => {
    const request = await started('mads-madsen')
    const { rule, consultants, unassigned } = await board(karen)
    expect(rule).toMatchObject({ ruleId: 'VARDE-8', activePerWeeklyHour: 1 })
    expect(unassigned).toBe(0)
    const shares = consultants.map(({ share = 0 }) => share)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    const line = await lineOf(karen)
    expect(line).toMatchObject({ cap: line.weeklyHours, isFull: false, share: line.active / line.weeklyHours })
    expect(JSON.stringify(await board(kirsten))).not.toContain(request.reference)
  })

  test.each(['lone-leder', 'hanne-hr'])('%s does not see it', async (person) => {
    const denied = { status: 403, code: 'access-denied' }
    expect(await sandbox.as(person).refusal('readCaseload', undefined)).toMatchObject(denied)
  })
})

describe('a cap that a coordinator sets', () => {
  test('stands on the board with who, when and until when; why is the coordinators’ and the consultant’s own to read', async () => {
    await setCap(karen, 30)
    const line = await lineOf(karen)
    expect(line).toMatchObject({ cap: 30, override: { cap: 30, until, setBy: { name: 'Kirsten Kragelund' } } })
    expect(line.override?.reason).toBe('Oplæring af en ny kollega')
    expect((await lineOf(karen, karen)).override?.reason).toBe('Oplæring af en ny kollega')
    expect((await lineOf(karen, 'jonas-konsulent')).override?.reason).toBeUndefined()
  })

  test('is obeyed by routing at once, and no longer when it is taken back', async () => {
    const { active } = await lineOf(karen)
    await setCap(karen, active)
    expect(await lineOf(karen)).toMatchObject({ isFull: true, share: 1 })
    expect((await started('tine-tranholm')).consultant?.name).not.toBe('Karen Krogh')
    await removeCap(karen)
    expect((await lineOf(karen)).override).toBeUndefined()
    expect((await started('asger-abildtrup')).consultant?.name).toBe('Karen Krogh')
  })

  test('the request that takes the last room tells the consultant and the coordinator, once', async () => {
    const { active } = await lineOf(karen)
    await setCap(karen, active + 1)
    const before = [(await cardsOf(sandbox, karen)).length, (await cardsOf(sandbox, kirsten)).length]
    const { consultant } = await started('rikke-ravnsted')
    expect(consultant?.name).toBe('Karen Krogh')
    // Karen is told of the request and that she is full; Kirsten that Karen is.
    const after = [(await cardsOf(sandbox, karen)).length, (await cardsOf(sandbox, kirsten)).length]
    expect(after).toEqual([(before[0] ?? 0) + 2, (before[1] ?? 0) + 1])
    await removeCap(karen)
  })

  test('every decision is kept, newest first', async () => {
    const params = { consultant: sandbox.oid(karen) }
    const { entries } = await sandbox.as(karen).call('readCapHistory', undefined, { params })
    expect(entries.slice(0, 2).map(({ cap }) => cap === undefined)).toEqual([true, false])
    const denied = { status: 403, code: 'access-denied' }
    expect(await sandbox.as('jonas-konsulent').refusal('readCapHistory', undefined, { params })).toMatchObject(denied)
  })

  test('is not a consultant’s to set, nor for a day that has passed, nor for somebody unknown, nor without a reason', async () => {
    const refusal = (person: string, body: ReturnType<typeof capOf>) => sandbox.as(person).refusal('overrideCap', body)
    expect(await refusal(karen, capOf(karen, 99))).toMatchObject({ code: 'access-denied' })
    const past = { ...capOf(karen, 9), until: '2026-12-20' }
    expect(await refusal(kirsten, past)).toMatchObject({ status: 422, code: 'cap-until-past' })
    const unknown = capOf('lone-leder', 9)
    expect(await refusal(kirsten, unknown)).toMatchObject({ code: 'consultant-unknown' })
    expect(await refusal(kirsten, capOf(karen, 9, '  '))).toMatchObject({ code: 'input-invalid' })
  })
})
