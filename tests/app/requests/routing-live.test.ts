import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { CommandInput } from '../../../shared/contract/commands.ts'
import type { RequestView, StartRequestInput } from '../../../shared/contract/requests.ts'
import { clockAt } from '../support/acts.ts'
import { aStart, offersTo, slotOf } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardAbout, cardsOf } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())
beforeEach(async () => {
  await sandbox.post('/sandbox/reset', {})
})

const hanne = () => sandbox.as('hanne-hr')
const choose = (policyId: string) =>
  hanne().call('publishPolicy', { policyId, statute: 'byDate', why: 'Vi prøver en anden model.' })

async function started(change: Partial<StartRequestInput> = {}): Promise<RequestView> {
  return (await sandbox.as('lone-leder').call('startRequest', aStart(sandbox, change))).request
}

const act = (person: string, { reference }: RequestView, command: CommandInput) =>
  sandbox.as(person).call('command', command, { params: { ref: reference } })

const read = (person: string, { reference }: RequestView) =>
  sandbox.as(person).call('readRequest', undefined, { params: { ref: reference } })

describe('KOLDING: the duty roster at the time of the call', () => {
  const today = '2026-12-21'
  const onDuty = (...people: string[]) =>
    hanne().call('saveDutyRoster', {
      from: today,
      until: today,
      days: people.map((person) => ({ on: today, consultantId: sandbox.oid(person) })),
    })

  beforeEach(() => choose('kolding'))

  test('KOLDING-3: whoever has the duty has the request, and only that one’s times are offered', async () => {
    await onDuty('pia-konsulent')
    const offers = await offersTo(sandbox, 'lone-leder')
    expect(new Set(offers.map(({ consultant }) => consultant.name))).toEqual(new Set(['Pia Paludan']))
    const request = await started()
    expect(request).toMatchObject({ consultant: { name: 'Pia Paludan' }, consultantWhy: { ruleId: 'KOLDING-3' } })
  })

  test('KOLDING-5: a swap counts for those who call after it; the earlier request stays where it was', async () => {
    const before = await started()
    await onDuty('jonas-konsulent')
    const after = await started({ employeeId: sandbox.oid('tine-tranholm') })
    expect(after.consultant?.name).toBe('Jonas Juhl')
    expect((await read('lone-leder', before)).consultant?.name).toBe('Karen Krogh')
  })

  test('KOLDING-4: handed over, the request has its new owner’s times and no others', async () => {
    const request = await started()
    const [karens] = await offersTo(sandbox, 'lone-leder')
    if (karens === undefined) throw new Error('Karen has no time')
    await act('karen-konsulent', request, { type: 'handOver', consultantId: sandbox.oid('jonas-konsulent') })
    const params = { ref: request.reference }
    const { offers } = await sandbox.as('lone-leder').call('requestOffers', undefined, { params })
    expect(new Set(offers.map(({ consultant }) => consultant.name))).toEqual(new Set(['Jonas Juhl']))
    const problem = await sandbox.as('lone-leder').refusal('book', { slot: slotOf(karens) }, { params })
    expect(problem).toMatchObject({ status: 409, code: 'slot-consultant-not-eligible' })
  })

  test('KOLDING-2: nobody on duty is the coordinator’s task, never silence, and a later roster changes nothing', async () => {
    await onDuty()
    expect(await offersTo(sandbox, 'lone-leder')).toEqual([])
    const request = await started()
    expect(request.consultant).toBeUndefined()
    expect(request.obligations).toContainEqual(
      expect.objectContaining({ ruleId: 'KOLDING-2', kind: 'assignConsultant', limit: today, state: 'open' }),
    )
    const { items } = await sandbox.as('kirsten-koordinator').call('listRequests', undefined)
    expect(items).toMatchObject([
      { reference: request.reference, next: { ruleId: 'KOLDING-2', owner: { role: 'coordinator' } } },
    ])
    await cardAbout(sandbox, 'kirsten-koordinator', request.reference)

    await onDuty('pia-konsulent')
    expect((await read('lone-leder', request)).consultant).toBeUndefined()
    const given = await act('kirsten-koordinator', request, {
      type: 'assign',
      consultantId: sandbox.oid('pia-konsulent'),
    })
    expect(given.consultant?.name).toBe('Pia Paludan')
  })
})

