import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aBookedRequest, aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardAbout, press } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
let ref = ''
beforeAll(async () => {
  sandbox = await runningSandbox()
  ref = (await aBookedRequest(sandbox)).request.reference
})
afterAll(() => sandbox.stop())

const read = (person: string) => sandbox.as(person).call('readRequest', undefined, { params: { ref } })

describe('who sees a request (P-8)', () => {
  test.each(['lone-leder', 'karen-konsulent', 'hanne-hr', 'henrik-hr', 'kirsten-koordinator'])(
    '%s reads it',
    async (person) => {
      expect((await read(person)).reference).toBe(ref)
    },
  )

  test.each(['jonas-konsulent', 'mads-madsen', 'birgit-leder'])(
    'to %s it does not exist, in the list either',
    async (person) => {
      const problem = await sandbox.as(person).refusal('readRequest', undefined, { params: { ref } })
      expect(problem).toMatchObject({ status: 404, code: 'request-unknown' })
      expect((await sandbox.as(person).call('listRequests', undefined)).items).toEqual([])
    },
  )

  test('the coordinator shares out work and sees no answers of the employer', async () => {
    const lone = sandbox.as('lone-leder')
    const answers = { affectedFunctions: 'Undervisning i store klasser' }
    const { request } = await lone.call('startRequest', aStart(sandbox, { answers }))
    const params = { ref: request.reference }
    expect((await sandbox.as('hanne-hr').call('readRequest', undefined, { params })).answers).toEqual(answers)
    expect(
      JSON.stringify(await sandbox.as('kirsten-koordinator').call('readRequest', undefined, { params })),
    ).not.toContain('store klasser')
  })
})

describe('who may do what', () => {
  test('a leader may not record the consultant’s contact', async () => {
    const problem = await sandbox
      .as('lone-leder')
      .refusal('command', { type: 'recordContact', outcome: 'reached' }, { params: { ref } })
    expect(problem).toMatchObject({ status: 403, code: 'access-denied' })
  })

  test('another consultant’s press on the card changes nothing', async () => {
    const card = await cardAbout(sandbox, 'karen-konsulent', ref)
    await expect(press(sandbox, 'jonas-konsulent', card.id, 'contact.reached')).rejects.toThrow('404')
    expect((await read('hanne-hr')).obligations.find(({ ruleId }) => ruleId === 'VARDE-3')?.state).toBe('open')
  })

  test.each([
    ['a workplace that is not the leader’s', { workplaceId: 'havnsby-skole' }, 'workplace-not-yours', 'workplaceId'],
    [
      'an employee who is somebody else’s',
      { employeeId: '00000000-0000-4000-8000-000000000001' },
      'employee-not-yours',
      'employeeId',
    ],
  ])('%s is refused by name', async (_what, given, code, path) => {
    const problem = await sandbox.as('lone-leder').refusal('startRequest', aStart(sandbox, given))
    expect(problem).toMatchObject({ status: 403, code, fields: [{ path }] })
  })

  test.each(['lone-leder', 'karen-konsulent', 'henrik-hr', 'kirsten-koordinator'])(
    '%s may not change the settings',
    async (person) => {
      const problem = await sandbox.as(person).refusal('saveConsultants', { consultants: [] })
      expect(problem).toMatchObject({ status: 403, code: 'access-denied' })
    },
  )
})

describe('the coordinator gives a request to somebody', () => {
  test('a consultant can be chosen, and is told; a stranger cannot; HR may not', async () => {
    const kirsten = sandbox.as('kirsten-koordinator')
    const params = { ref }
    const { assignable } = await kirsten.call('readRequest', undefined, { params })
    expect(assignable?.map(({ name }) => name).toSorted()).toEqual(['Jonas Juhl', 'Karen Krogh', 'Pia Paludan'])

    const stranger = await kirsten.refusal(
      'command',
      { type: 'assign', consultantId: sandbox.oid('mads-madsen') },
      { params },
    )
    expect(stranger).toMatchObject({ code: 'slot-consultant-not-eligible', fields: [{ path: 'consultantId' }] })
    const pia = sandbox.oid('pia-konsulent')
    expect(
      await sandbox.as('hanne-hr').refusal('command', { type: 'assign', consultantId: pia }, { params }),
    ).toMatchObject({ status: 403 })

    const given = await kirsten.call('command', { type: 'assign', consultantId: pia }, { params })
    expect(given.consultant?.name).toBe('Pia Paludan')
    expect((await cardAbout(sandbox, 'pia-konsulent', ref)).text).toContain('Søndervangskolen')
  })
})
