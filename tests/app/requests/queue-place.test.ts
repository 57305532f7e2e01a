import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const hanne = () => sandbox.as('hanne-hr')
const queueOf = async (reference: string) =>
  (await sandbox.as('kirsten-koordinator').call('readRequest', undefined, { params: { ref: reference } })).queue

test('ISHOEJ-6: while nobody has room the largest workplace of our own is next, and everybody sees whose turn it is', async () => {
  await hanne().call('publishPolicy', { policyId: 'ishoej', statute: 'byDate', why: 'Vi prøver en anden model.' })
  const { consultants } = await hanne().call('readConsultants', undefined)
  await hanne().call('saveConsultants', { consultants: consultants.map((one) => ({ ...one, isActive: false })) })

  const small = { employeeId: sandbox.oid('palle-piletoft'), workplaceId: 'bakkegaarden' }
  const first = await sandbox.as('birgit-leder').call('startRequest', aStart(sandbox, small))
  expect(first.request.queue).toMatchObject({ place: 1, of: 1, why: { ruleId: 'ISHOEJ-6' } })
  const second = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))

  expect(await queueOf(second.request.reference)).toMatchObject({ place: 1, of: 2 })
  expect(await queueOf(first.request.reference)).toMatchObject({ place: 2, of: 2 })

  await hanne().call('saveConsultants', { consultants })
  const params = { ref: second.request.reference }
  const consultantId = sandbox.oid('karen-konsulent')
  await sandbox.as('kirsten-koordinator').call('command', { type: 'assign', consultantId }, { params })
  expect(await queueOf(second.request.reference)).toBeUndefined()
  expect(await queueOf(first.request.reference)).toMatchObject({ place: 1, of: 1 })
})
