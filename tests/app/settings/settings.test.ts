import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { eventually } from '../support/eventually.ts'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const hanne = () => sandbox.as('hanne-hr')

describe('settings come back as they were saved, so that one thing can be changed and the rest kept', () => {
  test('the municipality, the workplaces and the consultants', async () => {
    const municipality = await hanne().call('readMunicipality', undefined)
    await hanne().call('saveMunicipality', municipality)
    expect(await hanne().call('readMunicipality', undefined)).toEqual(municipality)

    const workplaces = await hanne().call('readWorkplaces', undefined)
    expect(workplaces.workplaces).toContainEqual(
      expect.objectContaining({ workplaceId: 'havnsby-skole', roomId: sandbox.oid('moedelokale-havnsby-skole') }),
    )
    await hanne().call('saveWorkplaces', workplaces)
    expect(await hanne().call('readWorkplaces', undefined)).toEqual(workplaces)

    const consultants = await hanne().call('readConsultants', undefined)
    expect(consultants.consultants).toContainEqual(
      expect.objectContaining({ professions: ['physiotherapist'], ownWorkplaceId: 'fyrtaarnet', travelMinutes: 10 }),
    )
    await hanne().call('saveConsultants', consultants)
    expect(await hanne().call('readConsultants', undefined)).toEqual(consultants)
  })

  test('a consultant’s own workplace must be known, and nobody stands twice', async () => {
    const { consultants } = await hanne().call('readConsultants', undefined)
    const [first] = consultants
    if (first === undefined) throw new Error('There is no consultant')
    const unknown = await hanne().refusal('saveConsultants', { consultants: [{ ...first, ownWorkplaceId: 'nowhere' }] })
    expect(unknown).toMatchObject({
      status: 422,
      code: 'setting-unknown',
      fields: [{ path: 'consultants.0.ownWorkplaceId' }],
    })
    const twice = await hanne().refusal('saveConsultants', { consultants: [first, first] })
    expect(twice).toMatchObject({ code: 'setting-repeated', fields: [{ path: 'consultants.1.consultantId' }] })
  })

  test('a leader reads none of it: who represents whom is not theirs', async () => {
    for (const name of ['readMunicipality', 'readWorkplaces', 'readConsultants'] as const)
      expect(await sandbox.as('lone-leder').refusal(name, undefined)).toMatchObject({ status: 403 })
  })
})

test('VARDE-4, CAL-5: a limit on a new closing day moves at once, and its reminder with it', async () => {
  const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))
  const contacted = { type: 'recordContact', outcome: 'reached' } as const
  await sandbox.as('karen-konsulent').call('command', contacted, { params: { ref: request.reference } })
  const next = async () => (await hanne().call('listRequests', undefined)).items[0]?.next
  expect(await next()).toMatchObject({ ruleId: 'VARDE-4', actBy: '2026-12-28' })

  const municipality = await hanne().call('readMunicipality', undefined)
  await hanne().call('saveMunicipality', { ...municipality, closingDays: ['2026-12-28'] })
  expect(await next()).toMatchObject({ ruleId: 'VARDE-4', actBy: '2026-12-23' })

  const cards = async () => (await cardsOf(sandbox, 'karen-konsulent')).length
  const before = await cards()
  await sandbox.post('/sandbox/clock', { now: '2026-12-22T08:55:00+01:00', asleep: true })
  expect(await cards()).toBe(before)
  await sandbox.post('/sandbox/clock', { now: '2026-12-22T09:05:00+01:00' })
  await eventually(async () => (await cards()) > before)
})
