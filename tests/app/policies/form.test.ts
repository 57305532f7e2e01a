import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { StartRequestInput } from '../../../shared/contract/requests.ts'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())
beforeEach(async () => {
  await sandbox.post('/sandbox/reset', {})
})

const choose = (policyId: string) =>
  sandbox.as('hanne-hr').call('publishPolicy', { policyId, statute: 'byDate', why: 'Vi prøver en anden model.' })

const formOf = async (leader: string) => (await sandbox.as(leader).call('me', undefined)).policy.form

/** A request about somebody who is at work. */
function preventive(): StartRequestInput {
  const { firstAbsenceDay: _day, ...input } = aStart(sandbox)
  return input
}

describe('the policy’s form reaches the leader’s pane', () => {
  test('VARDE-2, L-8, L-43: Varde asks for the day, the three questions, and warns against diagnoses', async () => {
    const { firstAbsenceDay, questions, warning } = await formOf('lone-leder')
    expect(firstAbsenceDay).toEqual({
      label: { da: 'Første fraværsdag', en: 'First day of absence' },
      isRequired: true,
    })
    expect(questions.map(({ field }) => field)).toEqual(['affectedFunctions', 'affectedHowLong', 'adaptations'])
    expect(warning.da).toContain('Skriv ikke diagnoser.')
  })

  test('Varde refuses a request without the day, by its field and rule', async () => {
    const problem = await sandbox.as('lone-leder').refusal('startRequest', preventive())
    expect(problem).toMatchObject({ status: 400, code: 'input-invalid', fields: [{ path: 'firstAbsenceDay' }] })
  })

  test.each(['hjoerring', 'katalog'])(
    'HJOERRING-18, KATALOG-14: in %s a leader may ask before any absence, and no date of the absence is invented',
    async (id) => {
      await choose(id)
      expect((await formOf('lone-leder')).firstAbsenceDay.isRequired).toBe(false)
      const { request } = await sandbox.as('lone-leder').call('startRequest', preventive())
      expect(request.firstAbsenceDay).toBeUndefined()
      expect(request.obligations.filter(({ basis }) => basis === 'law')).toEqual([])
    },
  )
})
