import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

test('ISHOEJ-2: under a model where the leader asks, HR is refused by the rule and the leader is not', async () => {
  const hanne = sandbox.as('hanne-hr')
  const why = 'Lederen beder om hjælp, som i Ishøj.'
  expect((await hanne.call('startRequest', aStart(sandbox))).outcome).toBe('recorded')
  await hanne.call('publishPolicy', { policyId: 'ishoej', statute: 'byDate', why })

  expect(await hanne.refusal('startRequest', aStart(sandbox))).toMatchObject({ status: 403, ruleId: 'ISHOEJ-2' })
  expect((await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))).outcome).toBe('recorded')
})
