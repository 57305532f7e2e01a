import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import type { CardPressed } from '../../../functions/app/card-acts/press.ts'
import { sandboxIds } from '../../../sandbox/identity/ids.ts'
import { anAlert } from './support/an-alert.ts'
import { runTeams, type RunningTeams } from './support/running-teams.ts'

const pressed: CardPressed[] = []
let teams: RunningTeams
let stranger: CryptoKey

beforeAll(async () => {
  stranger = (await generateKeyPair('RS256')).privateKey
  teams = await runTeams({
    card: async (press) => {
      pressed.push(press)
      return { kind: 'done', content: anAlert() }
    },
    ownRequests: async () => [],
    comingDuty: async () => ({ kind: 'not-in-use' }),
  })
})
afterAll(() => teams.stop())

const serviceUrl = (): string => `${teams.baseUrl}/teams/connector`

/** A press as Teams sends it; name what is different. */
function aPress(different: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    from: { id: '29:karen', aadObjectId: '11111111-1111-4111-8111-111111111111' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: sandboxIds.tenantId },
    channelData: { tenant: { id: sandboxIds.tenantId } },
    locale: 'da-DK',
    value: { action: { type: 'Action.Execute', verb: 'contact.reached', data: someData }, trigger: 'manual' },
    ...different,
  }
}
const someData = { reference: 'HS-7K3M', alertId: 'a-1', version: 4 }
const withAction = (action: unknown): Record<string, unknown> => aPress({ value: { action, trigger: 'manual' } })

