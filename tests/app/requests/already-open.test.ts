import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aStart } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

let sandbox: TestSandbox
let reference = ''
beforeAll(async () => {
  sandbox = await runningSandbox()
  reference = (await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))).request.reference
})
afterAll(() => sandbox.stop())

/** What whoever writes down a call from Lone is told of her employees. */
const teamOf = async (person: string) => {
  const params = { id: sandbox.oid('lone-leder') }
  return (await sandbox.as(person).call('readTeam', undefined, { params })).employees
}
const openAbout = async (person: string, employee = 'mads-madsen') =>
  (await teamOf(person)).find(({ id }) => id === sandbox.oid(employee))?.openRequest

describe('before a second request is started about somebody', () => {
  test.each(['karen-konsulent', 'kirsten-koordinator'])(
    '%s, who may read the open one, is told whose it is and what comes next',
    async (person) => {
      expect(await openAbout(person)).toMatchObject({
        reference,
        consultant: { name: 'Karen Krogh' },
        next: { what: { da: 'Kontakt medarbejderen' }, actBy: '2026-12-21' },
      })
    },
  )

  test('and of nobody else on the team is anything said', async () => {
    const warned = (await teamOf('karen-konsulent')).filter(({ openRequest }) => openRequest !== undefined)
    expect(warned.map(({ name }) => name)).toEqual(['Mads Madsen'])
  })

  test('P-19: to a consultant who may not read it there is none: nothing of it is in the answer', async () => {
    const answer = await fetch(`${sandbox.baseUrl}/api/people/${sandbox.oid('lone-leder')}/team`, {
      headers: { authorization: `Bearer ${await sandbox.as('jonas-konsulent').token()}` },
    })
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(text).toContain('Mads Madsen')
    expect(text).not.toMatch(new RegExp(`${reference}|openRequest|Karen|Kontakt`))
  })

  test('it is a warning and no refusal: the second is started, and the one that is due first is told of', async () => {
    const { request } = await sandbox.as('lone-leder').call('startRequest', aStart(sandbox))
    await sandbox
      .as('karen-konsulent')
      .call('command', { type: 'recordContact', outcome: 'reached' }, { params: { ref: reference } })
    expect((await openAbout('kirsten-koordinator'))?.reference).toBe(request.reference)
  })

  test('closed ones are past: nothing is said of them', async () => {
    const { items } = await sandbox.as('lone-leder').call('listRequests', undefined, { query: { status: 'open' } })
    for (const { reference: ref } of items)
      await sandbox.as('lone-leder').call('command', { type: 'close', reason: 'returned' }, { params: { ref } })
    expect(await openAbout('kirsten-koordinator')).toBeUndefined()
  })
})
