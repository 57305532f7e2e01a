import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
  await sandbox
    .as('hanne-hr')
    .call('publishPolicy', { policyId: 'hjoerring', statute: 'byDate', why: 'Vi vil prøve modellen fra Hjørring.' })
})
afterAll(() => sandbox.stop())

const advance = (by: string) => sandbox.post('/sandbox/clock', { advance: by })
const lone = () => sandbox.as('lone-leder')
const report = (person: string, from: string, until?: string) =>
  sandbox.as('hanne-hr').call('reportAbsences', {
    absences: [{ employeeId: sandbox.oid(person), from, ...(until === undefined ? {} : { until }) }],
  })
const listed = async (leader = 'lone-leder') => {
  const { advisories } = await sandbox.as(leader).call('listAdvisories', undefined)
  return advisories
}
const aboutOf = async (person: string) => (await listed()).find(({ employee }) => employee.id === sandbox.oid(person))
const idIn = (card: string) => /advisory-([0-9a-f-]{36})/.exec(decodeURIComponent(card))?.[1] ?? ''
/** Cards that tell of an absence, by the advisory their button leads to. */
const told = async (person = 'lone-leder') => (await cardsOf(sandbox, person)).filter(({ text }) => idIn(text) !== '')

describe('an employee has been away for a week (HJOERRING-2)', () => {
  test('P-19: the leader is told once: workplace, rule and what to do, and nobody’s name', async () => {
    await advance('PT2M')
    const before = await told()
    await report('viggo-vinterlund', '2026-12-14')
    await advance('PT2M')
    await advance('PT10M')

    const [card, ...others] = (await told()).slice(before.length)
    expect(others).toEqual([])
    expect(card?.text).toContain('Søndervangskolen')
    expect(card?.text).toContain('Kontakt en fastholdelseskonsulent')
    expect(card?.text).not.toMatch(/Viggo|Vinterlund|syg|Lone/)
    expect((await aboutOf('viggo-vinterlund'))?.id).toBe(idIn(card?.text ?? ''))
  })

  test('CAL-8: on the leader’s list with the first day, the day’s number and the task by a working day', async () => {
    expect(await aboutOf('viggo-vinterlund')).toMatchObject({
      employee: { name: 'Viggo Vinterlund' },
      workplace: { name: 'Søndervangskolen' },
      firstAbsenceDay: '2026-12-14',
      absenceDay: 8,
      ruleId: 'HJOERRING-2',
      task: { ruleId: 'HJOERRING-4', dueOn: '2026-12-21', isLate: false },
      isDismissed: false,
    })
  })

  test('somebody else’s is as unknown as one that does not exist', async () => {
    const id = (await aboutOf('viggo-vinterlund'))?.id ?? ''
    for (const person of ['henning-leder', 'karen-konsulent', 'kirsten-koordinator', 'hanne-hr'])
      expect(await sandbox.as(person).refusal('readAdvisory', undefined, { params: { id } })).toMatchObject({
        status: 404,
        code: 'advisory-unknown',
      })
    const other = { params: { id: '0a1b2c3d-0000-4000-8000-000000000001' } }
    expect((await lone().refusal('readAdvisory', undefined, other)).code).toBe('advisory-unknown')
    const change = await sandbox
      .as('henning-leder')
      .refusal('changeAdvisory', { isDismissed: true }, { params: { id } })
    expect(change.code).toBe('advisory-unknown')
    expect((await aboutOf('viggo-vinterlund'))?.isDismissed).toBe(false)
  })

  test('put aside it comes last, and can be taken out again', async () => {
    const id = (await aboutOf('viggo-vinterlund'))?.id ?? ''
    await lone().call('changeAdvisory', { isDismissed: true }, { params: { id } })
    expect((await listed()).at(-1)).toMatchObject({ id, isDismissed: true })
    await lone().call('changeAdvisory', { isDismissed: false }, { params: { id } })
    expect((await aboutOf('viggo-vinterlund'))?.isDismissed).toBe(false)
  })

  test('a request about the absence answers it: off the list, and the form’s door leads to the request', async () => {
    const id = (await aboutOf('viggo-vinterlund'))?.id ?? ''
    const start = aStart(sandbox, { employeeId: sandbox.oid('viggo-vinterlund'), firstAbsenceDay: '2026-12-14' })
    const { request } = await lone().call('startRequest', start)
    expect(await aboutOf('viggo-vinterlund')).toBeUndefined()
    expect(await lone().call('readAdvisory', undefined, { params: { id } })).toMatchObject({
      reference: request.reference,
    })
  })
})
