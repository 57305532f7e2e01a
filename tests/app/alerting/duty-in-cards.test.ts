import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { validationEvents } from '../bot/support/real-card-parser.ts'
import { cardSaying, cardsIn, pressOn } from '../support/chat.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

const [karen, jonas, lone] = ['karen-konsulent', 'jonas-konsulent', 'lone-leder'] as const

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runningSandbox()
  const hanne = sandbox.as('hanne-hr')
  await hanne.call('publishPolicy', { policyId: 'kolding', statute: 'byDate', why: 'Vi prøver en model.' })
  const days = { '2026-12-21': jonas, '2026-12-22': karen, '2026-12-23': jonas }
  await hanne.call('saveDutyRoster', {
    from: '2026-12-21',
    until: '2026-12-31',
    days: Object.entries(days).map(([on, person]) => ({ on, consultantId: sandbox.oid(person) })),
  })
})
afterAll(() => sandbox.stop())

const at = (local: string) => sandbox.post('/sandbox/clock', { now: `${local}:00+01:00`, asleep: true })
const written = async (person: string, text: string) => {
  await sandbox.post(`/sandbox/teams/${person}/messages`, { text })
  return JSON.stringify(await sandbox.get(`/sandbox/teams/${person}/messages`))
}

test('KOLDING-2: “vagt” tells a consultant who has the days that come, and a leader that it is not theirs to see', async () => {
  const answer = await written(karen, 'Vagt')
  expect(answer).toContain('- i dag: Jonas Juhl\\n- i morgen: **dig**\\n- ons. 23. dec.: Jonas Juhl')
  expect(answer).toContain('- man. 28. dec.: ingen endnu')
  expect(await written(lone, 'vagt')).toContain('Vagtplanen er for konsulenter og koordinatorer.')
})

test('KOLDING-2: from noon of the working day before, the duty stands on a card, once', async () => {
  for (const time of ['11:59', '12:00', '12:01']) await at(`2026-12-21T${time}`)
  const told = (await cardsIn(sandbox, karen)).filter(({ lines }) => lines[0] === 'Du har vagten i morgen')
  expect(told.map(({ summary }) => summary)).toEqual(['Vagtplan'])
})

test('KOLDING-5: it is swapped with four presses, and each card then says how it stands', async () => {
  const asked = await pressOn(sandbox, karen, await cardSaying(sandbox, karen, 'Du har vagten i morgen'), 'Byt vagten')
  expect(asked.choices.get('colleagueId')).toContain(sandbox.oid(jonas))
  const waiting = await pressOn(sandbox, karen, asked, 'Spørg', { colleagueId: sandbox.oid(jonas) })
  expect(waiting.lines[0]).toBe('Din kollega er spurgt. Vagten er din, til du får et ja.')

  const question = await cardSaying(sandbox, jonas, 'Karen Krogh spørger, om du tager vagten i morgen')
  const taken = await pressOn(sandbox, jonas, question, 'Tag vagten')
  expect(taken.lines.slice(0, 2)).toEqual(['Gemt: vagten er din.', 'Du har taget vagten i morgen.'])
  expect(taken.buttons).toEqual(['Åbn'])
  expect((await cardSaying(sandbox, karen, 'Jonas Juhl tager vagten i morgen.')).buttons).toEqual(['Åbn'])

  const before = await cardSaying(sandbox, karen, 'Vagten er din, til du får et ja')
  const now = await pressOn(sandbox, karen, before, 'Byt vagten')
  expect(now.lines).toContain('Du har ikke længere vagten i morgen. Du skal ikke gøre mere.')
})

test('every card of it is taken by the Adaptive Cards library without a remark', async () => {
  for (const person of [karen, jonas]) {
    for (const { card } of await cardsIn(sandbox, person)) expect(validationEvents(card)).toEqual([])
  }
})
