import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aBookedRequest } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardAbout, cardsOf, press } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const at = (time: string) => sandbox.post('/sandbox/clock', { now: `2026-12-21T${time}:00+01:00`, asleep: true })

describe('VARDE-3: the employee is contacted the same day', () => {
  test('contacted before 16.00: the press is recorded once, the card says so, and nobody is reminded', async () => {
    const { request } = await aBookedRequest(sandbox)
    const card = await cardAbout(sandbox, 'karen-konsulent', request.reference)
    expect(card.text).toContain('Kontakt medarbejderen i dag inden kl. 16.00')
    expect(card.text).toContain('Søndervangskolen')
    expect(card.text).not.toMatch(/mads|madsen|syg/i)

    await press(sandbox, 'karen-konsulent', card.id, 'contact.reached')
    await press(sandbox, 'karen-konsulent', card.id, 'contact.reached')
    const { timeline, obligations } = await sandbox
      .as('hanne-hr')
      .call('readRequest', undefined, { params: { ref: request.reference } })
    expect(timeline.filter(({ what }) => what.da === 'Medarbejderen er kontaktet')).toHaveLength(1)
    expect(obligations.find(({ ruleId }) => ruleId === 'VARDE-3')?.state).toBe('met')
    expect((await cardAbout(sandbox, 'karen-konsulent', request.reference)).text).not.toContain('contact.reached')
  })

  test('forgotten: a reminder at 15.00, an escalation to the coordinator at 16.00, a red light, and the timeline says so', async () => {
    const { request } = await aBookedRequest(sandbox)
    const ref = request.reference
    const hanne = sandbox.as('hanne-hr')
    const aboutIt = async (person: string) =>
      (await cardsOf(sandbox, person)).filter(({ text }) => text.includes(ref) && !text.includes('Husk mødet')).length

    await at('14:59')
    expect(await aboutIt('karen-konsulent')).toBe(1)
    await at('15:00')
    expect(await aboutIt('karen-konsulent')).toBe(2)
    expect(await aboutIt('kirsten-koordinator')).toBe(0)
    await at('16:00')
    expect(await aboutIt('kirsten-koordinator')).toBe(1)
    await at('18:30')
    expect([await aboutIt('karen-konsulent'), await aboutIt('kirsten-koordinator')]).toEqual([2, 1])

    const { items, lights } = await hanne.call('listRequests', undefined, { query: { light: 'red' } })
    expect(items.map(({ reference }) => reference)).toEqual([ref])
    expect(lights.red).toBe(1)
    const { light, timeline } = await hanne.call('readRequest', undefined, { params: { ref } })
    expect(light).toBe('red')
    expect(timeline.slice(-2).map(({ at: when }) => when.slice(0, 16))).toEqual([
      '2026-12-21T14:00',
      '2026-12-21T15:00',
    ])
  })
})
