import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { StartRequestInput } from '../../../shared/contract/requests.ts'
import { aStart, slotOf } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

type Call = NonNullable<StartRequestInput['call']>

/** What Karen writes down when Lone phones about Mads; a test names only what matters to it. */
function aCall(call: Partial<Call> = {}, given: Partial<StartRequestInput> = {}): StartRequestInput {
  const told = { from: 'leader', leaderId: sandbox.oid('lone-leder'), ...call } as const
  return aStart(sandbox, { channel: 'phone', call: callOf(told), ...given })
}

function callOf({
  from,
  leaderId,
  answers,
}: {
  from: Call['from']
  leaderId: string
  answers?: Call['answers']
}): Call {
  const more = answers === undefined ? {} : { answers }
  return from === 'employee' ? { from, leaderId, employeeAgrees: true, ...more } : { from, leaderId, ...more }
}

async function kolding(dutyOf = 'karen-konsulent'): Promise<void> {
  const hanne = sandbox.as('hanne-hr')
  await hanne.call('publishPolicy', { policyId: 'kolding', statute: 'byDate', why: 'Vi prøver en model.' })
  await hanne.call('saveDutyRoster', {
    from: '2026-12-21',
    until: '2026-12-21',
    days: [{ on: '2026-12-21', consultantId: sandbox.oid(dutyOf) }],
  })
}

const started = async () => (await sandbox.as('kirsten-koordinator').call('listRequests', undefined)).total
const start = (person: string, input: StartRequestInput) => sandbox.as(person).call('startRequest', input)
const refusal = (person: string, input: StartRequestInput) => sandbox.as(person).refusal('startRequest', input)

describe('a leader phones, and the consultant writes it down', () => {
  test('the request is the leader’s: found in the own list, by channel and by rule as if the leader had sent it (VARDE-9)', async () => {
    const { request } = await start('jonas-konsulent', aCall())
    expect(request).toMatchObject({ status: 'open', consultant: { name: 'Karen Krogh' } })
    const { leader, consultantWhy, timeline } = await sandbox
      .as('lone-leder')
      .call('readRequest', undefined, { params: { ref: request.reference } })
    expect(leader?.name).toBe('Lone Lindgaard')
    expect(consultantWhy?.ruleId).toBe('VARDE-9')
    expect(timeline[0]?.by).toBe('Jonas Juhl')
  })

  test('with a time that was offered for that leader and that employee', async () => {
    const { workplaceId, employeeId, wish, firstAbsenceDay } = aCall()
    const leaderId = sandbox.oid('lone-leder')
    const { offers } = await sandbox
      .as('kirsten-koordinator')
      .call('offers', { workplaceId, employeeId, firstAbsenceDay, wish, leaderId })
    const [best] = offers
    if (best === undefined) throw new Error('There is no offer to take')
    const { outcome, request } = await start('kirsten-koordinator', aCall({}, { slot: slotOf(best) }))
    expect(outcome).toBe('booked')
    expect(request.bookings).toMatchObject([{ startsAt: best.startsAt, state: 'confirmed' }])
  })

  test('P-8: whoever wrote it down for a colleague gets a receipt, and cannot read on', async () => {
    const { request } = await start('jonas-konsulent', aCall({}, { answers: { adaptations: 'Kortere dage.' } }))
    expect(request).toMatchObject({ obligations: [], timeline: [], noteRooms: [] })
    expect(JSON.stringify(request)).not.toMatch(/Mads|Kortere/)
    const params = { ref: request.reference }
    expect(await sandbox.as('jonas-konsulent').refusal('readRequest', undefined, { params })).toMatchObject({
      code: 'request-unknown',
    })
  })

  test.each<[string, string, () => StartRequestInput, number, string, string | undefined]>([
    ['a leader writes down no calls', 'henning-leder', () => aCall(), 403, 'access-denied', undefined],
    ['nor does HR, who starts requests of its own', 'henrik-hr', () => aCall(), 403, 'access-denied', undefined],
    [
      'a leader nobody knows',
      'karen-konsulent',
      () => aCall({ leaderId: '00000000-0000-4000-8000-000000000000' }),
      404,
      'leader-unknown',
      'call.leaderId',
    ],
    [
      'another leader than the employee’s: a sick leave told to the wrong one cannot be taken back',
      'karen-konsulent',
      () => aCall({ leaderId: sandbox.oid('henning-leder') }, { workplaceId: 'havnsby-skole' }),
      422,
      'employee-not-leaders',
      'employeeId',
    ],
    [
      'a workplace where the leader has nobody',
      'karen-konsulent',
      () => aCall({}, { workplaceId: 'havnsby-skole' }),
      422,
      'workplace-not-leaders',
      'workplaceId',
    ],
    [
      'the citizen, where the model does not take them (VARDE-2)',
      'karen-konsulent',
      () => aCall({ from: 'employee' }),
      422,
      'requester-not-allowed',
      'call.from',
    ],
    [
      'a call by another channel',
      'karen-konsulent',
      () => aCall({}, { channel: 'teams' }),
      400,
      'input-invalid',
      'call',
    ],
    [
      'an answer that is not the caller’s to give',
      'karen-konsulent',
      () => aCall({ answers: { outcome: ['roundTable'] } }),
      422,
      'dialogue-field-unknown',
      'call.answers.outcome',
    ],
  ])('%s', async (_what, person, input, status, code, path) => {
    const before = await started()
    const problem = await refusal(person, input())
    expect(problem).toMatchObject({ status, code, ...(path === undefined ? {} : { fields: [{ path }] }) })
    expect(await started()).toBe(before)
  })
})

