import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newestCard } from '../bot/support/presses.ts'
import { aRequestOf, clockAt, type RequestOf } from '../support/acts.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'
import { cardsOf } from '../support/sandbox-answers.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
})
afterAll(() => sandbox.stop())

const kirsten = 'kirsten-koordinator'
const toldOf = async ({ ref, consultant }: RequestOf) =>
  Promise.all(
    [consultant, kirsten].map(
      async (person) => (await cardsOf(sandbox, person)).filter(({ text }) => text.includes(ref)).length,
    ),
  )

describe('VARDE-3: a contact that was recorded wrongly is taken back', () => {
  test('after its limit it is late at once, and each level of its ladder is told once', async () => {
    const request = await aRequestOf(sandbox, 'varde')
    const contact = async () => {
      const { obligations, light } = await request.read(request.consultant)
      return [obligations.find(({ ruleId }) => ruleId === 'VARDE-3')?.state, light]
    }
    await clockAt(sandbox, '2026-12-21T15:00')
    expect(await toldOf(request)).toEqual([2, 0])
    await clockAt(sandbox, '2026-12-21T15:30')
    const { takeBack } = await request.act(request.consultant, { type: 'recordContact', outcome: 'reached' })
    await clockAt(sandbox, '2026-12-21T16:10')
    expect(await toldOf(request)).toEqual([2, 0])
    expect(await contact()).toEqual(['met', 'green'])

    await request.act(request.consultant, { type: 'takeBack', entry: takeBack?.entry ?? 0 })
    expect(await contact()).toEqual(['missed', 'red'])
    const reminded = await newestCard(sandbox, request.consultant, request.ref, /contact\.reached/)
    expect(reminded.text).toContain('kl. 16.00')
    for (const time of ['16:11', '16:12', '18:30']) {
      await clockAt(sandbox, `2026-12-21T${time}`)
      expect(await toldOf(request)).toEqual([2, 1])
    }

    const again = await request.act(request.consultant, { type: 'recordContact', outcome: 'reached' })
    await request.act(request.consultant, { type: 'takeBack', entry: again.takeBack?.entry ?? 0 })
    await clockAt(sandbox, '2026-12-21T18:45')
    expect(await toldOf(request)).toEqual([2, 1])
  })
})