describe('where the employee lives', () => {
  test('ISHOEJ-5: the home municipality has the case, and a consultant of ours advises the leader', async () => {
    await choose('ishoej')
    const request = await started({ homeMunicipality: 'Greve' })
    expect(request).toMatchObject({
      actingMunicipality: 'Greve',
      actingWhy: {
        ruleId: 'ISHOEJ-5',
        da: 'Medarbejderen bor i Greve, så anmodningen går dertil. Vi rådgiver dig som leder.',
      },
    })
    expect(request.consultant).toBeDefined()
    expect(request.timeline.map(({ what }) => what.da)).toContain('Greve har sagen')
  })

  test('ISHOEJ-4: our own municipality, however it is spelt, is no other one', async () => {
    await choose('ishoej')
    const request = await started({ homeMunicipality: ' havnsby ' })
    expect(request.actingMunicipality).toBeUndefined()
  })

  test('HJOERRING-12: only when the employer period is over', async () => {
    await choose('hjoerring')
    const early = await started({ homeMunicipality: 'Brønderslev' })
    expect(early.actingMunicipality).toBeUndefined()
    const late = await started({
      homeMunicipality: 'Brønderslev',
      firstAbsenceDay: '2026-11-02',
      employeeId: sandbox.oid('tine-tranholm'),
    })
    expect(late).toMatchObject({ actingMunicipality: 'Brønderslev', actingWhy: { ruleId: 'HJOERRING-12' } })
  })

  test('HJOERRING-12: the day the role changes, its consultant is told to hand it over, and whom to turn to', async () => {
    await choose('hjoerring')
    const contact = { name: 'Fastholdelsesteamet', phone: '99 45 45 45' }
    await hanne().call('saveHomeContact', { municipality: 'Brønderslev', contact })
    const request = await started({ homeMunicipality: 'Brønderslev' })
    await clockAt(sandbox, '2027-01-04T08:00')
    const cards = await cardsOf(sandbox, 'karen-konsulent')
    const told = cards.filter(
      ({ text }) => text.includes('overdrag til hjemkommunen senest i dag') && text.includes(request.reference),
    )
    expect(told).toHaveLength(1)
    expect(told[0]?.text).not.toMatch(/Brønderslev|Mads/)

    const seen = await read('karen-konsulent', request)
    expect(seen).toMatchObject({ homeMunicipality: 'Brønderslev', homeContact: contact })
    expect(seen.may).toContain('handToHomeMunicipality')
    const after = await act('karen-konsulent', request, { type: 'handToHomeMunicipality' })
    expect(after).toMatchObject({ actingMunicipality: 'Brønderslev', homeContact: contact })
    expect(after.obligations.find(({ key }) => key === 'HJOERRING-12')).toMatchObject({ state: 'met' })
  })

  test('P-1: a model that has no use for it refuses it by its field', async () => {
    const problem = await sandbox
      .as('lone-leder')
      .refusal('startRequest', aStart(sandbox, { homeMunicipality: 'Greve' }))
    expect(problem).toMatchObject({ status: 400, code: 'input-invalid', fields: [{ path: 'homeMunicipality' }] })
  })
})

describe('ROSKILDE: the professional who is needed', () => {
  beforeEach(() => choose('roskilde'))

  test('ROSKILDE-5: somebody of the team comes along, who takes no requests alone', async () => {
    const request = await started()
    const consultant = request.consultant?.name === 'Jonas Juhl' ? 'jonas-konsulent' : 'karen-konsulent'
    expect(request.consultant?.name).not.toBe('Pia Paludan')
    const seen = await act(consultant, request, { type: 'needProfession', profession: 'physiotherapist' })
    expect(seen.timeline.at(-1)?.what.da).toBe('En fagperson deltager')
    expect(seen.obligations.map(({ kind }) => kind)).not.toContain('findProfessional')
  })

  test('nobody of the team is the coordinator’s task, and the leader never learns which one (ROSKILDE-4)', async () => {
    const request = await started()
    const consultant = request.consultant?.name === 'Jonas Juhl' ? 'jonas-konsulent' : 'karen-konsulent'
    await act(consultant, request, { type: 'needProfession', profession: 'psychologist' })
    const coordinators = await read('kirsten-koordinator', request)
    expect(coordinators.obligations).toContainEqual(
      expect.objectContaining({ key: 'ROSKILDE-5/professional', kind: 'findProfessional', limit: '2026-12-22' }),
    )
    expect((await cardAbout(sandbox, 'kirsten-koordinator', request.reference)).text).toContain('fagperson')
    expect(JSON.stringify(await read('lone-leder', request))).not.toMatch(/psycholog|psykolog/i)
  })
})

test('VARDE-9: nobody takes a request from the own workplace, neither by routing, by booking nor by assignment', async () => {
  const { consultants } = await hanne().call('readConsultants', undefined)
  const karen = sandbox.oid('karen-konsulent')
  await hanne().call('saveConsultants', {
    consultants: consultants.map((one) =>
      one.consultantId === karen ? { ...one, ownWorkplaceId: 'soendervangskolen' } : one,
    ),
  })
  expect((await offersTo(sandbox, 'lone-leder')).map(({ consultant }) => consultant.name)).not.toContain('Karen Krogh')
  const request = await started()
  expect(request.consultant?.name).not.toBe('Karen Krogh')
  const assign = { type: 'assign', consultantId: karen } as const
  const problem = await sandbox
    .as('kirsten-koordinator')
    .refusal('command', assign, { params: { ref: request.reference } })
  expect(problem).toMatchObject({ status: 409, code: 'slot-consultant-not-eligible' })
})
