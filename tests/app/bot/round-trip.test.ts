import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import type { RequestAlertContent } from '../../../functions/app/ports/alert-content.ts'
import type { CardActed, CardPressed } from '../../../functions/app/card-acts/press.ts'
import type { Person } from '../../../sandbox/context.ts'
import { installFor } from '../../../sandbox/teams/installation.ts'
import { anAlert, roundTableNext } from './support/an-alert.ts'
import { chatOf, type Messages, postAs, somebody } from './support/chat.ts'
import { validationEvents } from './support/real-card-parser.ts'
import { runTeams, type RunningTeams } from './support/running-teams.ts'

const sentAnswer = z.object({
  kind: z.literal('sent'),
  value: z.object({ conversationId: z.string(), activityId: z.string() }),
})

const karen = somebody('karen-konsulent')
const jonas = somebody('jonas-konsulent')
const contactMet = {
  contact: { state: 'met', dueAt: '2026-12-21T15:00:00Z', metAt: '2026-12-21T09:12:00Z', attempts: 0 },
  next: roundTableNext,
} as const

let teams: RunningTeams
let pressed: CardPressed[] = []
let outcome: CardActed

beforeAll(async () => {
  teams = await runTeams({
    card: async (press) => {
      pressed.push(press)
      return outcome
    },
    ownRequests: async () => [],
    comingDuty: async () => ({ kind: 'not-in-use' }),
  })
  await installFor(teams.context, karen)
})
afterAll(() => teams.stop())
beforeEach(() => {
  pressed = []
  teams.faults.clear()
})

describe('installing the app', () => {
  test('makes the person known and greets once, in the person’s language', async () => {
    expect(teams.remembered.get(karen.oid)).toMatchObject({ personId: karen.oid, tenantId: expect.any(String) })
    const [welcome, ...others] = await chatOf(teams, karen)
    expect(welcome?.card?.body[0]?.text).toBe('Velkommen til Hurtigspor')
    expect(others.filter(({ text }) => text === undefined)).toEqual([])
  })

  test('twice is once', async () => {
    expect(await installFor(teams.context, karen)).toBeUndefined()
  })

  test('is remembered even when the greeting gets lost', async () => {
    teams.faults.add({ match: 'teams POST', status: 503, times: 1 })
    const somebodyNew = somebody('pia-konsulent')
    expect(await installFor(teams.context, somebodyNew)).toMatchObject({ status: 200 })
    expect(teams.remembered.has(somebodyNew.oid)).toBe(true)
    expect(teams.logged.join('\n')).toContain('bot-remark-lost')
  })
})

describe('an alert becomes a card in the person’s chat', () => {
  test('it arrives whole, and its preview shows reference and workplace only', async () => {
    const { activityId } = await send()
    const message = (await chatOf(teams, karen)).find(({ id }) => id === activityId)
    expect(message?.summary).toBe('HS-7K3M · Søndervangskolen')
    expect(message?.card?.body[0]?.text).toBe('Kontakt medarbejderen i dag inden kl. 16.00')
    expect(message?.card?.refresh).toMatchObject({ userIds: [teams.remembered.get(karen.oid)?.channelPersonId] })
    expect(validationEvents(message?.card)).toEqual([])
  })

  test('it shows in the activity feed', async () => {
    const { activityId } = await send()
    const feed = z
      .array(z.looseObject({ messageId: z.string().optional(), text: z.string() }))
      .parse(await get('activities'))
    expect(feed[0]).toMatchObject({ messageId: activityId, text: 'HS-7K3M · Søndervangskolen' })
  })

  test('it is refreshed in place', async () => {
    const card = await send()
    const before = (await chatOf(teams, karen)).length
    expect(await teams.bot.alerts.refresh(card, forKaren(contactMet))).toEqual({ kind: 'sent', value: undefined })
    const messages = await chatOf(teams, karen)
    expect(messages.length).toBe(before)
    expect(messages.find(({ id }) => id === card.activityId)).toMatchObject({ updatedAt: expect.any(String) })
    expect(firstLineOf(messages, card.activityId)).toBe('Medarbejderen er kontaktet i dag kl. 10.12.')
  })
})

