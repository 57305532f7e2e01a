import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { SignJWT, UnsecuredJWT, generateKeyPair, type JWTPayload } from 'jose'
import { createTokenValidator, type TokenValidator } from '../../../functions/identity/token-validator.ts'
import type { Person } from '../../../sandbox/context.ts'
import { sandboxIds } from '../../../sandbox/identity/ids.ts'
import { startIdentityServer, type IdentityServer } from '../sandbox/support/identity-server.ts'

let server: IdentityServer
let validate: TokenValidator

beforeAll(async () => {
  server = await startIdentityServer()
  validate = validatorFor({})
})
afterAll(async () => server.stop())

describe('who is let in', () => {
  test('a leader signed in here is known by object id, without roles', async () => {
    const lone = person('lone-leder')
    const { accessToken } = await server.context.tokens.issueFor(lone, 'api')
    expect(await validate(`Bearer ${accessToken}`)).toEqual({
      kind: 'caller',
      caller: { personId: lone.oid, name: 'Lone Lindgaard', roles: [], language: 'da' },
    })
  })

  test('roles come from the token, and one that the product does not know is left out', async () => {
    const token = await sign({ ...claims(), roles: ['HR', 'Admin', 'Archivist'] })
    expect(await validate(`Bearer ${token}`)).toMatchObject({ caller: { roles: ['HR', 'Admin'] } })
  })

  test('a reader whose directory language is English is answered in English', async () => {
    const token = await sign({ ...claims(), xms_pl: 'en-GB' })
    expect(await validate(`Bearer ${token}`)).toMatchObject({ caller: { language: 'en' } })
  })

  test('the api:// form of the audience is the same API', async () => {
    const token = await sign({ ...claims(), aud: `api://${sandboxIds.apiClientId}` })
    expect(await validate(`Bearer ${token}`)).toMatchObject({ kind: 'caller' })
  })

  test('a clock that is 59 s behind the issuer lets a brand-new token in', async () => {
    const token = await sign({ ...claims(), nbf: now() + 59 })
    expect(await validate(`Bearer ${token}`)).toMatchObject({ kind: 'caller' })
  })
})

describe('who is refused, and why', () => {
  test.each([
    ['no header', undefined, 'token-missing'],
    ['an empty header', '  ', 'token-missing'],
    ['another scheme', 'Basic bG9uZTpoZW1tZWxpZw==', 'token-malformed'],
    ['words instead of a token', 'Bearer let me in', 'token-malformed'],
    ['something that is no token', 'Bearer abc.def.ghi', 'token-malformed'],
  ])('%s: %s gives %s', async (_what, header, code) => {
    expect(await validate(header)).toEqual({ kind: 'refused', code })
  })

  test.each<[what: string, change: Record<string, unknown>, code: string]>([
    ['expired two minutes ago', { exp: now() - 120 }, 'token-expired'],
    ['without an end', { exp: undefined }, 'token-malformed'],
    ['valid from tomorrow', { nbf: now() + 86_400 }, 'token-not-yet-valid'],
    ['meant for Microsoft Graph', { aud: 'https://graph.microsoft.com' }, 'token-wrong-audience'],
    ['from another issuer', { iss: 'https://login.example.com/v2.0' }, 'token-wrong-issuer'],
    ['of another tenant', { tid: '11111111-2222-4333-8444-555555555555' }, 'token-wrong-tenant'],
    ['of an app, without a person', { scp: undefined, roles: ['HR'], idtyp: 'app' }, 'token-not-a-person'],
    ['for another permission', { scp: 'openid profile' }, 'token-missing-scope'],
    ['without an object id', { oid: undefined }, 'token-malformed'],
  ])('a token %s', async (_what, change, code) => {
    const token = await sign({ ...claims(), ...change })
    expect(await validate(`Bearer ${token}`)).toEqual({ kind: 'refused', code })
  })

  test('a token without a signature (alg none)', async () => {
    const token = new UnsecuredJWT(claims()).encode()
    expect(await validate(`Bearer ${token}`)).toEqual({ kind: 'refused', code: 'token-algorithm' })
  })

  test('a token signed with our public key as if it were a shared secret (HS256)', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(server.entraKey.publicJwk))
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: server.entraKey.kid })
      .sign(secret)
    expect(await validate(`Bearer ${token}`)).toEqual({ kind: 'refused', code: 'token-algorithm' })
  })

  test("a token under our key's name, signed by somebody else", async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'RS256', kid: server.entraKey.kid })
      .sign(privateKey)
    expect(await validate(`Bearer ${token}`)).toEqual({ kind: 'refused', code: 'token-bad-signature' })
  })

  test('a token whose content was changed after signing', async () => {
    const [header, , signature] = (await sign(claims())).split('.')
    const body = Buffer.from(JSON.stringify({ ...claims(), roles: ['Admin'] })).toString('base64url')
    const forged = `Bearer ${header}.${body}.${signature}`
    expect(await validate(forged)).toEqual({ kind: 'refused', code: 'token-bad-signature' })
  })

  test('anybody, as long as the keys cannot be fetched: that is not their fault and says so', async () => {
    const cutOff = validatorFor({ fetch: async () => Promise.reject(new TypeError('fetch failed')) })
    expect(await cutOff(`Bearer ${await sign(claims())}`)).toEqual({ kind: 'refused', code: 'token-keys-unavailable' })
  })
})

test("a person's token follows the sandbox's clock: old after a move, good again when asked for anew", async () => {
  const lone = person('lone-leder')
  const before = await server.context.tokens.issueFor(lone, 'api')
  server.context.clock.set(server.context.clock.now().add({ hours: 72 }))
  const after = await server.context.tokens.issueFor(lone, 'api')

  expect(await validate(`Bearer ${before.accessToken}`)).toEqual({ kind: 'refused', code: 'token-expired' })
  expect(await validate(`Bearer ${after.accessToken}`)).toMatchObject({ kind: 'caller' })
})

function validatorFor(more: { fetch?: typeof fetch }): TokenValidator {
  return createTokenValidator({
    issuer: server.issuer,
    audience: [sandboxIds.apiClientId, `api://${sandboxIds.apiClientId}`],
    tenantId: sandboxIds.tenantId,
    jwksUrl: server.jwksUrl,
    algorithms: ['RS256'],
    clock: server.context.clock,
    ...more,
  })
}

function person(id: string): Person {
  const found = server.context.people.byId(id)
  if (found === undefined) throw new Error(`nobody is called ${id}`)
  return found
}

function now(): number {
  // The table of cases is made before the server runs; the story's clock has barely moved by then.
  return Math.floor((server?.context.clock.now().epochMilliseconds ?? Date.parse('2026-12-21T09:00+01:00')) / 1000)
}

function claims(): JWTPayload {
  return {
    iss: server.issuer,
    aud: sandboxIds.apiClientId,
    tid: sandboxIds.tenantId,
    oid: person('lone-leder').oid,
    scp: 'access_as_user',
    name: 'Lone Lindgaard',
    nbf: now() - 10,
    exp: now() + 600,
  }
}

async function sign(payload: JWTPayload): Promise<string> {
  const { kid, privateKey } = server.entraKey
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)
}