describe('KOLDING: the retention hotline', () => {
  test('KOLDING-6: outside the target group closes it too, a round table does not and comes next', async () => {
    await kolding()
    const other = await start('karen-konsulent', aCall({ answers: { outcome: ['notTarget'] } }))
    expect(other.request.status).toBe('closed')
    const { request } = await start('karen-konsulent', aCall({ answers: { outcome: ['roundTable'] } }))
    expect(request).toMatchObject({ status: 'open', comesNext: { act: 'book' } })
    expect(request.obligations.find(({ ruleId }) => ruleId === 'KOLDING-6')?.state).toBe('met')
  })

  test('KOLDING-1, STAR-11: a citizen who phones has agreed that the leader is told; else nothing is started', async () => {
    await kolding()
    const { from: _from, ...told } = callOf({ from: 'leader', leaderId: sandbox.oid('lone-leder') })
    const unasked = { ...aCall(), call: { from: 'employee', ...told } }
    const answer = await fetch(`${sandbox.baseUrl}/api/requests`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await sandbox.as('karen-konsulent').token()}`,
        'content-type': 'application/json',
        'idempotency-key': 'a-key-of-its-own',
      },
      body: JSON.stringify(unasked),
    })
    expect(await answer.json()).toMatchObject({
      status: 400,
      code: 'input-invalid',
      fields: [{ path: 'call.employeeAgrees' }],
    })
    const { request } = await start('karen-konsulent', aCall({ from: 'employee' }))
    expect(request.status).toBe('open')
  })

  test('KOLDING-3: the one on duty has it, also when a colleague took the call and told what it led to', async () => {
    await kolding('pia-konsulent')
    const { request } = await start('karen-konsulent', aCall({ answers: { outcome: ['roundTable'] } }))
    expect(request.consultant?.name).toBe('Pia Paludan')
    const params = { ref: request.reference }
    const { dialogue } = await sandbox.as('pia-konsulent').call('readRequest', undefined, { params })
    expect(dialogue).toMatchObject([{ field: 'outcome', chosen: ['roundTable'] }])
  })

  test('a settled call takes no time with it, and an unknown result is told at its field', async () => {
    await kolding()
    const slot = {
      consultantId: sandbox.oid('karen-konsulent'),
      startsAt: '2026-12-22T09:00:00Z',
      endsAt: '2026-12-22T10:00:00Z',
    }
    expect(
      await refusal('karen-konsulent', aCall({ answers: { outcome: ['solvedByPhone'] } }, { slot })),
    ).toMatchObject({ status: 422, code: 'slot-not-needed', fields: [{ path: 'slot' }] })
    expect(await refusal('karen-konsulent', aCall({ answers: { outcome: ['maybe'] } }))).toMatchObject({
      status: 422,
      code: 'dialogue-choice-unknown',
      fields: [{ path: 'call.answers.outcome' }],
    })
  })

  test('the form knows who may phone and what settles it; who writes down no calls is not asked', async () => {
    await kolding()
    const { policy } = await sandbox.as('karen-konsulent').call('me', undefined)
    expect(policy.call?.callers).toEqual(['leader', 'hr', 'employer', 'employee'])
    expect(policy.call?.questions[0]?.choices.map(({ choice, leadsTo }) => [choice, leadsTo])).toEqual([
      ['solvedByPhone', 'close'],
      ['roundTable', 'book'],
      ['notTarget', 'close'],
    ])
    for (const person of ['lone-leder', 'hanne-hr'])
      expect((await sandbox.as(person).call('me', undefined)).policy.call).toBeUndefined()
  })

  // Last: it lets the day pass.
  test('KOLDING-6: solved by phone is closed in the same breath, counts, and rings no bell', async () => {
    await kolding()
    const { request } = await start('karen-konsulent', aCall({ answers: { outcome: ['solvedByPhone'] } }))
    expect(request).toMatchObject({
      status: 'closed',
      consultant: { name: 'Karen Krogh' },
      dialogue: [{ field: 'outcome', chosen: ['solvedByPhone'] }],
    })
    expect(request.obligations.filter(({ state }) => state === 'open' || state === 'missed')).toEqual([])
    expect(request.obligations.find(({ ruleId }) => ruleId === 'KOLDING-6')?.state).toBe('met')
    await sandbox.post('/sandbox/clock', { advance: 'PT1H', asleep: true })
    for (const person of ['karen-konsulent', 'kirsten-koordinator', 'lone-leder']) {
      const told = (await cardsOf(sandbox, person)).filter(({ text }) => text.includes(request.reference))
      expect([person, told]).toEqual([person, []])
    }
  })
})
