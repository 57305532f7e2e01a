import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SwapAnswer } from '../../../shared/contract/duty.ts'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
  const why = 'Vi prøver en model.'
  await sandbox.as('hanne-hr').call('publishPolicy', { policyId: 'kolding', statute: 'byDate', why })
})
afterAll(() => sandbox.stop())

const [karen, jonas, pia] = ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent'] as const
const [tuesday, wednesday, thursday] = ['2027-01-05', '2027-01-06', '2027-01-07'] as const

beforeEach(async () => {
  await roster({}) // ends every swap of the test before
  await roster({ '2026-12-21': karen, [tuesday]: karen, [wednesday]: jonas, [thursday]: pia })
})

const roster = (days: Readonly<Record<string, string>>) =>
  sandbox.as('hanne-hr').call('saveDutyRoster', {
    from: '2026-12-21',
    until: '2027-01-31',
    days: Object.entries(days).map(([on, person]) => ({ on, consultantId: sandbox.oid(person) })),
  })
const ask = (person: string, on: string, colleague: string, inReturn?: string) =>
  sandbox
    .as(person)
    .call('askDutySwap', { on, colleagueId: sandbox.oid(colleague), ...(inReturn === undefined ? {} : { inReturn }) })
const answer = (person: string, swapId: string, said: SwapAnswer) =>
  sandbox.as(person).call('answerDutySwap', { answer: said }, { params: { id: swapId } })
const refused = (person: string, swapId: string, said: SwapAnswer) =>
  sandbox.as(person).refusal('answerDutySwap', { answer: said }, { params: { id: swapId } })
const open = async (person: string) => (await sandbox.as(person).call('listDutySwaps', undefined)).swaps
async function onDuty(...days: string[]): Promise<(string | undefined)[]> {
  const months = new Map<string, readonly { on: string; consultant?: { name: string } | undefined }[]>()
  for (const month of new Set(days.map((on) => on.slice(0, 7)))) {
    const read = await sandbox.as(karen).call('readDutyMonth', undefined, { query: { month } })
    months.set(month, read.days)
  }
  return days.map((on) => months.get(on.slice(0, 7))?.find((day) => day.on === on)?.consultant?.name)
}

describe('KOLDING-5: a swap by agreement', () => {
  test('a day for a day: asked, told in Teams, accepted, and both days change hands at once', async () => {
    const swap = await ask(karen, tuesday, jonas, wednesday)
    expect(swap).toMatchObject({ state: 'asked', from: { name: 'Karen Krogh' }, to: { name: 'Jonas Juhl' } })
    expect(await onDuty(tuesday, wednesday)).toEqual(['Karen Krogh', 'Jonas Juhl'])
    expect((await open(jonas)).map(({ mayAnswer, mayWithdraw }) => [mayAnswer, mayWithdraw])).toEqual([[true, false]])
    expect((await cardsOf(sandbox, jonas)).at(-1)?.text).toContain(swap.swapId)

    expect(await answer(jonas, swap.swapId, 'accept')).toMatchObject({ state: 'accepted' })
    expect(await onDuty(tuesday, wednesday)).toEqual(['Jonas Juhl', 'Karen Krogh'])
    expect(await open(jonas)).toEqual([])
    expect((await cardsOf(sandbox, karen)).at(-1)?.text).toContain('Jonas')
  })

  test('given away, declined and withdrawn: only what is accepted changes the roster', async () => {
    await answer(jonas, (await ask(karen, tuesday, jonas)).swapId, 'decline')
    await answer(karen, (await ask(karen, tuesday, jonas)).swapId, 'withdraw')
    expect(await onDuty(tuesday)).toEqual(['Karen Krogh'])
    await answer(pia, (await ask(karen, tuesday, pia)).swapId, 'accept')
    expect(await onDuty(tuesday)).toEqual(['Pia Paludan'])
  })

  test('today’s duty swapped: who calls afterwards is the colleague’s, who called before stays (KOLDING-3)', async () => {
    const first = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))
    await answer(jonas, (await ask(karen, '2026-12-21', jonas)).swapId, 'accept')
    const employeeId = sandbox.oid('tine-tranholm')
    const second = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox, { employeeId }))
    expect([first, second].map(({ request }) => request.consultant?.name)).toEqual(['Karen Krogh', 'Jonas Juhl'])
  })

  test('asked twice a colleague is asked once; with other terms the earlier question is taken back', async () => {
    const first = await ask(karen, tuesday, jonas)
    expect((await ask(karen, tuesday, jonas)).swapId).toBe(first.swapId)
    const other = await ask(karen, tuesday, jonas, wednesday)
    expect(other.swapId).not.toBe(first.swapId)
    expect((await open(jonas)).map(({ swapId }) => swapId)).toEqual([other.swapId])
  })

  test('an answer given twice is given once', async () => {
    const { swapId } = await ask(karen, tuesday, jonas)
    await answer(jonas, swapId, 'accept')
    expect(await answer(jonas, swapId, 'accept')).toMatchObject({ state: 'accepted' })
    const { entries } = await sandbox.as(karen).call('readDutyHistory', undefined, { params: { on: tuesday } })
    expect(entries.slice(0, 2).map(({ consultant }) => consultant?.name)).toEqual(['Jonas Juhl', 'Karen Krogh'])
  })
})