describe('a card that cannot be delivered says whether waiting helps', () => {
  test('who has never had the app has no conversation', async () => {
    const answer = await teams.bot.alerts.send(anAlert({ recipientId: jonas.oid }))
    expect(answer).toEqual({ kind: 'unreachable', code: 'no-conversation' })
  })

  test('our token goes to Microsoft’s addresses only, whatever is stored', async () => {
    teams.remembered.set(jonas.oid, {
      ...recordOf(karen),
      personId: jonas.oid,
      serviceUrl: 'https://elsewhere.example/',
    })
    const answer = await teams.bot.alerts.send(anAlert({ recipientId: jonas.oid }))
    expect(answer).toEqual({ kind: 'unreachable', code: 'service-address-refused' })
    teams.remembered.delete(jonas.oid)
  })

  test('who has removed the app cannot be reached', async () => {
    teams.remembered.set(jonas.oid, {
      ...recordOf(karen),
      personId: jonas.oid,
      conversationId: `a:${jonas.oid.replaceAll('-', '')}`,
    })
    const answer = await teams.bot.alerts.send(anAlert({ recipientId: jonas.oid }))
    expect(answer).toEqual({ kind: 'unreachable', code: 'BotNotInConversationRoster' })
    teams.remembered.delete(jonas.oid)
  })

  test.each<[string, object, object]>([
    ['403', { status: 403 }, { kind: 'unreachable', code: 'BotNotInConversationRoster' }],
    ['404', { status: 404 }, { kind: 'unreachable', code: 'ConversationNotFound' }],
    ['429', { status: 429, retryAfter: 7 }, { kind: 'unavailable', code: 'TooManyRequests', retryAfterMs: 7000 }],
    ['412', { status: 412 }, { kind: 'unavailable', code: 'PreconditionFailed' }],
    ['502', { status: 502 }, { kind: 'unavailable', code: 'BadGateway' }],
    ['503', { status: 503, retryAfter: 1 }, { kind: 'unavailable', code: 'ServiceUnavailable', retryAfterMs: 1000 }],
    ['a connection that is cut', { drop: true }, { kind: 'unavailable', code: 'network', mayHaveArrived: true }],
  ])('%s', async (_case, fault, expected) => {
    teams.faults.add({ match: 'teams POST', times: 1, ...fault })
    expect(await teams.bot.alerts.send(forKaren())).toEqual(expected)
  })

  test('401 is about our token and not about the reader: the next time it is another', async () => {
    teams.faults.add({ match: 'teams POST', times: 1, status: 401 })
    expect(await teams.bot.alerts.send(forKaren())).toEqual({ kind: 'unavailable', code: 'token-refused' })
    const refused = teams.given.at(-1)
    await send()
    expect(teams.given.at(-1) === refused).toBe(false)
  })

  test('a service that does not answer in time', async () => {
    teams.faults.add({ match: 'teams POST', times: 1, delayMs: 2_000 })
    expect(await teams.impatientBot.alerts.send(forKaren())).toEqual({
      kind: 'unavailable',
      code: 'timeout',
      mayHaveArrived: true,
    })
  })

  test('a message that is gone cannot be refreshed', async () => {
    const card = { conversationId: recordOf(karen).conversationId, activityId: '1' }
    expect(await teams.bot.alerts.refresh(card, forKaren())).toEqual({
      kind: 'unreachable',
      code: 'ActivityNotFoundInConversation',
    })
  })
})

