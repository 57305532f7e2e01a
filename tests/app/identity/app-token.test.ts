import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createAppTokens } from '../../../functions/identity/app-token.ts'
import { sandboxIds } from '../../../sandbox/identity/ids.ts'
import { startIdentityServer, type IdentityServer } from '../sandbox/support/identity-server.ts'

const graphScope = 'https://graph.microsoft.com/.default'
let server: IdentityServer

beforeAll(async () => {
  server = await startIdentityServer()
})
afterAll(async () => server.stop())

test('the real msal-node gets an app token for Graph, and Graph knows it as the app with its granted roles', async () => {
  const tokenFor = appTokens()
  expect(await server.context.tokens.verify(`Bearer ${await tokenFor(graphScope)}`, 'graph')).toMatchObject({
    kind: 'app',
    appId: sandboxIds.apiClientId,
    roles: expect.arrayContaining(['Calendars.ReadWrite']),
  })
})

test('a token for Graph opens neither the API nor the bot connector', async () => {
  const token = await appTokens()(graphScope)
  expect(await server.context.tokens.verify(token, 'api')).toMatchObject({ kind: 'refused' })
  expect(await server.context.tokens.verify(token, 'botframework')).toMatchObject({ kind: 'refused' })
})

test('the bot gets a token for the Bot Framework with its own registration', async () => {
  const tokenFor = appTokens({ clientId: sandboxIds.botAppId, clientSecret: sandboxIds.botAppSecret })
  const token = await tokenFor('https://api.botframework.com/.default')
  expect(await server.context.tokens.verify(token, 'botframework')).toMatchObject({ appId: sandboxIds.botAppId })
})

test('MSAL keeps a token: a second call asks nobody, and the token still works after the clock was moved by a year', async () => {
  let calls = 0
  const tokenFor = appTokens({
    fetch: async (...args) => {
      calls += 1
      return fetch(...args)
    },
  })
  const first = await tokenFor(graphScope)
  const callsForFirst = calls
  server.context.clock.set(server.context.clock.now().add({ hours: 365 * 24 }))

  expect(await tokenFor(graphScope)).toBe(first)
  expect(calls).toBe(callsForFirst)
  expect(await server.context.tokens.verify(first, 'graph')).toMatchObject({ kind: 'app' })
})

test.each([
  ['a wrong secret', { clientSecret: 'guessed' }, graphScope, 'AADSTS7000215'],
  ['an unknown app', { clientId: '11111111-2222-4333-8444-555555555555' }, graphScope, 'AADSTS700016'],
  ['an unknown resource', {}, 'https://vault.azure.net/.default', 'AADSTS500011'],
  ['a scope that is not .default', {}, 'https://graph.microsoft.com/User.Read', 'AADSTS1002012'],
])("%s is refused with Entra's own number", async (_what, options, scope, number) => {
  await expect(appTokens(options)(scope)).rejects.toThrow(number)
})

test('on-behalf-of turns a token for the API into one for Graph as the same person, and nothing else into one', async () => {
  const lone = server.context.people.byId('lone-leder')
  if (lone === undefined) throw new Error('the story needs Lone')
  const { accessToken } = await server.context.tokens.issueFor(lone, 'api')

  const granted = await onBehalfOf(accessToken)
  expect(granted.status).toBe(200)
  const verdict = await server.context.tokens.verify(granted.body.access_token, 'graph')
  expect(verdict).toMatchObject({ kind: 'person', oid: lone.oid })
  expect(await onBehalfOf('forged')).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant', error_codes: [50013] },
  })
})

function appTokens(more: Partial<Parameters<typeof createAppTokens>[0]> = {}) {
  return createAppTokens({
    authority: server.authority,
    clientId: sandboxIds.apiClientId,
    clientSecret: sandboxIds.apiClientSecret,
    ...more,
  })
}

async function onBehalfOf(assertion: string) {
  const response = await fetch(`${server.authority}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: sandboxIds.apiClientId,
      client_secret: sandboxIds.apiClientSecret,
      scope: graphScope,
      assertion,
    }),
  })
  return { status: response.status, body: await response.json() }
}