async function receive(body: unknown, authorization?: string | null) {
  const { accessToken } = await teams.context.tokens.issueForConnector(serviceUrl())
  const headers = new Headers()
  const header = authorization === undefined ? `Bearer ${accessToken}` : authorization
  if (header !== null) headers.set('authorization', header)
  return teams.bot.receive({ headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
}

interface Forgery {
  key?: CryptoKey | Uint8Array
  kid?: string
  alg?: string
  claims?: Record<string, unknown>
  /** Seconds from the sandbox's now. */
  expiresIn?: number
  notBeforeIn?: number
}

/** The connector's token with one thing wrong. */
async function aToken({
  key,
  kid,
  alg = 'RS256',
  claims = {},
  expiresIn = 600,
  notBeforeIn = -60,
}: Forgery): Promise<string> {
  const now = Math.floor(teams.context.clock.now().epochMilliseconds / 1000)
  const token = await new SignJWT({
    iss: `${teams.baseUrl}/botframework`,
    aud: sandboxIds.botAppId,
    serviceurl: serviceUrl(),
    ...claims,
  })
    .setProtectedHeader({ alg, kid: kid ?? teams.botFrameworkKey.kid })
    .setIssuedAt(now)
    .setNotBefore(now + notBeforeIn)
    .setExpirationTime(now + expiresIn)
    .sign(key ?? teams.botFrameworkKey.privateKey)
  return `Bearer ${token}`
}

describe('only the Bot Framework connector, speaking to this bot, is heard', () => {
  test('its own token is let in', async () => {
    expect(await receive(aPress(), await aToken({}))).toMatchObject({ status: 200 })
  })

  test.each<[string, () => Promise<string | null> | string | null, string]>([
    ['no token', () => null, 'token-missing'],
    ['something else than a bearer token', () => 'Basic a2FyZW46aGVq', 'token-malformed'],
    ['no JWT', () => 'Bearer not-a-token', 'token-malformed'],
    ['a forged signature', () => aToken({ key: stranger }), 'token-bad-signature'],
    ['a key nobody publishes', () => aToken({ key: stranger, kid: 'unknown' }), 'token-bad-signature'],
    ['an expired token', () => aToken({ expiresIn: -301 }), 'token-expired'],
    ['a token of tomorrow', () => aToken({ notBeforeIn: 86_400, expiresIn: 90_000 }), 'token-not-yet-valid'],
    ['a token for another bot', () => aToken({ claims: { aud: sandboxIds.apiClientId } }), 'token-wrong-audience'],
    ['another issuer', () => aToken({ claims: { iss: 'https://sts.example' } }), 'token-wrong-issuer'],
    [
      'HS256 with the public key as secret',
      () => aToken({ alg: 'HS256', key: publicKeyAsSecret() }),
      'token-algorithm',
    ],
    ['an unsigned token', () => unsigned(), 'token-algorithm'],
    ['a token without a service address', () => aToken({ claims: { serviceurl: undefined } }), 'token-malformed'],
    [
      'the bot’s own token, which opens the connector',
      async () => `Bearer ${(await teams.context.tokens.issueForApp(sandboxIds.botAppId, 'botframework')).accessToken}`,
      'token-bad-signature',
    ],
  ])('%s is answered 401', async (_case, authorization, code) => {
    pressed.length = 0
    expect(await receive(aPress(), await authorization())).toEqual({ status: 401, code })
    expect(pressed).toEqual([])
  })

  test('keys that cannot be fetched are our trouble, not the caller’s', async () => {
    const { createConnectorTokens } = await import('../../../functions/bot/connector-token.ts')
    const verify = createConnectorTokens({
      appId: sandboxIds.botAppId,
      issuer: `${teams.baseUrl}/botframework`,
      jwksUrl: `${teams.baseUrl}/nothing-here`,
      clock: teams.context.clock,
    })
    expect(await verify(await aToken({}))).toEqual({ kind: 'refused', code: 'token-keys-unavailable' })
  })
})

describe('what is said must be about our tenant and fit its token', () => {
  test.each<[string, () => Record<string, unknown>]>([
    ['another tenant', () => aPress({ channelData: { tenant: { id: '22222222-2222-4222-8222-222222222222' } } })],
    ['two tenants', () => aPress({ conversation: { id: 'a:1', tenantId: '22222222-2222-4222-8222-222222222222' } })],
    ['no tenant', () => aPress({ channelData: {}, conversation: { id: 'a:1' } })],
    ['another service address than the token’s', () => aPress({ serviceUrl: 'https://elsewhere.example/' })],
    ['a channel the key may not speak for', () => aPress({ channelId: 'webchat' })],
  ])('%s is answered 403', async (_case, activity) => {
    pressed.length = 0
    expect(await receive(activity())).toEqual({ status: 403, code: 'access-denied' })
    expect(pressed).toEqual([])
  })

  test.each<[string, unknown, number, string]>([
    ['1 MB of text', { type: 'message', text: 'a'.repeat(1024 * 1024) }, 413, 'body-too-large'],
    ['no JSON', '{"type":', 400, 'json-malformed'],
    ['an activity without a conversation', { type: 'message', text: 'hej' }, 400, 'input-invalid'],
    ['a list', [], 400, 'input-invalid'],
  ])('%s is refused', async (_case, body, status, code) => {
    expect(await receive(body)).toEqual({ status, code })
  })

  test('an invoke without a name is refused', async () => {
    expect(await receive(aPress({ name: undefined }))).toEqual({ status: 400, code: 'input-invalid' })
  })

  test.each(['typing', 'messageReaction', 'event'])(
    '%s is nothing to us: 200, so that it is not sent again',
    async (type) => {
      expect(await receive(aPress({ type }))).toEqual({ status: 200 })
    },
  )

  test('an invoke that is not a press is nothing to us either', async () => {
    expect(await receive(aPress({ name: 'composeExtension/query' }))).toEqual({ status: 200 })
  })
})

describe('a press that cannot be understood changes nothing and says so kindly', () => {
  test.each<[string, unknown, string]>([
    ['data of no card', { verb: 'contact.reached', data: { version: 4 } }, 'card-unreadable'],
    ['no data', { verb: 'contact.reached' }, 'card-unreadable'],
    ['no verb', {}, 'card-unreadable'],
  ])('%s', async (_case, action, code) => {
    pressed.length = 0
    const answer = await receive(withAction(action))
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { lang: 'da' } },
    })
    expect(JSON.stringify(answer.body)).toContain(code)
    expect(pressed).toEqual([])
  })

  test.each<[string, object]>([
    ['altered', { ...someData, version: 'new' }],
    ['more than the verb has', { ...someData, personId: 'x' }],
  ])('data that is %s gets the card as it stands, and is not carried out', async (_case, data) => {
    pressed.length = 0
    const answer = await receive(withAction({ verb: 'contact.reached', data }))
    expect(JSON.stringify(answer.body)).toContain('Kortet kunne ikke læses, og intet er ændret')
    expect(JSON.stringify(answer.body)).toContain('Kontakt medarbejderen i dag inden kl. 16.00')
    expect(pressed.map(({ verb }) => verb)).toEqual(['refresh'])
  })

  test('a form that was not filled in gets the card as it stands', async () => {
    pressed.length = 0
    const data = { ...someData, colleagueId: '', reason: 'busy' }
    const answer = await receive(withAction({ verb: 'request.passOn', data }))
    expect(JSON.stringify(answer.body)).toContain('intet er ændret')
    expect(pressed.map(({ verb }) => verb)).toEqual(['refresh'])
  })

  test('a verb we do not have gets the card as it stands, under the reason', async () => {
    pressed.length = 0
    const answer = await receive(withAction({ verb: 'request.delete', data: someData }))
    expect(JSON.stringify(answer.body)).toContain('Knappen virker ikke længere')
    expect(JSON.stringify(answer.body)).toContain('Kontakt medarbejderen i dag inden kl. 16.00')
    expect(pressed.map(({ verb }) => verb)).toEqual(['refresh'])
  })

  test('a press by nobody in particular', async () => {
    pressed.length = 0
    const answer = await receive(aPress({ from: { id: '29:nobody' }, locale: 'en-US' }))
    expect(JSON.stringify(answer.body)).toContain('We cannot tell who you are')
    expect(pressed).toEqual([])
  })
})

test('the person of a press is the one Teams vouches for', async () => {
  pressed.length = 0
  await receive(aPress())
  expect(pressed).toEqual([
    { personId: '11111111-1111-4111-8111-111111111111', verb: 'contact.reached', data: someData },
  ])
})

test('P-19: refusals are logged by code alone', async () => {
  await receive(withAction({ verb: 'Mads er syg', data: someData }))
  expect(teams.logged.join('\n')).not.toMatch(/Mads|syg|29:|HS-7K3M/)
})

function publicKeyAsSecret(): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(teams.botFrameworkKey.publicJwk))
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function unsigned(): string {
  const claims = { iss: `${teams.baseUrl}/botframework`, aud: sandboxIds.botAppId, serviceurl: serviceUrl() }
  return `Bearer ${part({ alg: 'none' })}.${part({ ...claims, exp: 4_102_444_800 })}.`
}