describe('pressing a button', () => {
  test('tells who, what and on which card, and the fresh card takes its place', async () => {
    const card = await send()
    outcome = { kind: 'done', content: forKaren(contactMet) }
    expect(await press(card.activityId, { verb: 'contact.reached' })).toMatchObject({ status: 200 })
    expect(pressed).toEqual([
      {
        personId: karen.oid,
        verb: 'contact.reached',
        data: { reference: 'HS-7K3M', alertId: anAlert().alertId, version: 4 },
      },
    ])
    expect(linesOf(await chatOf(teams, karen), card.activityId).slice(0, 2)).toEqual([
      'Gemt: kontaktet.',
      'Medarbejderen er kontaktet i dag kl. 10.12.',
    ])
  })

  test('a second press from a screen that lags behind carries the same card', async () => {
    const card = await send()
    outcome = { kind: 'done', content: forKaren(contactMet) }
    await press(card.activityId, { verb: 'contact.reached' })
    await press(card.activityId, { verb: 'contact.reached' })
    expect(pressed.map(({ data }) => 'reference' in data && data.reference)).toEqual(['HS-7K3M', 'HS-7K3M'])
    expect(linesOf(await chatOf(teams, karen), card.activityId).slice(0, 2)).toEqual([
      'Gemt: kontaktet.',
      'Medarbejderen er kontaktet i dag kl. 10.12.',
    ])
  })

  test('when refused, the card stands as it is under the reason', async () => {
    const card = await send()
    const text = { da: 'Henvendelsen er givet videre.', en: 'The request has been passed on.' }
    outcome = { kind: 'refused', code: 'access-denied', text, content: forKaren() }
    await press(card.activityId, { verb: 'contact.attempted' })
    const shown = (await chatOf(teams, karen))
      .find(({ id }) => id === card.activityId)
      ?.card?.body.map(({ text }) => text)
    expect(shown?.slice(0, 2)).toEqual([text.da, 'Kontakt medarbejderen i dag inden kl. 16.00'])
  })

  test('opening a card asks for the current one', async () => {
    const card = await send()
    outcome = { kind: 'done', content: forKaren(contactMet) }
    await press(card.activityId, { verb: 'refresh' })
    expect(pressed.map(({ verb }) => verb)).toEqual(['refresh'])
    expect(firstLineOf(await chatOf(teams, karen), card.activityId)).toBe('Medarbejderen er kontaktet i dag kl. 10.12.')
  })

  test('a press is answered without a token of our own: the connector may be away', async () => {
    const card = await send()
    outcome = { kind: 'done', content: forKaren(contactMet) }
    teams.faults.add({ match: 'teams', status: 503, times: 5 })
    expect(await press(card.activityId, { verb: 'contact.reached' })).toMatchObject({ status: 200 })
  })
})

describe('the sandbox’s addresses refuse what they do not know', () => {
  test.each<[string, string, unknown, number]>([
    ['an unknown message', 'messages/1/actions', { verb: 'refresh' }, 404],
    ['an unknown field', 'messages', { text: 'hej', colour: 'red' }, 400],
    ['a missing text', 'messages', {}, 400],
  ])('%s', async (_case, path, body, status) => {
    const reply = await postAs(teams, karen, path, body)
    expect(reply.status).toBe(status)
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
  })

  test('an unknown person', async () => {
    expect((await fetch(`${teams.baseUrl}/sandbox/teams/nobody/messages`)).status).toBe(404)
  })

  test('the connector wants the bot’s token, not a person’s', async () => {
    const { accessToken } = await teams.context.tokens.issueFor(karen, 'api')
    const url = `${teams.baseUrl}/teams/connector/v3/conversations/${recordOf(karen).conversationId}/activities`
    for (const authorization of ['', `Bearer ${accessToken}`]) {
      const reply = await fetch(url, { method: 'POST', headers: { authorization }, body: '{}' })
      expect(reply.status).toBe(401)
      expect(await reply.json()).toMatchObject({ error: { code: 'Unauthorized' } })
    }
  })
})

function forKaren(given: Partial<RequestAlertContent> = {}): RequestAlertContent {
  return anAlert({ recipientId: karen.oid, ...given })
}

async function send() {
  return sentAnswer.parse(await teams.bot.alerts.send(forKaren())).value
}

function recordOf(person: Person) {
  const record = teams.remembered.get(person.oid)
  if (record === undefined) throw new Error('The conversation is not known')
  return record
}

async function get(path: string): Promise<unknown> {
  return (await fetch(`${teams.baseUrl}/sandbox/teams/${karen.id}/${path}`)).json()
}

async function press(messageId: string, body: unknown): Promise<unknown> {
  return (await postAs(teams, karen, `messages/${messageId}/actions`, body)).json()
}

function firstLineOf(messages: Messages, id: string): string | undefined {
  return linesOf(messages, id)[0]
}

function linesOf(messages: Messages, id: string): readonly string[] {
  return messages.find((message) => message.id === id)?.card?.body.map(({ text }) => text) ?? []
}