describe('a swap against a roster that has changed', () => {
  test('is refused with the day as it stands, and the one who asked is told', async () => {
    const { swapId } = await ask(karen, tuesday, jonas)
    await roster({ [tuesday]: pia, [wednesday]: jonas })
    expect(await refused(jonas, swapId, 'accept')).toMatchObject({
      status: 409,
      code: 'swap-not-open',
      swap: { state: 'lapsed' },
      day: { consultant: { name: 'Pia Paludan' } },
    })
    expect(await onDuty(tuesday)).toEqual(['Pia Paludan'])
    expect(await open(jonas)).toEqual([])
    const problem = await sandbox.as(karen).refusal('askDutySwap', { on: tuesday, colleagueId: sandbox.oid(jonas) })
    expect(problem).toMatchObject({ status: 409, code: 'duty-changed', day: { consultant: { name: 'Pia Paludan' } } })
  })

  test('two colleagues accept one day at one moment: one gets it, the other is told how it stands', async () => {
    for (let round = 0; round < 5; round++) {
      await roster({ [tuesday]: karen, [wednesday]: jonas })
      const swaps = [await ask(karen, tuesday, jonas), await ask(karen, tuesday, pia)]
      const answers = await Promise.allSettled(
        swaps.map(({ swapId }, index) => answer(index === 0 ? jonas : pia, swapId, 'accept')),
      )
      const won = answers.findIndex(({ status }) => status === 'fulfilled')
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await onDuty(tuesday)).toEqual([won === 0 ? 'Jonas Juhl' : 'Pia Paludan'])
      const lost = swaps[won === 0 ? 1 : 0]
      expect(await refused(won === 0 ? pia : jonas, lost?.swapId ?? '', 'accept')).toMatchObject({
        status: 409,
        code: 'swap-not-open',
        swap: { state: 'lapsed' },
      })
    }
  })

  test('accepted and withdrawn at one moment: one of the two happens, and the roster agrees', async () => {
    for (let round = 0; round < 5; round++) {
      await roster({ [tuesday]: karen, [wednesday]: jonas })
      const { swapId } = await ask(karen, tuesday, jonas)
      const [accepted, withdrawn] = await Promise.allSettled([
        answer(jonas, swapId, 'accept'),
        answer(karen, swapId, 'withdraw'),
      ])
      expect([accepted.status, withdrawn.status].toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(await onDuty(tuesday)).toEqual([accepted.status === 'fulfilled' ? 'Jonas Juhl' : 'Karen Krogh'])
    }
  })
})

describe('a swap is between the two', () => {
  test('others cannot answer it: a coordinator sees it, a third consultant and HR do not', async () => {
    const { swapId } = await ask(karen, tuesday, jonas)
    expect(await refused(pia, swapId, 'accept')).toMatchObject({ status: 404, code: 'swap-unknown' })
    expect(await refused('hanne-hr', swapId, 'accept')).toMatchObject({ status: 403, code: 'access-denied' })
    expect(await refused('kirsten-koordinator', swapId, 'accept')).toMatchObject({ status: 403, code: 'access-denied' })
    expect(await refused(karen, swapId, 'accept')).toMatchObject({ status: 403, code: 'access-denied' })
    expect((await open('kirsten-koordinator')).map((swap) => swap.swapId)).toEqual([swapId])
    expect(await open(pia)).toEqual([])
  })

  test.each([
    ['with oneself', tuesday, karen, 422, 'swap-with-oneself'],
    ['a day one does not have', wednesday, pia, 409, 'duty-changed'],
    ['a day that has passed', '2026-12-18', jonas, 422, 'duty-day-past'],
    ['with somebody who is no consultant', tuesday, 'lone-leder', 422, 'setting-unknown'],
  ])('not %s', async (_what, on, colleague, status, code) => {
    const body = { on, colleagueId: sandbox.oid(colleague) }
    expect(await sandbox.as(karen).refusal('askDutySwap', body)).toMatchObject({ status, code })
  })

  test.each(['nonsense', '00000000-0000-4000-8000-000000000000'])('an id that is no swap: %s', async (id) => {
    expect(await refused(karen, id, 'withdraw')).toMatchObject({ status: 404, code: 'swap-unknown' })
  })
})

test('whoever has the next duty is told at noon of the last working day before, once, and so is who takes it over', async () => {
  const told = async (person: string) => (await cardsOf(sandbox, person)).length
  await roster({ '2026-12-22': karen })
  await sandbox.post('/sandbox/clock', { now: '2026-12-21T11:58:00+01:00', asleep: true })
  const before = [await told(karen), await told(jonas)]
  await sandbox.post('/sandbox/clock', { now: '2026-12-21T12:03:00+01:00' })
  await sandbox.post('/sandbox/clock', { now: '2026-12-21T12:30:00+01:00', asleep: true })
  expect([await told(karen), await told(jonas)]).toEqual([(before[0] ?? 0) + 1, before[1]])
  await roster({ '2026-12-22': jonas })
  await sandbox.post('/sandbox/clock', { now: '2026-12-21T13:00:00+01:00', asleep: true })
  expect([await told(karen), await told(jonas)]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1])
})

test('the day comes and goes: nobody can accept it, and it waits no longer', async () => {
  const { swapId } = await ask(karen, tuesday, jonas)
  await sandbox.post('/sandbox/clock', { advance: 'P17D', asleep: true })
  expect(await open(jonas)).toEqual([])
  expect(await refused(jonas, swapId, 'accept')).toMatchObject({ status: 422, code: 'duty-day-past' })
})
