import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { people } from '../../../sandbox/tenant/people.ts'
import { validationEvents } from '../bot/support/real-card-parser.ts'
import { cardSaying, cardsIn, pressOn } from '../support/chat.ts'
import { aBookedRequest } from '../support/requests.ts'
import { runningSandbox, type TestSandbox } from '../support/running-sandbox.ts'

const [karen, jonas, lone] = ['karen-konsulent', 'jonas-konsulent', 'lone-leder'] as const

let sandbox: TestSandbox
let reference = ''
beforeAll(async () => {
  sandbox = await runningSandbox()
  reference = (await aBookedRequest(sandbox)).request.reference
})
afterAll(() => sandbox.stop())

/** The sandbox sleeps until then: its timers run once. */
const at = (local: string) => sandbox.post('/sandbox/clock', { now: `${local}:00+01:00`, asleep: true })

describe('a request from its first card to its last, each told once to those it concerns', () => {
  test('the consultant takes it from the card, which says what was recorded and what comes next', async () => {
    const card = await cardSaying(sandbox, karen, 'Kontakt medarbejderen i dag inden kl. 16.00')
    expect(card.buttons).toEqual(expect.arrayContaining(['Kontaktet', 'Ikke truffet', 'Jeg tager den', 'Giv videre']))
    const taken = await pressOn(sandbox, karen, card, 'Jeg tager den')
    expect(taken.lines[0]).toBe('Gemt: du tager den.')
    expect(taken.buttons).not.toContain('Jeg tager den')
    const reached = await pressOn(sandbox, karen, taken, 'Kontaktet')
    expect(reached.lines[1]).toMatch(/^Medarbejderen er kontaktet i dag kl\./)
    expect(reached.lines.at(-1)).toMatch(/^tir\. 22\. dec\. kl\. 10\.00/)
  })

  test('at noon of the working day before, the meeting is remembered, once', async () => {
    await at('2026-12-21T12:00')
    await at('2026-12-21T12:05')
    const reminders = (await cardsIn(sandbox, karen)).filter(({ lines }) => lines[0]?.startsWith('Husk mødet i morgen'))
    expect(reminders).toHaveLength(1)
  })

  test('two other times go to the leader, who takes one: the meeting is moved, and the consultant hears of it', async () => {
    const reminder = await cardSaying(sandbox, karen, 'Husk mødet i morgen')
    const asked = await pressOn(sandbox, karen, reminder, 'Foreslå andre tider')
    const [first = '', second = ''] = asked.choices.get('first') ?? []
    const sent = await pressOn(sandbox, karen, asked, 'Send', { first, second })
    expect(sent.lines[0]).toBe('Lederen har fået de to tider.')

    const proposal = await cardSaying(sandbox, lone, 'Vælg en ny tid til mødet')
    expect(proposal.buttons.slice(-3)).toEqual(['Åbn', 'Ingen af dem', 'Ring til mig'])
    const picked = await pressOn(sandbox, lone, proposal, /^\w{3}\. \d+\. \w+\.? \d\d\.\d\d$/)
    expect(picked.lines[0]).toBe('Gemt: mødet er flyttet.')
    expect((await cardSaying(sandbox, karen, 'Mødet er flyttet til')).buttons).toContain('Åbn')
  })

  test('the leader asks to be called, and the consultant says that it is done', async () => {
    const card = await cardSaying(sandbox, lone, 'Mødet er flyttet til')
    await pressOn(sandbox, lone, card, 'Ring til mig')
    const toCall = await cardSaying(sandbox, karen, 'Ring til lederen i dag')
    expect(toCall.buttons[0]).toBe('Jeg har ringet')
    expect((await pressOn(sandbox, karen, toCall, 'Jeg har ringet')).lines[1]).toBe('Du har ringet til lederen.')
  })

  test('a colleague is asked with a reason, says yes, and everybody concerned hears of it', async () => {
    const card = await cardSaying(sandbox, karen, 'Medarbejderen er kontaktet')
    const asked = await pressOn(sandbox, karen, card, 'Giv videre')
    expect(asked.choices.get('colleagueId')).toContain(sandbox.oid(jonas))
    const waiting = await pressOn(sandbox, karen, asked, 'Send', { colleagueId: sandbox.oid(jonas), reason: 'busy' })
    expect(waiting.lines[0]).toMatch(/^Din kollega er spurgt/)

    const question = await cardSaying(sandbox, jonas, 'Karen Krogh spørger, om du kan tage henvendelsen')
    expect(question.buttons.slice(0, 3)).toEqual(['Tag henvendelsen', 'Jeg kan ikke', 'Åbn'])
    const answered = await pressOn(sandbox, jonas, question, 'Tag henvendelsen')
    expect(answered.lines.slice(0, 2)).toEqual(['Gemt: henvendelsen er din.', 'Du har taget henvendelsen.'])
    expect((await cardSaying(sandbox, karen, 'Jonas Juhl har taget henvendelsen.')).buttons).toEqual(['Åbn'])
    expect((await cardSaying(sandbox, lone, 'Jonas Juhl er jeres konsulent')).buttons).toEqual(['Åbn', 'Ring til mig'])
  })

  test('half an hour after the meeting its outcome is asked for, once, and told with one press', async () => {
    for (const local of ['2026-12-22T16:00', '2026-12-28T16:00', '2026-12-28T16:05']) await at(local)
    const asked = async (person: string) =>
      (await cardsIn(sandbox, person)).filter(({ lines }) => lines[0]?.startsWith('Fortæl, om mødet'))
    expect(await asked(karen)).toEqual([])
    const [question, ...more] = await asked(jonas)
    if (question === undefined) throw new Error('Jonas, who has the request now, was not asked')
    expect(more).toEqual([])
    expect(question.buttons.slice(0, 2)).toEqual(['Mødet er holdt', 'Mødte ikke op'])
    const told = await pressOn(sandbox, jonas, question, 'Mødet er holdt')
    expect(told.lines.slice(0, 2)).toEqual(['Gemt: mødet er holdt.', 'Mødet er holdt.'])
  })

  test('L-3: the leader is reminded of NemRefusion before the limit; the card holds no answer, its button leads to them', async () => {
    await at('2026-12-29T09:00')
    await at('2026-12-29T09:05')
    const cards = (await cardsIn(sandbox, lone)).filter(({ lines }) =>
      lines[0]?.startsWith('Send anmodningen i NemRefusion'),
    )
    expect(cards).toHaveLength(1)
    expect(cards[0]?.lines).toContain('Svarene ligger klar til at kopiere på henvendelsens side.')
    expect(cards[0]?.buttons[0]).toBe('Se svarene')
    const place = JSON.stringify({ subEntityId: `${reference}-answers` })
    expect(JSON.stringify(cards[0]?.card)).toContain(`context=${encodeURIComponent(place)}`)
  })
})

describe('of everything that was said in these days', () => {
  const planted = people
    .all()
    .filter(({ id }) => !id.endsWith('-konsulent'))
    .flatMap(({ displayName }) => displayName.split(' '))
    .filter((word) => word !== 'Hurtigspor')
  const healthWords = /syg|sygdom|diagnos|helbred|depress|stress|cancer|fravær|læge|sick|health|illness|absence|doctor/i

  test.each([karen, jonas, lone, 'kirsten-koordinator', 'hanne-hr'])(
    'P-19: %s’s cards, previews and feed hold nobody’s name but a colleague’s, and nothing about health',
    async (person) => {
      const cards = await cardsIn(sandbox, person)
      const feed = JSON.stringify(await sandbox.get(`/sandbox/teams/${person}/activities`))
      for (const text of [
        ...cards.map(({ card }) => JSON.stringify(card)),
        ...cards.map(({ summary }) => summary),
        feed,
      ]) {
        const words = new Set(text.split(/[^\p{Letter}]+/u))
        expect(planted.filter((name) => words.has(name))).toEqual([])
        expect(text).not.toMatch(healthWords)
      }
      for (const { card } of cards) {
        expect(validationEvents(card)).toEqual([])
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024)
      }
    },
  )
})
