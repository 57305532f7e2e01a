import { randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT, type JWTPayload } from 'jose'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type {
  IssuedToken,
  People,
  Person,
  SandboxClock,
  SandboxTokens,
  TokenAudience,
  TokenVerdict,
} from '../context.ts'
import { botFrameworkAudience, graphAudience, sandboxIds } from './ids.ts'
import type { SigningKey } from './keys.ts'

export interface TokensOptions {
  baseUrl: string
  clock: SandboxClock
  people: People
  entraKey: SigningKey
  botFrameworkKey: SigningKey
  realNow?: () => Temporal.Instant
}

const lifetimeSeconds = 3600
const skewSeconds = 300

export function issuerOf(baseUrl: string): string {
  return `${baseUrl}/${sandboxIds.tenantId}/v2.0`
}

export function botIssuerOf(baseUrl: string): string {
  return `${baseUrl}/botframework`
}

/**
 * Entra-shaped tokens. Which clock a token lives by is decided in docs/adr/0003: those for our API by the sandbox's,
 * since the API judges them by it; those for Microsoft's services by the real one, since MSAL's cache knows no other.
 */
export function createTokens(options: TokensOptions): SandboxTokens {
  const realNow = options.realNow ?? Temporal.Now.instant
  const issuer = issuerOf(options.baseUrl)
  const nowFor = (audience: TokenAudience) => (audience === 'api' ? options.clock.now() : realNow())

  return {
    issueFor: (person, audience) =>
      sign(personClaims(person, audience), options.entraKey, issuer, lifetimeFrom(nowFor(audience))),
    issueForApp: (clientId, audience) =>
      sign(appClaims(clientId, audience), options.entraKey, issuer, lifetimeFrom(nowFor(audience))),
    issueForConnector: (serviceUrl) => {
      const claims = { aud: sandboxIds.botAppId, serviceurl: serviceUrl }
      const lifetime = lifetimeAround(realNow(), options.clock.now())
      return sign(claims, options.botFrameworkKey, botIssuerOf(options.baseUrl), lifetime)
    },
    verify: (tokenOrHeader, audience) => verify(tokenOrHeader, audience, options.entraKey, issuer, nowFor(audience)),
  }
}

function personClaims(person: Person, audience: 'api' | 'graph'): JWTPayload {
  return {
    ...tenantClaims,
    aud: audienceOf(audience),
    oid: person.oid,
    sub: person.oid,
    azp: sandboxIds.apiClientId,
    azpacr: '0',
    scp:
      audience === 'api'
        ? 'access_as_user'
        : 'openid profile User.Read User.ReadBasic.All Calendars.Read Calendars.ReadWrite Mail.Read Mail.Send',
    ...(audience === 'api' && person.roles.length > 0 ? { roles: [...person.roles] } : {}),
    name: person.displayName,
    preferred_username: person.mail,
    xms_pl: person.language,
  }
}

/** In a real tenant an administrator grants these to the app; here it has what the product's manifest asks for. */
const grantedToApp = [
  'Calendars.Read', // subscriptions ask for it by name: writing does not stand in for reading there
  'Calendars.ReadWrite',
  'User.Read.All',
  'Mail.Send',
  'TeamsActivity.Send',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
]

function appClaims(clientId: string, audience: 'graph' | 'botframework'): JWTPayload {
  return {
    ...tenantClaims,
    aud: audienceOf(audience),
    oid: clientId,
    sub: clientId,
    azp: clientId,
    azpacr: '1',
    idtyp: 'app',
    ...(audience === 'graph' ? { roles: grantedToApp } : {}),
  }
}

const tenantClaims = { tid: sandboxIds.tenantId, ver: '2.0' }

function audienceOf(audience: TokenAudience): string {
  if (audience === 'graph') return graphAudience
  return audience === 'botframework' ? botFrameworkAudience : sandboxIds.apiClientId
}

/** Seconds since 1970. */
interface Lifetime {
  from: number
  until: number
}

const seconds = (instant: Temporal.Instant): number => Math.floor(instant.epochMilliseconds / 1000)

function lifetimeFrom(now: Temporal.Instant): Lifetime {
  return { from: seconds(now) - skewSeconds, until: seconds(now) + lifetimeSeconds }
}

/** Good by either clock: the bot's library judges by the machine's, a test may inject the sandbox's. */
function lifetimeAround(one: Temporal.Instant, other: Temporal.Instant): Lifetime {
  const [a, b] = [lifetimeFrom(one), lifetimeFrom(other)]
  return { from: Math.min(a.from, b.from), until: Math.max(a.until, b.until) }
}

async function sign(claims: JWTPayload, key: SigningKey, issuer: string, lifetime: Lifetime): Promise<IssuedToken> {
  const accessToken = await new SignJWT({ ...claims, uti: randomUUID() })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .setIssuer(issuer)
    .setIssuedAt(lifetime.from)
    .setNotBefore(lifetime.from)
    .setExpirationTime(lifetime.until)
    .sign(key.privateKey)
  return { accessToken, expiresInSeconds: lifetimeSeconds }
}

const verifiedClaims = z.object({
  oid: z.string(),
  azp: z.string(),
  scp: z.string().optional(),
  roles: z.array(z.string()).default([]),
})

async function verify(
  tokenOrHeader: string | undefined,
  audience: TokenAudience,
  key: SigningKey,
  issuer: string,
  now: Temporal.Instant,
): Promise<TokenVerdict> {
  const token = tokenOrHeader?.replace(/^bearer +/i, '').trim() ?? ''
  if (token === '') return { kind: 'refused', reason: 'Access token is empty.' }
  return jwtVerify(token, key.publicKey, {
    issuer,
    audience: audienceOf(audience),
    algorithms: ['RS256'],
    currentDate: new Date(now.epochMilliseconds),
  }).then(
    ({ payload }) => verdictOf(payload),
    (reason: unknown) => ({ kind: 'refused', reason: String(reason) }),
  )
}

function verdictOf(payload: JWTPayload): TokenVerdict {
  const claims = verifiedClaims.parse(payload)
  if (claims.scp === undefined) return { kind: 'app', appId: claims.azp, roles: claims.roles }
  return { kind: 'person', oid: claims.oid, scopes: claims.scp.split(' ') }
}
